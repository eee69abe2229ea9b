import { causes } from '../causes.ts'
import { defineRule, type Thresholds } from '../rule.ts'
import { seconds } from './phrasing.ts'

export const lengthLimits = {
  pass: { value: 30, unit: 's', bounds: [15, 40] },
  warn: { value: 40, unit: 's', bounds: [20, 40] }
} satisfies Thresholds

/** Words to cut so that the rest fits, at the pace of this take. */
const wordsToCut = (words: number, spokenMs: number, allowedMs: number): number =>
  Math.max(1, Math.ceil(words * (1 - allowedMs / spokenMs)))

export const lengthCap = defineRule({
  id: 'length-cap',
  group: 'shape',
  title: {
    pass: 'Over within {pass} seconds',
    warn: 'Longer than {pass} seconds',
    fail: 'Longer than {warn} seconds'
  },
  statement: 'The message is over by {pass} seconds after the beep.',
  why: 'Someone who plays messages between two things stops listening long before a minute is over.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '1, message too long' },
    { seed: '003_b942076dc7c1b7f2.txt', item: '1, message too long' },
    { seed: '004_a560dfac6226364c.txt', item: '20-40 second message (allows 30 to 40 s)' }
  ],
  evidenceGrade: 'opinion',
  thresholds: lengthLimits,
  needs: ['timing'],
  evaluate: ({ timing }, limits) => {
    if (timing.spokenMs === null) {
      return { verdict: 'needs-input', reason: 'How long it was is not known without a recording.' }
    }
    const spoken = seconds(timing.spokenMs)
    if (timing.spokenMs <= limits.pass * 1000) {
      return { verdict: 'pass', reason: `You were done after ${spoken}.` }
    }
    const allowed = timing.spokenMs <= limits.warn * 1000
    return {
      verdict: allowed ? 'warn' : 'fail',
      reason: `You were done after ${spoken}.`,
      advice: timing.wordCount > 0 ? 'cutWords' : 'cut',
      slots: { spoken, words: String(wordsToCut(timing.wordCount, timing.spokenMs, limits.pass * 1000)) },
      cause: causes.tooLong
    }
  },
  advice: {
    cutWords: '{spoken}. Cut about {words} words to be done by {pass} s.',
    cut: '{spoken}. Cut it down to {pass} s.'
  },
  examples: [
    { name: 'a short note', given: { spokenS: 22 }, expect: 'pass' },
    { name: 'on the mark', given: { spokenS: 30 }, expect: 'pass' },
    { name: 'a little over', given: { spokenS: 30.5 }, expect: 'warn' },
    { name: 'the last second that one seed allows', given: { spokenS: 40 }, expect: 'warn' },
    { name: 'beyond every seed', given: { spokenS: 40.5 }, expect: 'fail' },
    { name: 'long, words not written down', given: { transcript: null, spokenS: 50 }, expect: 'fail' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
