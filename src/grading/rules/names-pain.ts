import { causes } from '../causes.ts'
import { troublesOf } from '../evidence/card-facts.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { plainFact, sure, unsure, vague } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const troubling = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `${quoted(text, span)} is a problem they have.`,
  spans: [span]
})

const withoutPain = ({ text, value, card }: Pick<Evidence, 'text' | 'value' | 'card'>): Decided => {
  const general = vague(value, 'pain')
  if (general) {
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, general)} does not say which.`,
      advice: 'vague',
      slots: { said: quoted(text.text, general) },
      spans: [general],
      cause: causes.vagueGain
    }
  }
  return {
    verdict: 'fail',
    reason: 'Nothing that troubles them is named.',
    advice: troublesOf(card).length > 0 ? 'fact' : 'none',
    slots: { fact: troublesOf(card)[0] ?? '' },
    cause: causes.noValue
  }
}

export const namesPain = defineRule({
  id: 'names-pain',
  group: 'reason',
  title: {
    pass: 'A problem of theirs is named',
    warn: 'Problems are mentioned, none is named',
    fail: 'No problem of theirs is named'
  },
  statement: 'A problem that you could fix is named.',
  why: 'People ring about the thing that annoys them on a Monday.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Sue; Roger' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'card'],
  evaluate: ({ text, value, card }) => {
    const pain = sure(value, 'pain')
    if (pain) return troubling(text.text, pain)
    const perhaps = unsure(value, 'pain') ?? plainFact(value)
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} a problem for them?`,
        spans: [perhaps],
        ask: { yes: troubling(text.text, perhaps), no: withoutPain({ text, value, card }) }
      }
    }
    return withoutPain({ text, value, card })
  },
  advice: {
    none: 'Name the problem that you would take away.',
    fact: 'Name the problem that you would take away. Your card says: {fact}.',
    vague: 'Say which one you mean by {said}.'
  },
  examples: [
    {
      name: 'an hour lost',
      given: { transcript: 'Maya, the allergen swabs eat an hour a shift. Call me. Theo Grant.' },
      expect: 'pass',
      spans: ['eat an hour']
    },
    {
      name: 'something denied to them',
      given: { transcript: 'Maya, your cafes can’t get bread before seven. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a cost that rose',
      given: { transcript: 'Maya, your flour bill went up nine percent in May. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a pain on the card',
      given: {
        transcript: 'Maya, the tasting panel meets three times a week again. Call me. Theo Grant.',
        card: { pains: ['the tasting panel meets three times a week'] }
      },
      expect: 'pass'
    },
    {
      name: 'challenges',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. We solve the challenges that companies have. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'no problem in the harmless sense',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. No problem if you’re busy, and no rush. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'the rep’s own loss',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. I missed you yesterday and I lost your number. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'silence is no problem of theirs',
      given: {
        transcript:
          'Hi Maya, Theo from Larkfield Labs. You never called back and I haven’t heard from you. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'nothing, and no facts to use',
      given: { transcript: 'Hi Maya, Theo at Larkfield Labs. Call me.', card: { facts: [] } },
      expect: 'fail'
    }
  ]
})
