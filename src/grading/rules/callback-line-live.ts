import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'

export const callbackLineLive = defineRule({
  id: 'callback-line-live',
  group: 'names',
  title: { pass: 'Ringing back reaches you', fail: 'Ringing back does not reach you' },
  statement: 'Calling the number that their phone shows reaches you.',
  why: 'A driver who presses redial and lands nowhere does not try a second time.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '1, number goes nowhere' }],
  evidenceGrade: 'opinion',
  needs: ['card'],
  evaluate: ({ card }) => {
    if (card.lineReturns === null) {
      return {
        verdict: 'needs-input',
        reason: 'The card does not say whether ringing back reaches you. Try it once and mark it there.'
      }
    }
    if (card.lineReturns) return { verdict: 'pass', reason: 'Your card says that ringing back reaches you.' }
    const shown = card.calledFrom
    return shown === null
      ? {
          verdict: 'fail',
          reason: 'Your card says that ringing back does not reach you.',
          advice: 'line',
          cause: causes.deadLine
        }
      : {
          verdict: 'fail',
          reason: `Your card says that ringing ${shown} does not reach you.`,
          advice: 'number',
          slots: { shown },
          cause: causes.deadLine
        }
  },
  advice: {
    line: 'Ring your own number back, then call from one that reaches you.',
    number: 'Ring {shown} yourself, then call from a number that reaches you.'
  },
  examples: [
    { name: 'tried and live', given: { card: { lineReturns: true } }, expect: 'pass' },
    { name: 'tried and dead', given: { card: { lineReturns: false } }, expect: 'fail' },
    { name: 'dead and not known', given: { card: { lineReturns: false, calledFrom: null } }, expect: 'fail' },
    { name: 'never tried', given: { card: { lineReturns: null } }, expect: 'needs-input' }
  ]
})
