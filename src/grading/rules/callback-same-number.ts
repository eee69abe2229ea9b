import { causes } from '../causes.ts'
import { sameNumber } from '../evidence/numbers.ts'
import { defineRule } from '../rule.ts'

export const callbackSameNumber = defineRule({
  id: 'callback-same-number',
  group: 'names',
  title: {
    pass: 'The number to call is the one they see',
    warn: 'The number takes a second step',
    fail: 'The number you say is not the one they see'
  },
  statement: 'The number to call back is the one that their phone shows.',
  why: 'Whoever hears it on the road presses redial; nobody writes a second number down.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '1, number goes nowhere' }],
  evidenceGrade: 'opinion',
  needs: ['numbers', 'card'],
  evaluate: ({ numbers, card }) => {
    const { counted, said } = numbers
    const shown = card.calledFrom
    if (!counted) {
      if (card.lineReturns === true) {
        return { verdict: 'pass', reason: 'You said no number, and the one they see reaches you.' }
      }
      if (card.lineReturns === null) {
        return {
          verdict: 'needs-input',
          reason: 'You said no number. Mark on the card whether ringing the one they see reaches you.'
        }
      }
      return {
        verdict: 'fail',
        reason: 'You said no number, and the one they see does not reach you.',
        advice: 'none',
        cause: causes.deadLine
      }
    }
    if (shown === null) {
      return {
        verdict: 'needs-input',
        reason: 'Write on the card which number their phone shows when you call.'
      }
    }
    if (sameNumber(counted.digits, shown)) {
      return counted.extension === null
        ? { verdict: 'pass', reason: `You said ${shown}, the number they see.`, spans: [counted] }
        : {
            verdict: 'warn',
            reason: `You added the extension ${counted.extension} to the number they see.`,
            advice: 'extension',
            slots: { extension: counted.extension },
            spans: [counted],
            cause: causes.secondNumber
          }
    }
    const also = said.find(({ digits, corrected }) => !corrected && sameNumber(digits, shown))
    return {
      verdict: also ? 'warn' : 'fail',
      reason: `You said ${counted.digits}; their phone shows ${shown}.`,
      advice: also ? 'two' : 'other',
      slots: { shown, said: counted.digits },
      spans: [counted],
      cause: causes.secondNumber
    }
  },
  advice: {
    other: 'Call from {said}, or say {shown}: nobody writes a number down while driving.',
    two: 'Leave {said} out: {shown} is already on their screen.',
    extension: 'Call from your direct line, so that extension {extension} is not needed.',
    none: 'Call from a number that reaches you, or say one that does.'
  },
  examples: [
    {
      name: 'the same, in words',
      given: { transcript: 'Maya, call me: five oh three, triple five, oh one seventy. Theo.' },
      expect: 'pass',
      spans: ['five oh three, triple five, oh one seventy']
    },
    {
      name: 'corrected to the same',
      given: { transcript: 'Maya, call me on 503 555 0117, sorry, 0170. Theo Grant, Larkfield Labs.' },
      expect: 'pass'
    },
    { name: 'just redial', given: { transcript: 'Maya, just hit redial. Theo.' }, expect: 'pass' },
    {
      name: 'another number',
      given: { transcript: 'Maya, call me on 503 555 0199. Theo Grant, Larkfield Labs.' },
      expect: 'fail',
      spans: ['503 555 0199']
    },
    {
      name: 'with an extension',
      given: { transcript: 'Maya, call me on 503 555 0170, extension 12. Theo Grant, Larkfield Labs.' },
      expect: 'warn'
    },
    {
      name: 'two numbers',
      given: { transcript: 'Maya, call me on 503 555 0170 or my mobile, 503 555 0101. Theo Grant.' },
      expect: 'warn'
    },
    {
      name: 'figures that are no number to call',
      given: {
        transcript: 'Maya, order 44719823 holds 140 trays. Call me back. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'none said, and the line was never tried',
      given: { transcript: 'Maya, call me back. Theo.', card: { lineReturns: null } },
      expect: 'needs-input'
    },
    {
      name: 'none said, and the line is dead',
      given: { transcript: 'Maya, call me back. Theo.', card: { lineReturns: false } },
      expect: 'fail'
    },
    {
      name: 'not known what they see',
      given: { transcript: 'Maya, call me on 503 555 0170. Theo.', card: { calledFrom: null } },
      expect: 'needs-input'
    }
  ]
})
