import type { NumberSaid, TimingEvidence } from '../evidence/evidence.ts'
import { sameNumber } from '../evidence/numbers.ts'
import { defineRule, type Limits, type Outcome } from '../rule.ts'

const thresholds = {
  pass: { value: 2.5, unit: 'digits/s' },
  warn: { value: 3.5, unit: 'digits/s' },
  gap: { value: 150, unit: 'ms' },
  gaps: { value: 2, unit: 'gaps' }
}

const paced = (
  number: NumberSaid,
  timing: TimingEvidence,
  limits: Limits<keyof typeof thresholds>
): Outcome => {
  const times = timing.at(number)
  const gaps = timing.gapsIn(number)
  if (gaps === null || !times || times.endMs <= times.startMs) {
    return {
      verdict: 'needs-input',
      reason: 'Could you write the number down at the speed you said it?',
      spans: [number],
      ask: {
        yes: { verdict: 'pass', reason: 'You could write it down at the speed you said it.' },
        no: {
          verdict: 'fail',
          reason: 'You could not write it down at the speed you said it.',
          advice: 'slower'
        }
      }
    }
  }
  const rate = number.digits.length / ((times.endMs - times.startMs) / 1000)
  const breaths = gaps.filter((gap) => gap >= limits.gap).length
  const reason = `You said it at ${rate.toFixed(1)} digits a second with ${breaths} short stops.`
  if (rate > limits.warn) {
    return { verdict: 'fail', reason, advice: 'fast', slots: { rate: rate.toFixed(1) }, spans: [number] }
  }
  if (rate > limits.pass) {
    return { verdict: 'warn', reason, advice: 'fast', slots: { rate: rate.toFixed(1) }, spans: [number] }
  }
  return breaths >= limits.gaps
    ? { verdict: 'pass', reason, spans: [number] }
    : { verdict: 'warn', reason, advice: 'unbroken', spans: [number] }
}

export const numberClear = defineRule({
  id: 'number-clear',
  group: 'names',
  title: {
    pass: 'Your number can be taken down',
    warn: 'Your number is hard to take down',
    fail: 'Your number is too fast to take down'
  },
  statement: 'If you say a number, it can be taken down at the speed you say it.',
  why: 'A listener writes about two digits a second, and only when there is a stop between the groups.',
  sources: [
    { seed: '000_9919a87040a35674.txt', item: '1, number goes nowhere' },
    { seed: 'house', item: 'digits a second' }
  ],
  evidenceGrade: 'house',
  thresholds,
  needs: ['numbers', 'timing'],
  evaluate: ({ numbers, timing }, limits) => {
    const { counted, said } = numbers
    if (!counted) return { verdict: 'not-applicable', reason: 'You said no number.' }
    const same = said.filter(({ digits }) => sameNumber(digits, counted.digits))
    if (same.length > 1) return { verdict: 'pass', reason: 'You said it twice.', spans: same }
    if (counted.corrected) {
      return {
        verdict: 'warn',
        reason: 'You changed the number while you said it.',
        advice: 'corrected',
        spans: [counted]
      }
    }
    return paced(counted, timing, limits)
  },
  advice: {
    fast: '{rate} digits a second. Say it in threes and fours with a breath between.',
    slower: 'Say it in threes and fours with a breath between, or say it twice.',
    unbroken: 'Put a breath between the groups: three digits, three digits, four.',
    corrected: 'Read the number off the card, so that you say it once and right.'
  },
  examples: [
    {
      name: 'said twice',
      given: { transcript: 'Call me: 503 555 0170. That’s 503 555 0170.' },
      expect: 'pass'
    },
    {
      name: 'in groups, unhurried',
      given: {
        transcript: 'Maya, call me on 503 555 0170',
        wordTimes: [
          { phrase: 'Maya, call me on', fromS: 0.5, toS: 1.5 },
          { phrase: '503', fromS: 2, toS: 3.2 },
          { phrase: '555', fromS: 3.36, toS: 4.5 },
          { phrase: '0170', fromS: 4.66, toS: 6.2 }
        ]
      },
      expect: 'pass',
      spans: ['503 555 0170']
    },
    {
      name: 'stops just too short',
      given: {
        transcript: 'Maya, call me on 503 555 0170',
        wordTimes: [
          { phrase: '503', fromS: 2, toS: 3.2 },
          { phrase: '555', fromS: 3.34, toS: 4.5 },
          { phrase: '0170', fromS: 4.64, toS: 6.2 }
        ]
      },
      expect: 'warn'
    },
    {
      name: 'one stop only',
      given: {
        transcript: 'Maya, call me on 503 5550170',
        wordTimes: [
          { phrase: '503', fromS: 2, toS: 3.2 },
          { phrase: '5550170', fromS: 3.5, toS: 6.5 }
        ]
      },
      expect: 'warn'
    },
    {
      name: 'a little quick',
      given: {
        transcript: 'Maya, call me on 503 555 0170',
        wordTimes: [
          { phrase: '503', fromS: 2, toS: 2.8 },
          { phrase: '555', fromS: 3, toS: 3.8 },
          { phrase: '0170', fromS: 4, toS: 5.4 }
        ]
      },
      expect: 'warn'
    },
    {
      name: 'rattled off',
      given: {
        transcript: 'Maya, call me on 503 555 0170',
        wordTimes: [
          { phrase: '503', fromS: 2, toS: 2.7 },
          { phrase: '555', fromS: 2.9, toS: 3.6 },
          { phrase: '0170', fromS: 3.8, toS: 4.6 }
        ]
      },
      expect: 'fail'
    },
    {
      name: 'mended on the way',
      given: { transcript: 'Maya, call me on 503 555 0117, sorry, 0170.' },
      expect: 'warn'
    },
    {
      name: 'said once, pace not known',
      given: { transcript: 'Call me on 503 555 0170.' },
      expect: 'needs-input'
    },
    {
      name: 'said once, and the rep could not write it down',
      given: { transcript: 'Call me on 503 555 0170.' },
      answer: 'no',
      expect: 'fail',
      spans: ['503 555 0170']
    },
    { name: 'none said', given: { transcript: 'Maya, just hit redial.' }, expect: 'not-applicable' }
  ]
})
