import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

export const ifYouThenI = defineRule({
  id: 'if-you-then-i',
  group: 'reason',
  title: {
    pass: 'The ask gives something back',
    warn: 'A bare ask',
    fail: 'An “if you could” without its other half'
  },
  statement: 'An “if you could” is balanced by what you will do.',
  why: 'A sentence that begins with “if you” promises a second half; leave it out and only a favour is left.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Roger, if you do this I will do that' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'exchange'],
  evaluate: ({ text, exchange }) => {
    const asks = exchange.asks.filter(isSure)
    const ask = asks[0]
    if (ask === undefined) return { verdict: 'not-applicable', reason: 'You ask them for nothing.' }
    const promise = exchange.promises.find(isSure)
    if (promise) {
      return {
        verdict: 'pass',
        reason: `For ${quoted(text.text, ask)} they get ${quoted(text.text, promise)}.`,
        spans: [ask, promise]
      }
    }
    const open = asks.find((one) => one.conditional)
    if (open) {
      return {
        verdict: 'fail',
        reason: `${quoted(text.text, open)} has no other half.`,
        advice: 'conditional',
        slots: { said: quoted(text.text, open) },
        spans: [open],
        cause: causes.onlyAsk
      }
    }
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, ask)} gives nothing back.`,
      advice: 'bare',
      slots: { said: quoted(text.text, ask) },
      spans: [ask],
      cause: causes.onlyAsk
    }
  },
  advice: {
    conditional: 'Finish {said}: “... and I will ...”.',
    bare: 'Add to {said} what they get: “... and I’ll send you ...”.'
  },
  examples: [
    {
      name: 'if you call, I’ll',
      given: { transcript: 'Maya, if you call me, I’ll read you the two lines that matter. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'call and I’ll',
      given: { transcript: 'Maya, call me back and I’ll send you the swab procedure. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a thing that is theirs',
      given: { transcript: 'Maya, ring me and the form is yours. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'an if left hanging',
      given: {
        transcript: 'Hi Maya, if you could please give me a call back regarding your swabs. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'what the rep gains is no promise',
      given: {
        transcript: 'Maya, if you could call me today that would really help me hit my number. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'a bare ask',
      given: {
        transcript: 'Maya, your swabs take an hour a shift. Call me back on this number. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'no ask',
      given: {
        transcript: 'Maya, your swabs take an hour a shift. Theo Grant, Larkfield Labs, 503 555 0170.'
      },
      expect: 'not-applicable'
    }
  ]
})
