import { defineRule } from '../rule.ts'
import { ofVoice } from './delivery.ts'

export const steadyPace = defineRule({
  id: 'steady-pace',
  group: 'delivery',
  title: { pass: 'A steady pace', warn: 'Not quite a steady pace', fail: 'Too hard to follow at this pace' },
  statement: 'The message is neither rushed nor dragged.',
  why: 'On a telephone an unhurried voice is understood best, and a number said in a rush is lost.',
  sources: [
    { seed: '003_b942076dc7c1b7f2.txt', item: '1, message too long' },
    { seed: '000_9919a87040a35674.txt', item: '1, number goes nowhere' },
    { seed: 'house', item: 'syllables a second, pauses left out' }
  ],
  evidenceGrade: 'measured',
  thresholds: {
    dragging: { value: 3, unit: 'syllables/s' },
    slow: { value: 3.5, unit: 'syllables/s' },
    fast: { value: 5.5, unit: 'syllables/s' },
    rushed: { value: 6.3, unit: 'syllables/s' },
    quiet: { value: 12, unit: 'dB above the noise' }
  },
  needs: ['audio'],
  evaluate: ({ audio }, limits) =>
    ofVoice(audio, (heard) => {
      const measured = heard.articulationRate
      if (measured === null) {
        return { verdict: 'needs-input', reason: 'Your pace was not measured on this recording.' }
      }
      const snrDb = heard.snrDb
      if (snrDb !== null && snrDb < limits.quiet) {
        return { verdict: 'needs-input', reason: 'There is too much noise in it to tell how fast you speak.' }
      }
      const rate = measured.toFixed(1)
      const reason = `You speak at ${rate} syllables a second, pauses left out.`
      if (measured >= limits.slow && measured <= limits.fast) return { verdict: 'pass', reason }
      const verdict = measured >= limits.dragging && measured <= limits.rushed ? 'warn' : 'fail'
      return { verdict, reason, advice: measured > limits.fast ? 'slower' : 'faster', slots: { rate } }
    }),
  advice: {
    slower: '{rate} syllables a second is a rush. Slow down where the hook and the number are.',
    faster: '{rate} syllables a second drags. Say it as you would across a table.'
  },
  examples: [
    {
      name: 'unhurried',
      given: { measures: { syllables: 60, articulationRate: 4.5, snrDb: 25 } },
      expect: 'pass'
    },
    { name: 'slow enough', given: { measures: { syllables: 60, articulationRate: 5.4 } }, expect: 'pass' },
    { name: 'quick', given: { measures: { syllables: 60, articulationRate: 5.7 } }, expect: 'warn' },
    { name: 'quicker', given: { measures: { syllables: 60, articulationRate: 6.3 } }, expect: 'warn' },
    { name: 'rushed', given: { measures: { syllables: 60, articulationRate: 6.4 } }, expect: 'fail' },
    { name: 'fast enough', given: { measures: { syllables: 60, articulationRate: 3.6 } }, expect: 'pass' },
    { name: 'slow', given: { measures: { syllables: 60, articulationRate: 3.4 } }, expect: 'warn' },
    { name: 'slower', given: { measures: { syllables: 60, articulationRate: 3 } }, expect: 'warn' },
    { name: 'dragged', given: { measures: { syllables: 60, articulationRate: 2.9 } }, expect: 'fail' },
    {
      name: 'some noise',
      given: { measures: { syllables: 60, articulationRate: 4.5, snrDb: 12.5 } },
      expect: 'pass'
    },
    {
      name: 'too noisy to tell',
      given: { measures: { syllables: 60, articulationRate: 4.5, snrDb: 11.5 } },
      expect: 'needs-input'
    },
    { name: 'pace not measurable', given: { measures: { syllables: 0 } }, expect: 'needs-input' },
    { name: 'only its times are known', given: {}, expect: 'needs-input' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
