import { causes } from '../causes.ts'
import type { TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { factSaid, isSure, peerResult, sure, unsure, vague } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const helping = (text: string, how: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `${quoted(text, how)} says how.`,
  spans: [how]
})

const subjectOnly = (text: string, subject: TextSpan): Decided => ({
  verdict: 'warn',
  reason: `${quoted(text, subject)} is a subject; how you would help is not said.`,
  advice: 'how',
  slots: { said: quoted(text, subject) },
  spans: [subject],
  cause: causes.noHow
})

export const notCryptic = defineRule({
  id: 'not-cryptic',
  group: 'reason',
  title: {
    pass: 'One plain line says how',
    warn: 'A subject, but not how you would help',
    fail: 'It is a riddle'
  },
  statement: 'It gives at least one concrete line on how you would help.',
  why: 'A riddle catches the ear and gives no reason to ring.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '2, message too cryptic' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'topics'],
  evaluate: ({ text, value, topics }) => {
    const about =
      sure(value, 'pain', 'question', 'fact', 'benefit') ??
      factSaid(value) ??
      peerResult(value) ??
      topics.topics.find(isSure)
    const how = topics.solutions[0] ?? sure(value, 'benefit') ?? peerResult(value) ?? sure(value, 'offer')
    if (about && how) {
      return helping(text.text, how)
    }
    const perhaps = unsure(value, 'benefit', 'offer')
    if (about && perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Does ${quoted(text.text, perhaps)} say how you would help?`,
        spans: [perhaps],
        ask: { yes: helping(text.text, perhaps), no: subjectOnly(text.text, about) }
      }
    }
    const subject = about ?? topics.offerings[0] ?? how ?? vague(value, 'pain')
    if (subject) return subjectOnly(text.text, subject)
    return {
      verdict: 'fail',
      reason: 'Neither their problem nor your help is in it.',
      advice: 'none',
      cause: causes.noValue
    }
  },
  advice: {
    none: 'Add one line: “we do X, so that Y stops”.',
    how: 'After {said}, add one line on how you would help.'
  },
  examples: [
    {
      name: 'any trouble',
      given: { transcript: 'Maya, many bakeries face challenges. Call me. Theo Grant.' },
      expect: 'warn'
    },
    {
      name: 'a problem and a result',
      given: {
        transcript:
          'Maya, the swabs eat an hour a shift. A bakery in Eugene got theirs down to twelve minutes. Call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a problem and an offer',
      given: {
        transcript:
          'Maya, line two stops for swabs again. Ring me and I’ll read you the procedure. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a problem and no how',
      given: {
        transcript: 'Maya, the swabs on line two eat an hour a shift. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'a bare product',
      given: {
        transcript: 'Hi Maya, it’s Theo from Larkfield Labs regarding your pest control. Please call me.'
      },
      expect: 'warn'
    },
    {
      name: 'a tease',
      given: { transcript: 'Maya, you really need to call me. You won’t believe this. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a wish',
      given: {
        transcript: 'Hi Maya, Theo here from Larkfield Labs. I’d love to catch up this week. Call me.'
      },
      expect: 'fail'
    }
  ]
})
