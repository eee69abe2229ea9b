import { causes } from '../causes.ts'
import { toldOf } from '../evidence/card-facts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { factSaid, isUnsure, sure, surest } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const withoutFact = ({ text, value, card }: Pick<Evidence, 'text' | 'value' | 'card'>): Decided => {
  const slots = { fact: toldOf(card)[0] ?? '' }
  const named = value.facts.find((match) => match.kind !== 'fact' && match.confidence >= 0.6)
  if (named) {
    return {
      verdict: 'warn',
      reason: `Only ${quoted(text.text, named)} shows that you know who they are.`,
      advice: 'use',
      slots,
      spans: [named],
      cause: causes.noHomework
    }
  }
  return {
    verdict: 'fail',
    reason: 'Nothing you found out about them is in it.',
    advice: 'use',
    slots,
    cause: causes.noHomework
  }
}

export const researchShows = defineRule({
  id: 'research-shows',
  group: 'reason',
  title: {
    pass: 'Your homework shows',
    warn: 'Only their name or trade shows',
    fail: 'No homework shows'
  },
  statement: 'The message reflects homework on the prospect.',
  why: 'One thing they did not expect you to know proves that this call is for them.',
  sources: [
    { seed: '001_967cde43c4c9c8ca.txt', item: '7, not done any research' },
    { seed: '002_69694fac062adad8.txt', item: 'a specific message' }
  ],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'card'],
  evaluate: ({ text, value, card }) => {
    const fact = factSaid(value)
    if (fact) {
      const known = fact.fact === null ? undefined : toldOf(card)[fact.fact]
      return {
        verdict: 'pass',
        reason: `${quoted(text.text, fact)} uses what you found${known ? `: ${known}` : ''}.`,
        spans: [fact]
      }
    }
    if (toldOf(card).length === 0)
      return {
        verdict: 'needs-input',
        reason: 'There are no facts on the card. Write down what you found out about them.'
      }
    const perhaps =
      surest(value.facts.filter((match) => match.kind === 'fact' && isUnsure(match))) ??
      sure(value, 'pain', 'question')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Does ${quoted(text.text, perhaps)} come from what you found out about them?`,
        spans: [perhaps],
        ask: {
          yes: {
            verdict: 'pass',
            reason: `${quoted(text.text, perhaps)} uses what you found.`
          },
          no: withoutFact({ text, value, card })
        }
      }
    }
    return withoutFact({ text, value, card })
  },
  advice: { use: 'Use one thing from the card: {fact}.' },
  examples: [
    {
      name: 'two words of a fact',
      given: { transcript: 'Maya, line two stops for its allergen swabs every shift. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a number of theirs in words',
      given: { transcript: 'Maya, that’s forty cafes waiting for bread. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'in other words',
      given: {
        transcript:
          'Maya, the gluten-free line you put on in March makes for more swabs. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'only the company',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. I have an idea for Harbour Street Bakery. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'nothing of theirs',
      given: { transcript: 'Hi Maya, Theo at Larkfield Labs. We test kitchens of all kinds. Call me.' },
      expect: 'fail'
    },
    {
      name: 'a pain on the card',
      given: {
        transcript: 'Maya, the proving room floods whenever it rains. Call me. Theo Grant.',
        card: { facts: [], pains: ['proving room floods in the rain'] }
      },
      expect: 'pass'
    },
    {
      name: 'no facts on the card',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. We test kitchens of all kinds. Call me.',
        card: { facts: [] }
      },
      expect: 'needs-input'
    }
  ]
})
