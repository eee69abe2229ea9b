import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { sure, unsure, vague } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const gaining = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `${quoted(text, span)} is a gain.`,
  spans: [span]
})

const withoutGain = ({ text, value }: Pick<Evidence, 'text' | 'value'>): Decided => {
  const general = vague(value, 'benefit')
  if (general) {
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, general)} could be said of anything.`,
      advice: 'vague',
      slots: { said: quoted(text.text, general) },
      spans: [general],
      cause: causes.vagueGain
    }
  }
  return {
    verdict: 'fail',
    reason: 'Nothing gets better for them in it.',
    advice: 'none',
    cause: causes.noValue
  }
}

export const namesBenefit = defineRule({
  id: 'names-benefit',
  group: 'reason',
  title: {
    pass: 'A gain for them is named',
    warn: 'The gain is one that anyone promises',
    fail: 'No gain for them is named'
  },
  statement: 'A benefit for the listener is stated.',
  why: 'A gain that they can picture is the plainest reason to ring.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Roger, the second example' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value'],
  evaluate: ({ text, value }) => {
    const gain = sure(value, 'benefit')
    if (gain) return gaining(text.text, gain)
    const perhaps = unsure(value, 'benefit')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} better than what they have now?`,
        spans: [perhaps],
        ask: { yes: gaining(text.text, perhaps), no: withoutGain({ text, value }) }
      }
    }
    return withoutGain({ text, value })
  },
  advice: {
    none: 'Say what gets better for them, and by how much.',
    vague: 'Put a figure or a thing of theirs in the place of {said}.'
  },
  examples: [
    {
      name: 'a time that shrank',
      given: {
        transcript:
          'Maya, a bakery in Eugene got its swabs down from an hour to twelve minutes. Call me. Theo Grant.'
      },
      expect: 'pass',
      spans: ['twelve minutes']
    },
    {
      name: 'a loss that stopped',
      given: {
        transcript:
          'Maya, the deli in Bend hasn’t missed a delivery since they moved the tank. Ring me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'help with a thing of theirs',
      given: {
        transcript: 'Hi Maya, Theo at Larkfield Labs. We help kitchens lower their water bills. Call me.'
      },
      expect: 'pass'
    },
    {
      name: 'time and money',
      given: { transcript: 'Hi Maya, Theo at Larkfield Labs. We save companies time and money. Call me.' },
      expect: 'warn'
    },
    {
      name: 'revenue',
      given: { transcript: 'Maya, want to double your revenue this year? You need to call me. Theo Grant.' },
      expect: 'warn'
    },
    {
      name: 'a peer’s fix without an outcome',
      given: {
        transcript: 'Maya, a bakery in Eugene moved to coloured swabs last year. Call me. Theo Grant.'
      },
      expect: 'fail'
    },
    {
      name: 'the rep’s own growth',
      given: { transcript: 'Hi Maya, Theo at Larkfield Labs. We doubled our team this year. Call me back.' },
      expect: 'fail'
    },
    {
      name: 'a cost that rose',
      given: { transcript: 'Maya, your flour bill went up nine percent in May. Call me. Theo Grant.' },
      expect: 'fail'
    }
  ]
})
