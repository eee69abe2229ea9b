import { causes } from '../causes.ts'
import { toldOf } from '../evidence/card-facts.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { factSaid, isSure, sure, surest, unsure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const knowing = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `${quoted(text, span)} is from their world.`,
  spans: [span]
})

const withoutTheirWorld = ({ text, value, card }: Pick<Evidence, 'text' | 'value' | 'card'>): Decided => {
  const trade = value.facts.find((match) => match.kind === 'industry')
  if (trade) {
    return {
      verdict: 'warn',
      reason: `Only their trade, ${quoted(text.text, trade)}, is named.`,
      advice: 'trade',
      slots: { said: quoted(text.text, trade) },
      spans: [trade],
      cause: causes.noHomework
    }
  }
  return {
    verdict: 'fail',
    reason: 'It could be for any trade.',
    advice: toldOf(card).length > 0 ? 'fact' : 'none',
    slots: { fact: toldOf(card)[0] ?? '' },
    cause: causes.noHomework
  }
}

export const understandsThem = defineRule({
  id: 'understands-them',
  group: 'reason',
  title: {
    pass: 'It shows that you know their world',
    warn: 'It names their trade and no more',
    fail: 'Nothing in it is from their world'
  },
  statement: 'It shows that you understand their industry, situation or circumstances.',
  why: 'People ring someone who sounds as if they had been in the building.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '4, message not compelling' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'card'],
  evaluate: ({ text, value, card }) => {
    const peer = surest(value.spans.filter((span) => span.kind === 'peer' && isSure(span)))
    const known = factSaid(value) ?? sure(value, 'pain') ?? peer
    if (known) return knowing(text.text, known)
    const perhaps = sure(value, 'question', 'benefit') ?? unsure(value, 'pain')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} from their trade?`,
        spans: [perhaps],
        ask: { yes: knowing(text.text, perhaps), no: withoutTheirWorld({ text, value, card }) }
      }
    }
    return withoutTheirWorld({ text, value, card })
  },
  advice: {
    none: 'Use one detail from their trade.',
    fact: 'Use one detail of theirs: {fact}.',
    trade: 'Add to {said} something that only people in it know.'
  },
  examples: [
    {
      name: 'a fact of theirs',
      given: {
        transcript:
          'Maya, with the gluten-free line on since March, line two waits for swabs. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a peer in the trade',
      given: { transcript: 'Maya, a bakery in Eugene cut its swab time in half. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'the trade and no more',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs, calling about our range for the bakery sector. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'nothing of theirs',
      given: {
        transcript: 'Hi Maya, this is Theo at Larkfield Labs. I’d love to introduce myself. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'nothing of theirs, and no facts to use',
      given: {
        transcript: 'Hi Maya, this is Theo at Larkfield Labs. I’d love to introduce myself. Call me.',
        card: { facts: [] }
      },
      expect: 'fail'
    }
  ]
})
