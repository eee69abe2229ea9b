import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { peerResult, sure, unsure, vague } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const helping = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `${quoted(text, span)} is for them.`,
  spans: [span]
})

const withoutHelp = ({ text, value }: Pick<Evidence, 'text' | 'value'>): Decided => {
  const general = vague(value, 'benefit', 'pain')
  if (general) {
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, general)} is for anyone.`,
      advice: 'vague',
      slots: { said: quoted(text.text, general) },
      spans: [general],
      cause: causes.vagueGain
    }
  }
  return { verdict: 'fail', reason: 'Nothing in it is for them.', advice: 'none', cause: causes.noValue }
}

export const givesValue = defineRule({
  id: 'gives-value',
  group: 'reason',
  title: {
    pass: 'They are better off for having listened',
    warn: 'What it gives them is vague',
    fail: 'It gives them nothing'
  },
  statement: 'The message does something useful for them and their business.',
  why: 'A message about anything but their business fails at once.',
  sources: [{ seed: '000_9919a87040a35674.txt', item: '2, hit your deadline' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value'],
  evaluate: ({ text, value }) => {
    const useful = sure(value, 'benefit', 'pain', 'offer') ?? peerResult(value)
    if (useful) return helping(text.text, useful)
    const perhaps = unsure(value, 'benefit', 'pain', 'offer') ?? sure(value, 'question', 'fact')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Does ${quoted(text.text, perhaps)} help them in their work?`,
        spans: [perhaps],
        ask: { yes: helping(text.text, perhaps), no: withoutHelp({ text, value }) }
      }
    }
    return withoutHelp({ text, value })
  },
  advice: {
    none: 'Nothing here is for them. Put in one problem, one gain or one useful thing.',
    vague: 'Make {said} theirs: say of what, and how much.'
  },
  examples: [
    {
      name: 'a problem of theirs',
      given: { transcript: 'Maya, the swabs on line two eat an hour a shift. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a useful thing',
      given: { transcript: 'Maya, I’ll send you the new swab form when you ring. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'what anyone promises',
      given: { transcript: 'Maya, want to improve your bottom line? Call me. Theo Grant.' },
      expect: 'warn'
    },
    {
      name: 'only the rep’s deadline',
      given: {
        transcript:
          'Hi Maya, Theo at Larkfield Labs. I have to close this by Friday to hit my number. Call me.'
      },
      expect: 'fail'
    },
    {
      name: 'only a wish',
      given: {
        transcript: 'Hello Maya, this is Theo from Larkfield Labs. I’d appreciate a call back. Thank you.'
      },
      expect: 'fail'
    }
  ]
})
