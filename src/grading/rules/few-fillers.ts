import type { AudioMeasures } from '../../shared/take.ts'
import { causes } from '../causes.ts'
import type { FluencyEvidence, TimingEvidence } from '../evidence/evidence.ts'
import { defineRule, type Outcome } from '../rule.ts'
import { ofVoice } from './delivery.ts'
import { counted } from './phrasing.ts'

const talkMinutes = ({ firstSpeechMs, spokenMs }: TimingEvidence): number =>
  firstSpeechMs === null || spokenMs === null ? 0 : (spokenMs - firstSpeechMs) / 60_000

const inWords = ({ disfluencies }: FluencyEvidence, minutes: number, limit: number): Outcome => {
  const fillers = disfluencies.filter(({ kind }) => kind === 'filler')
  if (fillers.length === 0) return { verdict: 'pass', reason: 'There is no filler in your words.' }
  if (minutes <= 0) {
    return { verdict: 'needs-input', reason: 'How often you say them is not known without a recording.' }
  }
  const rate = fillers.length / minutes
  const reason = `${counted(fillers.length, 'filler')}: ${rate.toFixed(1)} a minute.`
  if (rate <= limit) return { verdict: 'pass', reason, spans: fillers }
  return { verdict: 'warn', reason, advice: 'breathe', spans: fillers, cause: causes.stumbling }
}

const inSound = (
  { fillerCandidates: candidates }: AudioMeasures,
  minutes: number,
  limit: number
): Outcome => {
  if (candidates === null || minutes <= 0) {
    return { verdict: 'needs-input', reason: 'Fillers were not looked for in this recording.' }
  }
  const rate = candidates.length / minutes
  const heard = counted(candidates.length, 'drawn-out sound')
  if (rate <= limit) return { verdict: 'pass', reason: `${heard} like “um”: ${rate.toFixed(1)} a minute.` }
  return {
    verdict: 'warn',
    reason: `${heard} that may be “um”: ${rate.toFixed(1)} a minute.`,
    advice: 'breathe',
    cause: causes.stumbling
  }
}

export const fewFillers = defineRule({
  id: 'few-fillers',
  group: 'delivery',
  title: { pass: 'Hardly a filler', fail: 'Many fillers' },
  statement: 'There are no more than {few} fillers a minute.',
  why: 'A filler tells the listener that you are still looking for what to say.',
  sources: [
    { seed: '002_69694fac062adad8.txt', item: 'Roger’s message' },
    { seed: 'house', item: 'fillers a minute' }
  ],
  evidenceGrade: 'measured',
  thresholds: { few: { value: 2, unit: 'fillers a minute' } },
  needs: ['audio', 'fluency', 'text', 'timing'],
  wordsOptional: true,
  evaluate: ({ audio, fluency, text, timing }, limits) =>
    text.unreadable === null
      ? inWords(fluency, talkMinutes(timing), limits.few)
      : ofVoice(audio, (measures) => inSound(measures, talkMinutes(timing), limits.few)),
  advice: { breathe: 'Breathe where the filler was: a short silence sounds sure of itself.' },
  examples: [
    { name: 'none in the words', given: {}, expect: 'pass' },
    { name: 'none in the words, no recording', given: { spokenS: null }, expect: 'pass' },
    {
      name: 'two in just over a minute',
      given: {
        spokenS: 65,
        transcript:
          'Maya, the allergen swabs on line two take, uh, an hour a shift, um, and a bakery in Eugene got theirs down to twelve minutes. Call me.'
      },
      expect: 'pass',
      spans: ['uh', 'um']
    },
    {
      name: 'two in under a minute',
      given: {
        spokenS: 55,
        transcript:
          'Maya, the allergen swabs on line two take, uh, an hour a shift, um, and a bakery in Eugene got theirs down to twelve minutes. Call me.'
      },
      expect: 'warn',
      spans: ['uh', 'um']
    },
    {
      name: 'the words count, not what sounds like one',
      given: { measures: { syllables: 60, fillerCandidates: [[2000, 2400]] } },
      expect: 'pass'
    },
    {
      name: 'in the words, but for how long is not known',
      given: { spokenS: null, transcript: 'Maya, um, the swabs on line two take an hour a shift. Call me.' },
      expect: 'needs-input'
    },
    {
      name: 'heard, words not written down',
      given: {
        transcript: null,
        spokenS: 20.6,
        measures: { syllables: 60, fillerCandidates: [[2000, 2400]] }
      },
      expect: 'warn'
    },
    {
      name: 'none heard, words not written down',
      given: { transcript: null, spokenS: 20, measures: { syllables: 60, fillerCandidates: [] } },
      expect: 'pass'
    },
    {
      name: 'not looked for',
      given: { transcript: null, spokenS: 20, measures: { syllables: 60 } },
      expect: 'needs-input'
    },
    { name: 'neither words nor sound', given: { transcript: null, spokenS: 20 }, expect: 'needs-input' },
    { name: 'nothing at all', given: { transcript: null, spokenS: null }, expect: 'needs-input' }
  ]
})
