import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { type Decided, defineRule } from '../rule.ts'
import { factSaid, isSure, peerResult, sure, unsure, vague } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const getting = (text: string, span: TextSpan): Decided => ({
  verdict: 'pass',
  reason: `They ring to get ${quoted(text, span)}.`,
  spans: [span]
})

const withoutGain = ({ text, value, topics }: Pick<Evidence, 'text' | 'value' | 'topics'>): Decided => {
  const pain = sure(value, 'pain')
  const general = vague(value, 'benefit')
  const subject = topics.topics.find(isSure) ?? topics.offerings[0] ?? factSaid(value) ?? vague(value, 'pain')
  const half = pain ?? (general && subject ? general : null)
  if (half) {
    return {
      verdict: 'warn',
      reason: pain
        ? `${quoted(text.text, half)} is a problem, but they do not hear what ringing you does for it.`
        : `${quoted(text.text, half)} is what anyone promises.`,
      advice: pain ? 'noGain' : 'vague',
      slots: { said: quoted(text.text, half) },
      spans: [half],
      cause: pain ? causes.noHow : causes.vagueGain
    }
  }
  return {
    verdict: 'fail',
    reason: 'Nothing says what they get by ringing you.',
    advice: 'none',
    cause: causes.noValue
  }
}

export const reasonToCallBack = defineRule({
  id: 'reason-to-call-back',
  group: 'reason',
  title: {
    pass: 'It gives them a reason to ring',
    warn: 'The reason to ring is vague',
    fail: 'It gives them no reason to ring'
  },
  statement: 'The message says why they should call back.',
  why: 'They will not return a call just because you made one.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'title; Sue; Roger' }],
  evidenceGrade: 'opinion',
  needs: ['text', 'value', 'topics'],
  evaluate: ({ text, value, topics }) => {
    const gets = sure(value, 'benefit', 'offer') ?? peerResult(value)
    if (gets) return getting(text.text, gets)
    const pain = sure(value, 'pain')
    const way = topics.solutions[0]
    if (pain && way) {
      return {
        verdict: 'pass',
        reason: `You name ${quoted(text.text, pain)} and a way out.`,
        spans: [pain, way]
      }
    }
    const perhaps = unsure(value, 'benefit', 'offer')
    if (perhaps) {
      return {
        verdict: 'needs-input',
        reason: `Is ${quoted(text.text, perhaps)} something they get if they ring?`,
        spans: [perhaps],
        ask: { yes: getting(text.text, perhaps), no: withoutGain({ text, value, topics }) }
      }
    }
    return withoutGain({ text, value, topics })
  },
  advice: {
    none: 'Finish the sentence “if you call me, you get ...”.',
    noGain: 'You name {said}. Add what they get for it if they call.',
    vague: 'Say how much of {said}, and of what.'
  },
  examples: [
    {
      name: 'any trouble and any gain',
      given: {
        transcript:
          'Maya, many bakeries face challenges. With our platform you get greater visibility. Call me. Theo Grant.'
      },
      expect: 'warn'
    },
    {
      name: 'an offer',
      given: {
        transcript:
          'Maya, call me and I’ll send you the swab procedure that Eugene uses. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'a gain with a figure',
      given: { transcript: 'Maya, two bakeries in Salem cut their swab time in half. Call me. Theo Grant.' },
      expect: 'pass'
    },
    {
      name: 'a problem and a way out',
      given: {
        transcript:
          'Maya, the swabs on line two eat an hour a shift. There’s a faster way to clear a line. Ring me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a problem alone',
      given: {
        transcript: 'Maya, the swabs on line two eat an hour a shift. Ring me. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'a vague gain and a subject',
      given: {
        transcript:
          'Hi Maya, I’m calling about your testing. We help you take your business to the next level. Theo Grant, Larkfield Labs. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'a tease',
      given: { transcript: 'Maya, want to improve your bottom line? You need to call me back. Theo Grant.' },
      expect: 'fail'
    },
    {
      name: 'a request',
      given: {
        transcript: 'Hello Maya, this is Theo from Larkfield Labs. Kindly return my call. Thank you.'
      },
      expect: 'fail'
    }
  ]
})
