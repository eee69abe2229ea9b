import { defineRule } from '../rule.ts'
import { made, stillOpen, turnName } from './talking.ts'

export const gkGracious = defineRule({
  id: 'gk-gracious',
  group: 'gatekeeper',
  title: { pass: 'You stay gracious', warn: 'You stay neutral', fail: 'You push' },
  statement: 'The gatekeeper is thanked, or addressed by name, and never pressed.',
  why: 'They decide what reaches the boss, today and next quarter.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: 'be gracious' }],
  evidenceGrade: 'opinion',
  needs: ['dialogue'],
  evaluate: ({ dialogue }) => {
    const pushes = made(dialogue, 'pushy')
    const [push] = pushes
    if (push) {
      return { verdict: 'fail', reason: `You pressed in ${turnName(push)}.`, advice: 'push', spans: pushes }
    }
    const open = stillOpen(dialogue)
    if (open) return open
    const courtesies = made(dialogue, 'gracious', 'gracious-close', 'use-gk-name')
    const [courtesy] = courtesies
    if (courtesy) return { verdict: 'pass', reason: `Courteous in ${turnName(courtesy)}.`, spans: courtesies }
    return { verdict: 'warn', reason: 'No thanks, and no name.', advice: 'neutral' }
  },
  advice: {
    push: 'Let it go and thank them: a door that was pushed stays shut.',
    neutral: 'Use their name once, and thank them.'
  },
  examples: [
    {
      name: 'thanks by name',
      given: { talk: [{ state: 'voicemail', gatekeeper: 'I’ll put you through.', rep: 'Thank you, Lou.' }] },
      expect: 'pass',
      spans: ['Thank you']
    },
    {
      name: 'neither thanks nor pressure',
      given: { talk: [{ state: 'answer', rep: 'Is Maya in?' }] },
      expect: 'warn'
    },
    {
      name: 'holding the line',
      given: { talk: [{ state: 'unavailable', rep: 'I’ll hold as long as it takes.' }] },
      expect: 'fail'
    },
    {
      name: 'thanks first, then pressure',
      given: {
        talk: [
          { state: 'answer', rep: 'Is Maya in, please?' },
          { state: 'refuse', rep: 'You people are making a big mistake.' }
        ]
      },
      expect: 'fail'
    },
    { name: 'not tapped', given: { talk: [{ state: 'refuse' }] }, expect: 'needs-input' }
  ]
})
