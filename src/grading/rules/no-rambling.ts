import { causes } from '../causes.ts'
import type { FluencyEvidence, TextEvidence } from '../evidence/evidence.ts'
import { defineRule, type Limits, type Outcome } from '../rule.ts'
import { lengthLimits } from './length-cap.ts'
import { pointLimits, pointsIn } from './one-point.ts'
import { counted, listed } from './phrasing.ts'

const thresholds = {
  warn: { value: 3, unit: 'slips per 100 words' },
  fail: { value: 6, unit: 'slips per 100 words' },
  after: { value: 2, unit: 'clauses after the goodbye' },
  long: { ...lengthLimits.warn, sameAs: 'length-cap/warn' },
  list: { ...pointLimits.fail, sameAs: 'one-point/fail' }
}

/** "4 fillers, 1 restart and 2 repeats". */
const slipsIn = ({ disfluencies }: FluencyEvidence): string =>
  listed(
    (['filler', 'restart', 'repeat'] as const).flatMap((kind) => {
      const count = disfluencies.filter((one) => one.kind === kind).length
      return count === 0 ? [] : [counted(count, kind)]
    })
  )

const stumbles = (
  fluency: FluencyEvidence,
  text: TextEvidence,
  limits: Limits<keyof typeof thresholds>
): Outcome | null => {
  const [first] = fluency.disfluencies
  if (!first || fluency.per100Words < limits.warn) return null
  return {
    verdict: fluency.per100Words > limits.fail ? 'fail' : 'warn',
    reason: `${slipsIn(fluency)}: ${fluency.per100Words.toFixed(1)} slips per 100 words.`,
    advice: 'slips',
    slots: { slips: slipsIn(fluency), first: text.text.slice(first.start, first.end) },
    spans: fluency.disfluencies,
    cause: causes.stumbling
  }
}

export const noRambling = defineRule({
  id: 'no-rambling',
  group: 'shape',
  title: { pass: 'To the point', warn: 'It wanders a little', fail: 'It rambles' },
  statement: 'The message does not ramble: few slips, no list, nothing after the goodbye.',
  why: 'A listener who has to sort out what you mean stops sorting.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '1, long, rambling and disjointed' },
    { seed: 'house', item: 'slips per 100 words' }
  ],
  evidenceGrade: 'measured',
  thresholds,
  needs: ['fluency', 'timing', 'topics', 'text'],
  evaluate: ({ fluency, timing, topics, text }, limits) => {
    const slips = stumbles(fluency, text, limits)
    if (slips?.verdict === 'fail') return slips
    if (timing.spokenMs !== null && timing.spokenMs > limits.long * 1000 && pointsIn(topics) >= limits.list) {
      return {
        verdict: 'fail',
        reason: `${(timing.spokenMs / 1000).toFixed(0)} s that list ${counted(topics.offerings.length, 'thing')}.`,
        advice: 'list',
        spans: topics.offerings,
        cause: causes.tooMuch
      }
    }
    if (slips) return slips
    if (fluency.clausesAfterSignOff >= limits.after) {
      return {
        verdict: 'warn',
        reason: `${counted(fluency.clausesAfterSignOff, 'clause')} follow your goodbye.`,
        advice: 'goodbye'
      }
    }
    return { verdict: 'pass', reason: 'Nothing in it goes round in circles.' }
  },
  advice: {
    slips: '{slips}, from “{first}” on. Do one silent run first, and breathe where the filler was.',
    list: 'Pick one thing from the list and stop after it.',
    goodbye: 'Stop at the goodbye: what comes after it belongs before it, or nowhere.'
  },
  examples: [
    { name: 'rehearsed', given: {}, expect: 'pass' },
    {
      name: 'one um in forty words',
      given: {
        transcript:
          'Maya, the allergen swabs on line two take an hour a shift, um, and a bakery in Eugene got theirs down to twelve minutes last winter. Call me on this number and I’ll send you the sheet they use now.'
      },
      expect: 'pass'
    },
    {
      name: 'two in forty words',
      given: {
        transcript:
          'Maya, the allergen swabs on line two take, uh, an hour a shift, um, and a bakery in Eugene got theirs down to twelve minutes last winter. Call me on this number and I’ll send you the sheet.'
      },
      expect: 'warn',
      spans: ['uh', 'um']
    },
    {
      name: 'three in forty words',
      given: {
        transcript:
          'Maya, um, the allergen swabs on line two take, uh, an hour a shift, um, and a bakery in Eugene got theirs down to twelve minutes last winter. Call me on this number and I’ll send you the sheet.'
      },
      expect: 'fail'
    },
    {
      name: 'begun again',
      given: {
        transcript:
          'Maya, we were, let me start over, the swabs on line two take an hour a shift. Call me and I’ll send you the sheet they use in Eugene, it is one page.'
      },
      expect: 'warn'
    },
    {
      name: 'a long list',
      given: {
        spokenS: 45,
        transcript:
          'Maya, this is Theo from Larkfield Labs. We do allergen swabs, we do floor care, we do pest control, and we also offer drain cleaning. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'a list of three',
      given: {
        spokenS: 45,
        transcript:
          'Maya, this is Theo from Larkfield Labs. We do allergen swabs, we do floor care, we do pest control. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'a list within the time that is allowed',
      given: {
        spokenS: 38,
        transcript:
          'Maya, this is Theo from Larkfield Labs. We do allergen swabs, we do floor care, we do pest control. Call me.'
      },
      expect: 'pass'
    },
    {
      name: 'two things',
      given: {
        spokenS: 45,
        transcript: 'Maya, this is Theo from Larkfield Labs. We do allergen swabs, we do floor care. Call me.'
      },
      expect: 'pass'
    },
    {
      name: 'on and on after the goodbye',
      given: {
        transcript:
          'Maya, the swabs on line two take an hour a shift. Call me on this number and I’ll send you the sheet from Eugene. Thanks, have a great day. Your second line was in the paper as well last week. The oven people told us about it.'
      },
      expect: 'warn'
    },
    {
      name: 'one line after the goodbye',
      given: {
        transcript:
          'Maya, the swabs on line two take an hour a shift. Call me on this number and I’ll send you the sheet from Eugene. Thanks, have a great day. Your second line was in the paper as well last week.'
      },
      expect: 'pass'
    }
  ]
})
