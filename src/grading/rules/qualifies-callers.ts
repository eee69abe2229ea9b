import { causes } from '../causes.ts'
import { defineRule } from '../rule.ts'
import { factSaid, isSure, sure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const thresholds = { list: { value: 5, unit: 'things on sale' } }

export const qualifiesCallers = defineRule({
  id: 'qualifies-callers',
  group: 'reason',
  title: {
    pass: 'It says who should ring',
    warn: 'A subject, but not who it is for',
    fail: 'Anyone could ring, for any reason'
  },
  statement: 'It lets the right people call and the wrong ones not.',
  why: 'A call back from someone who has no use for you wastes two people’s time.',
  sources: [{ seed: '002_69694fac062adad8.txt', item: 'Sue, did not qualify return callers' }],
  evidenceGrade: 'opinion',
  thresholds,
  needs: ['text', 'value', 'topics', 'identity'],
  evaluate: ({ text, value, topics, identity }, limits) => {
    const content = sure(value, 'pain', 'benefit', 'offer', 'question', 'peer')
    // The rep's own firm may share a word with a fact of theirs.
    const facts = value.facts.filter(
      ({ start, end }) => !identity.statements.some((self) => start < self.end && self.start < end)
    )
    const fact = factSaid({ ...value, facts })
    const condition = topics.conditions[0]
    const one = topics.offerings.length < limits.list ? topics.offerings[0] : undefined
    const topic = content ?? fact ?? topics.topics.find(isSure) ?? one
    if (topic === undefined) {
      return {
        verdict: 'fail',
        reason: 'No subject says who should ring.',
        advice: 'none',
        cause: causes.noReason
      }
    }
    const only = condition ?? fact
    if (only)
      return { verdict: 'pass', reason: `${quoted(text.text, only)} says who it is for.`, spans: [only] }
    return {
      verdict: 'warn',
      reason: `${quoted(text.text, topic)} is a subject; who it is for is not said.`,
      advice: 'who',
      slots: { said: quoted(text.text, topic) },
      spans: [topic]
    }
  },
  advice: {
    none: 'Say what it is about and for whom, so that only the right people ring.',
    who: 'Say for whom {said} matters: “only worth a call if you still ...”.'
  },
  examples: [
    {
      name: 'a condition on their work',
      given: {
        transcript:
          'Maya, if you still swab by hand between runs, call me: I’ll send you a shorter way. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a fact only true of them',
      given: {
        transcript:
          'Maya, the gluten-free line you added in March stops for swabs. I’ll send you a shorter way, call me. Theo Grant.'
      },
      expect: 'pass'
    },
    {
      name: 'a subject for anyone',
      given: {
        transcript: 'Hi Maya, Theo calling from Larkfield Labs regarding your pest control. Call me.'
      },
      expect: 'warn'
    },
    {
      name: 'four things on sale',
      given: {
        transcript:
          'Hello Maya, this is Theo from Larkfield Labs. We do pest control, payroll, pensions and fork lifts. Please return my call.'
      },
      expect: 'warn'
    },
    {
      name: 'so many things that none is the subject',
      given: {
        transcript:
          'Hello Maya, this is Theo from Larkfield Labs. We do pest control, payroll, pensions, fork lifts and uniforms. Please return my call.'
      },
      expect: 'fail'
    },
    {
      name: 'no subject',
      given: {
        transcript: 'Hello Maya, this is Theo from Larkfield Labs. Please return my call. Thank you.'
      },
      expect: 'fail'
    }
  ]
})
