import { defineRule } from '../rule.ts'
import { lengthLimits } from './length-cap.ts'
import { seconds } from './phrasing.ts'

const thresholds = {
  shortest: { value: 15, unit: 's' },
  longest: { value: 25, unit: 's' },
  cap: { ...lengthLimits.pass, sameAs: 'length-cap/pass' }
}

export const lengthTarget = defineRule({
  id: 'length-target',
  group: 'shape',
  title: { pass: '{shortest} to {longest} seconds long', fail: 'Not {shortest} to {longest} seconds long' },
  statement: 'The message lasts {shortest} to {longest} seconds.',
  why: 'Twenty seconds hold one problem, one proof and one ask; there is no room to wander.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '1, message too long' },
    { seed: '004_a560dfac6226364c.txt', item: '20-40 second message' }
  ],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['timing'],
  evaluate: ({ timing }, limits) => {
    if (timing.spokenMs === null) {
      return { verdict: 'needs-input', reason: 'How long it was is not known without a recording.' }
    }
    const spokenS = timing.spokenMs / 1000
    const spoken = seconds(timing.spokenMs)
    if (spokenS > limits.cap) {
      return {
        verdict: 'not-applicable',
        reason: `The ${limits.cap}-second cap already speaks about this length.`
      }
    }
    if (spokenS < limits.shortest) {
      return { verdict: 'warn', reason: `You were done after ${spoken}.`, advice: 'short', slots: { spoken } }
    }
    if (spokenS > limits.longest) {
      return { verdict: 'warn', reason: `You were done after ${spoken}.`, advice: 'long', slots: { spoken } }
    }
    return { verdict: 'pass', reason: `You were done after ${spoken}.` }
  },
  advice: {
    short: '{spoken} leaves room: use it for one plain line of how you would help.',
    long: '{spoken}. Leave one line out to be done by {longest} s.'
  },
  examples: [
    { name: 'a bare hello', given: { spokenS: 14.5 }, expect: 'warn' },
    { name: 'the short end', given: { spokenS: 15 }, expect: 'pass' },
    { name: 'on target', given: { spokenS: 20 }, expect: 'pass' },
    { name: 'the long end', given: { spokenS: 25 }, expect: 'pass' },
    { name: 'one line too many', given: { spokenS: 25.5 }, expect: 'warn' },
    { name: 'just inside the cap', given: { spokenS: 30 }, expect: 'warn' },
    { name: 'beyond the cap', given: { spokenS: 30.5 }, expect: 'not-applicable' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
