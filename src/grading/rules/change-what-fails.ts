import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { counted } from './phrasing.ts'

const thresholds = {
  warn: { value: 5, unit: 'prospects' },
  fail: { value: 10, unit: 'prospects' }
}

export const changeWhatFails = defineRule({
  id: 'change-what-fails',
  group: 'campaign',
  title: {
    pass: 'This message gets answers',
    warn: 'Nobody answered yet',
    fail: 'A message that nobody answers'
  },
  statement: 'A message that {warn} prospects left unanswered is changed.',
  why: 'When nobody answers, it is the message that does not catch, and that can be mended.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: '1, not compelling: change your message' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['history'],
  evaluate: ({ history }, limits) => {
    const stats = history.scriptStats
    if (stats === null) {
      return { verdict: 'not-applicable', reason: 'How often this script was left is not known.' }
    }
    const sent = counted(stats.prospects, 'prospect')
    if (stats.replies > 0) {
      return { verdict: 'pass', reason: `${sent} heard it, ${stats.replies} answered.` }
    }
    if (stats.prospects < limits.warn) {
      return { verdict: 'not-applicable', reason: `${sent} heard it: too few to tell.` }
    }
    return {
      verdict: stats.prospects < limits.fail ? 'warn' : 'fail',
      reason: `${sent} heard it, and none answered.`,
      advice: 'change',
      slots: { sent: String(stats.prospects) },
      cause: causes.saidBefore
    }
  },
  advice: { change: '{sent} sent, none back. Change the hook.' },
  examples: [
    { name: 'answered', given: { scriptStats: { prospects: 14, replies: 1 } }, expect: 'pass' },
    {
      name: 'four, none back',
      given: { scriptStats: { prospects: 4, replies: 0 } },
      expect: 'not-applicable'
    },
    { name: 'five, none back', given: { scriptStats: { prospects: 5, replies: 0 } }, expect: 'warn' },
    { name: 'nine, none back', given: { scriptStats: { prospects: 9, replies: 0 } }, expect: 'warn' },
    { name: 'ten, none back', given: { scriptStats: { prospects: 10, replies: 0 } }, expect: 'fail' },
    { name: 'not known', given: {}, expect: 'not-applicable' }
  ]
})
