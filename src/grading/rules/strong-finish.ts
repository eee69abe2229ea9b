import { defineRule } from '../rule.ts'
import { ofVoice } from './delivery.ts'

export const strongFinish = defineRule({
  id: 'strong-finish',
  group: 'delivery',
  title: { pass: 'A strong finish', warn: 'You trail off a little', fail: 'You trail off' },
  statement: 'The last two seconds are as loud as the rest.',
  why: 'Who you are and where to reach you come last, and are lost first when the voice sinks.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '6, same opener' },
    { seed: '004_a560dfac6226364c.txt', item: '20-40 second message' },
    { seed: 'house', item: 'decibels between the body and the end' }
  ],
  evidenceGrade: 'house',
  thresholds: {
    softer: { value: 5, unit: 'dB' },
    lost: { value: 9, unit: 'dB' }
  },
  needs: ['audio'],
  evaluate: ({ audio }, limits) =>
    ofVoice(audio, (heard) => {
      const dropDb = heard.tailDropDb
      if (dropDb === null) {
        return { verdict: 'needs-input', reason: 'It is too short to compare the end with the rest.' }
      }
      const drop = `${Math.max(0, dropDb).toFixed(1)} dB`
      if (dropDb < limits.softer) {
        return { verdict: 'pass', reason: 'Your last two seconds are as loud as the rest.' }
      }
      const reason = `Your last two seconds are ${drop} softer than the rest.`
      return { verdict: dropDb < limits.lost ? 'warn' : 'fail', reason, advice: 'up', slots: { drop } }
    }),
  advice: {
    up: 'You drop by {drop} at the end. Keep the last line up: say it to someone at the far side of the room.'
  },
  examples: [
    { name: 'as loud as the rest', given: { measures: { syllables: 60, tailDropDb: 1 } }, expect: 'pass' },
    { name: 'louder at the end', given: { measures: { syllables: 60, tailDropDb: -2 } }, expect: 'pass' },
    { name: 'a natural fall', given: { measures: { syllables: 60, tailDropDb: 4.6 } }, expect: 'pass' },
    { name: 'softer', given: { measures: { syllables: 60, tailDropDb: 5 } }, expect: 'warn' },
    { name: 'much softer', given: { measures: { syllables: 60, tailDropDb: 8.5 } }, expect: 'warn' },
    { name: 'lost', given: { measures: { syllables: 60, tailDropDb: 9 } }, expect: 'fail' },
    { name: 'too short to tell', given: { measures: { syllables: 4 } }, expect: 'needs-input' },
    { name: 'only its times are known', given: {}, expect: 'needs-input' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
