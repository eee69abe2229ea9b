import { causes } from '../causes.ts'
import type { SelfIdentification } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { isSure } from '../weighing.ts'
import { quoted } from './phrasing.ts'

const isFull = ({ name, company }: SelfIdentification): boolean => name !== null && company !== null

export const identityOnce = defineRule({
  id: 'identity-once',
  group: 'names',
  title: {
    pass: 'Who you are is said once',
    warn: 'You name yourself more than once',
    fail: 'You introduce yourself twice'
  },
  statement: 'Who you are and where you are from is said once.',
  why: 'Most callers say it at the end anyway; twice takes seconds that the reason to call needs.',
  sources: [{ seed: '001_967cde43c4c9c8ca.txt', item: '6, sound like every other sales person' }],
  evidenceGrade: 'opinion',
  needs: ['identity', 'text'],
  evaluate: ({ identity, text }) => {
    const sentence = ({ clause }: SelfIdentification): number => text.clauses[clause]?.sentence ?? -1
    const introduced = identity.statements
      .filter(isSure)
      .filter((one, at, all) => at === 0 || sentence(one) !== sentence(all[at - 1] as SelfIdentification))
    const [first, second] = introduced
    if (!first) return { verdict: 'not-applicable', reason: 'You do not say who you are.' }
    const full = introduced.filter(isFull)
    const halves = full.length === 0 && introduced.some(({ name }) => name === null)
    if (!second || (halves && introduced.length === 2)) {
      return { verdict: 'pass', reason: `Once: ${quoted(text.text, first)}.`, spans: introduced }
    }
    const twice = full.length >= 2
    return {
      verdict: twice ? 'fail' : 'warn',
      reason: `You say who you are ${introduced.length} times.`,
      advice: twice ? 'twice' : 'partly',
      slots: { first: quoted(text.text, first), last: quoted(text.text, introduced.at(-1) ?? second) },
      spans: introduced,
      cause: causes.identityTwice
    }
  },
  advice: {
    twice: 'Cut {first}; {last} says it all.',
    partly: 'Say it once: keep the full line and cut the other of {first} and {last}.'
  },
  examples: [
    {
      name: 'once, at the end',
      given: { transcript: 'Maya, the swabs take an hour a shift. Call me. Theo Grant, Larkfield Labs.' },
      expect: 'pass'
    },
    {
      name: 'name first, name and company at the end',
      given: {
        transcript:
          'Maya, it’s Theo. The swabs on line two take an hour a shift. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn'
    },
    {
      name: 'at both ends',
      given: {
        transcript:
          'Hi Maya, this is Theo from Larkfield Labs. Please call me about the swabs. Again, it’s Theo at Larkfield Labs.'
      },
      expect: 'fail',
      spans: ['Theo from Larkfield Labs', 'Theo at Larkfield Labs']
    },
    {
      name: 'the company named in passing',
      given: {
        transcript:
          'Maya, two bakeries let the Larkfield Labs people time their swabs. Call me. Theo Grant, Larkfield Labs.'
      },
      expect: 'pass'
    },
    {
      name: 'not at all',
      given: { transcript: 'Maya, the swabs on line two take an hour a shift. Call me back.' },
      expect: 'not-applicable'
    }
  ]
})
