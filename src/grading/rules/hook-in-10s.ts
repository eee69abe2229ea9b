import { causes } from '../causes.ts'
import { toldOf } from '../evidence/card-facts.ts'
import type { ValueSpan } from '../evidence/evidence.ts'
import { defineRule, type Outcome } from '../rule.ts'
import { hooksIn } from '../weighing.ts'
import { quoted, seconds } from './phrasing.ts'

const thresholds = {
  hook: { value: 10, unit: 's' },
  late: { value: 13, unit: 's' }
}

const untimed = (text: string, hook: ValueSpan, limitS: number): Outcome => {
  const said = quoted(text, hook)
  return {
    verdict: 'needs-input',
    reason: `Had you said ${said} within ${limitS} seconds?`,
    spans: [hook],
    ask: {
      yes: { verdict: 'pass', reason: `${said} was out within ${limitS} seconds.` },
      no: {
        verdict: 'fail',
        reason: `${said} came after ${limitS} seconds.`,
        advice: 'earlier',
        slots: { said },
        cause: causes.lateValue
      }
    }
  }
}

export const hookIn10s = defineRule({
  id: 'hook-in-10s',
  group: 'opening',
  title: {
    pass: 'Something for them within {hook} seconds',
    warn: 'Something for them, a little late',
    fail: 'Nothing for them within {hook} seconds'
  },
  statement: 'Something for the listener has been said within {hook} seconds after the beep.',
  why: 'Someone who plays messages on the move gives each one about ten seconds.',
  sources: [{ seed: '003_b942076dc7c1b7f2.txt', item: '1, message too long' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'value', 'timing', 'card'],
  evaluate: ({ text, value, timing, card }, limits) => {
    const hooks = hooksIn(value)
    const [hook] = hooks
    if (hook === undefined) {
      return {
        verdict: 'fail',
        reason: 'Nothing in it is for them: no problem, no gain, no offer, no question about their work.',
        advice: toldOf(card).length > 0 ? 'noneWithFact' : 'none',
        slots: { fact: toldOf(card)[0] ?? '' },
        cause: causes.noValue
      }
    }
    const timed = hooks.flatMap((span) => {
      const said = timing.at(span)
      return said ? [{ span, ...said }] : []
    })
    const first = timed.toSorted((one, other) => one.endMs - other.endMs)[0]
    if (first === undefined) return untimed(text.text, hook, limits.hook)
    const at = seconds(first.endMs)
    const said = quoted(text.text, first.span)
    if (first.endMs <= limits.hook * 1000) {
      return { verdict: 'pass', reason: `${said} was out after ${at}.`, spans: [first.span] }
    }
    const close = first.startMs < limits.hook * 1000 && first.endMs <= limits.late * 1000
    return {
      verdict: close ? 'warn' : 'fail',
      reason: `The first thing for them, ${said}, was out after ${at}.`,
      advice: 'late',
      slots: { said, at },
      spans: [first.span],
      cause: causes.lateValue
    }
  },
  advice: {
    none: 'Open with a problem or a gain of theirs. You have about {hook} seconds.',
    noneWithFact: 'Open with something of theirs. Your card says: {fact}.',
    earlier: 'Start with {said}. You have about {hook} seconds.',
    late: 'Start with {said}. It came at {at}; you have about {hook} s.'
  },
  examples: [
    {
      name: 'their problem at once',
      given: {
        transcript:
          'Maya, the swabs on line two eat an hour of every shift. Call me and I’ll send you a shorter way. Theo Grant, Larkfield Labs.',
        spokenS: 11
      },
      expect: 'pass',
      spans: ['line two']
    },
    {
      name: 'a question about their work',
      given: {
        transcript: 'Maya, how many loaves do you bin when line two stops? Call me back. Theo Grant.',
        spokenS: 8
      },
      expect: 'pass'
    },
    {
      name: 'a vague gain counts as attention',
      given: {
        transcript: 'Maya, want to improve your bottom line? You need to call me. Theo Grant.',
        spokenS: 7
      },
      expect: 'pass'
    },
    {
      name: 'begun in time, out by the thirteenth second',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs in Portland, we are a food safety laboratory and we work all over the state with kitchens. Your swabs take an hour. Call me.',
        wordTimes: [
          {
            phrase:
              'Hi Maya, this is Theo Grant from Larkfield Labs in Portland, we are a food safety laboratory and we work all over the state with kitchens.',
            fromS: 0.5,
            toS: 8.9
          },
          { phrase: 'Your swabs take an hour.', fromS: 9, toS: 12.4 },
          { phrase: 'Call me.', fromS: 12.6, toS: 13.2 }
        ],
        spokenS: 13.2
      },
      expect: 'warn'
    },
    {
      name: 'after the tenth second',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs in Portland, we are a food safety laboratory. Your swabs take an hour. Call me.',
        wordTimes: [
          {
            phrase:
              'Hi Maya, this is Theo Grant from Larkfield Labs in Portland, we are a food safety laboratory.',
            fromS: 0.5,
            toS: 11
          },
          { phrase: 'Your swabs take an hour.', fromS: 11.2, toS: 12.9 },
          { phrase: 'Call me.', fromS: 13, toS: 13.6 }
        ],
        spokenS: 13.6
      },
      expect: 'fail'
    },
    {
      name: 'nothing for them at all',
      given: {
        transcript:
          'Hi Maya, it’s Theo Grant at Larkfield Labs. I’d love to catch up. Please call me back when you get a chance.',
        spokenS: 9
      },
      expect: 'fail'
    },
    {
      name: 'no recording to time it',
      given: {
        transcript: 'Maya, the swabs on line two eat an hour of every shift. Call me.',
        spokenS: null
      },
      expect: 'needs-input'
    },
    {
      name: 'no recording, and the rep had not said it by then',
      given: {
        transcript: 'Maya, the swabs on line two eat an hour of every shift. Call me.',
        spokenS: null
      },
      answer: 'no',
      expect: 'fail'
    },
    {
      name: 'begun in time, out after the thirteenth second',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs in Portland, we are a food safety laboratory and we work all over the state with kitchens. Your swabs take an hour. Call me.',
        wordTimes: [
          {
            phrase:
              'Hi Maya, this is Theo Grant from Larkfield Labs in Portland, we are a food safety laboratory and we work all over the state with kitchens.',
            fromS: 0.5,
            toS: 6.9
          },
          { phrase: 'Your swabs take an hour.', fromS: 7, toS: 16.6 },
          { phrase: 'Call me.', fromS: 16.6, toS: 17.2 }
        ],
        spokenS: 17.2
      },
      expect: 'fail'
    },
    {
      name: 'nothing for them, and no facts to use',
      given: {
        transcript: 'Hi Maya, it’s Theo Grant at Larkfield Labs. Please call me back.',
        spokenS: 6,
        card: { facts: [] }
      },
      expect: 'fail'
    },
    {
      name: 'just in time',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs in Portland. Your swabs take an hour. Call me.',
        wordTimes: [
          { phrase: 'Hi Maya, this is Theo Grant from Larkfield Labs in Portland.', fromS: 0.5, toS: 6.5 },
          { phrase: 'Your swabs take an hour.', fromS: 6.6, toS: 9.8 },
          { phrase: 'Call me.', fromS: 10, toS: 10.6 }
        ],
        spokenS: 10.6
      },
      expect: 'pass'
    }
  ]
})
