import { defineRule } from '../rule.ts'
import { ofVoice } from './delivery.ts'

export const notMonotone = defineRule({
  id: 'not-monotone',
  group: 'delivery',
  title: { pass: 'Your voice moves', warn: 'Your voice moves little', fail: 'Your voice is flat' },
  statement: 'The pitch of your voice moves as it does in a conversation.',
  why: 'A flat voice sounds read, and what sounds read sounds like every other sales call.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '4, no understanding shown' },
    { seed: 'house', item: 'spread of the pitch in semitones' }
  ],
  evidenceGrade: 'house',
  thresholds: {
    lively: { value: 1.8, unit: 'semitones' },
    flat: { value: 1, unit: 'semitones' },
    voiced: { value: 3, unit: 's of voice' }
  },
  needs: ['audio'],
  evaluate: ({ audio }, limits) =>
    ofVoice(audio, (heard) => {
      const spread = heard.pitchSpreadSt
      const voicedMs = heard.voicedMs
      if (spread === null || voicedMs === null) {
        return { verdict: 'needs-input', reason: 'How your pitch moved was not measured on this recording.' }
      }
      if (voicedMs < limits.voiced * 1000) {
        return {
          verdict: 'needs-input',
          reason: 'There is too little voice in it to say how your pitch moves.'
        }
      }
      const semitones = spread.toFixed(1)
      const reason = `Your pitch spreads over ${semitones} semitones.`
      if (spread >= limits.lively) return { verdict: 'pass', reason }
      const verdict = spread >= limits.flat ? 'warn' : 'fail'
      return { verdict, reason, advice: 'lift', slots: { semitones } }
    }),
  advice: {
    lift: '{semitones} semitones is flat. Pick the word that matters most and lift it.'
  },
  examples: [
    {
      name: 'lively',
      given: { measures: { syllables: 60, voicedMs: 8000, pitchSpreadSt: 3 } },
      expect: 'pass'
    },
    {
      name: 'just lively',
      given: { measures: { syllables: 60, voicedMs: 8000, pitchSpreadSt: 1.8 } },
      expect: 'pass'
    },
    {
      name: 'rather flat',
      given: { measures: { syllables: 60, voicedMs: 8000, pitchSpreadSt: 1.7 } },
      expect: 'warn'
    },
    {
      name: 'just not flat',
      given: { measures: { syllables: 60, voicedMs: 8000, pitchSpreadSt: 1 } },
      expect: 'warn'
    },
    {
      name: 'one tone',
      given: { measures: { syllables: 60, voicedMs: 8000, pitchSpreadSt: 0.9 } },
      expect: 'fail'
    },
    {
      name: 'just enough voice',
      given: { measures: { syllables: 20, voicedMs: 3000, pitchSpreadSt: 2.6 } },
      expect: 'pass'
    },
    {
      name: 'hardly any voice',
      given: { measures: { syllables: 19, voicedMs: 2900, pitchSpreadSt: 2.6 } },
      expect: 'needs-input'
    },
    {
      name: 'pitch not measurable',
      given: { measures: { syllables: 19, voicedMs: 0 } },
      expect: 'needs-input'
    },
    { name: 'only its times are known', given: {}, expect: 'needs-input' },
    { name: 'no recording', given: { spokenS: null }, expect: 'needs-input' }
  ]
})
