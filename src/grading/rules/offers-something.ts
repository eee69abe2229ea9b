import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { isPlain, sure, unsure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const offering = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `You offer ${quoted(text, span)}.`,
  spans: [span]
})

const withoutOffer = ({ value }: Pick<Evidence, 'value'>): Decided => {
  if (sure(value, 'benefit', 'pain')) {
    return {
      verdict: 'not-applicable',
      reason: 'Their problem or gain is named; an offer on top is optional.'
    }
  }
  return {
    verdict: 'fail',
    reason: 'Nothing is on offer, and no problem or gain is named.',
    advice: 'none',
    cause: causes.noValue
  }
}

export const offersSomething = defineRule({
  id: 'offers-something',
  group: 'reason',
  title: { pass: 'The caller gets something', fail: 'The caller gets nothing' },
  statement: 'Something concrete is on offer to the one who calls back.',
  why: 'One small useful thing turns a call back into a fair exchange.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Sue, special offer' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'exchange'],
  evaluate: ({ text, value, exchange }) => {
    const offer = sure(value, 'offer') ?? exchange.promises.find(isPlain)
    if (offer) return offering(text.text, offer)
    const perhaps = unsure(value, 'offer')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Do they get something useful by ${quoted(text.text, perhaps)}?`,
        spans: [perhaps],
        ask: { yes: offering(text.text, perhaps), no: withoutOffer({ value }) }
      }
    }
    return withoutOffer({ value })
  },
  advice: { none: 'Offer one small useful thing: a list, a photo, a name, a check.' },
  examples: [
    {
      name: 'a thing that goes in the post',
      given: { transcript: 'Maya, text me the address and it goes in tonight’s post. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a find that holds nothing',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. I think you will find it fascinating. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'a procedure',
      given: { transcript: 'Maya, call me and I’ll send you the swab procedure. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'an answer',
      given: { transcript: 'Maya, ring me and I’ll tell you which step they skip. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a thing that is theirs',
      given: { transcript: 'Maya, the photos are yours if you text me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a gain without an offer',
      given: { transcript: 'Maya, a bakery in Eugene cut its swab time in half. Call me. Theo Grant.' },
      expect: 'not-applicable'
    },
    {
      name: 'lunch is no offer',
      given: { transcript: 'Hi Maya, Theo at Larkfield Labs. I’ll buy you lunch. Call me.' },
      expect: 'fail'
    },
    {
      name: 'a talk about us is no offer',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. I’d love to tell you about our services. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'another call is no offer',
      given: { transcript: 'Hi Maya, Theo at Larkfield Labs. I’ll try you again next week. Bye.' },
      expect: 'fail'
    }
  ]
})
