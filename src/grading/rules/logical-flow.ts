import { causes } from '../causes.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { defineRule } from '../rule.ts'
import { isPlain, isSure } from '../weighing.ts'
import { listed, quoted } from './phrasing.ts'

type Step = { name: 'hook' | 'proof' | 'ask' | 'name'; span: TextSpan }
type Read = Pick<Evidence, 'value' | 'topics' | 'exchange' | 'identity' | 'card' | 'text'>

const first = (spans: readonly TextSpan[]): TextSpan | undefined =>
  spans.toSorted((a, b) => a.start - b.start)[0]

/** What backs the hook up: in a later clause, or else in its own. */
const proofOf = ({ value, topics, text }: Read, hook: TextSpan): TextSpan | undefined => {
  const backing = [
    ...value.spans.filter(
      (span) => span.specific && isPlain(span) && (span.kind === 'peer' || span.kind === 'benefit')
    ),
    ...topics.solutions
  ]
  const clause = text.clauses.find(({ start, end }) => hook.start >= start && hook.start < end)
  return (
    first(backing.filter(({ start }) => clause && (start >= clause.end || start < clause.start))) ??
    first(backing)
  )
}

/** The first of each step that the message has, in the order in which they should come; read off plain finds only. */
const stepsIn = (read: Read): Step[] => {
  const { value, topics, exchange, identity, card } = read
  const found = first(
    value.spans.filter((span) => isPlain(span) && (span.specific || span.kind === 'question'))
  )
  // A way out that is hinted at before anything else hooks as well.
  const hook = found && first([found, ...topics.solutions])
  if (!hook) return []
  // "Only worth a call if ..." says who should ring; the ask itself comes later.
  const qualifies = (span: TextSpan): boolean =>
    topics.conditions.some(({ start, end }) => span.start >= start && span.start < end)
  const asks = exchange.asks.filter(isSure)
  const ask = asks.find((one) => !qualifies(one)) ?? asks[0]
  const late = card.relationship === 'cold' ? identity.statements.find(isSure) : undefined
  const proof = proofOf(read, hook)
  return [
    { name: 'hook', span: hook },
    ...(proof ? [{ name: 'proof', span: proof } as const] : []),
    ...(ask ? [{ name: 'ask', span: ask } as const] : []),
    ...(late ? [{ name: 'name', span: late } as const] : [])
  ]
}

export const logicalFlow = defineRule({
  id: 'logical-flow',
  group: 'shape',
  title: { pass: 'Hook, proof, ask, name', warn: 'The order is mixed up', fail: 'No hook to begin with' },
  statement: 'The message runs from hook to relevance to ask, with who you are late.',
  why: 'Each line earns the next: nobody weighs a proof of something that they were not made to care about.',
  sources: [{ seed: '004_a560dfac6226364c.txt', item: '20-40 second message: a logical flow that hooks' }],
  evidenceGrade: 'opinion',
  needs: ['value', 'topics', 'exchange', 'identity', 'card', 'text'],
  evaluate: (evidence) => {
    const steps = stepsIn(evidence)
    if (steps.length === 0) {
      return {
        verdict: 'fail',
        reason: 'Nothing in it is for them, so there is no order to follow.',
        advice: 'noHook',
        cause: causes.noValue
      }
    }
    const early = steps.find((step, at) =>
      steps.slice(0, at).some((before) => before.span.start > step.span.start)
    )
    const reason = `It runs ${listed(steps.toSorted((a, b) => a.span.start - b.span.start).map(({ name }) => name))}.`
    if (!early) return { verdict: 'pass', reason, spans: steps.map(({ span }) => span) }
    return {
      verdict: 'warn',
      reason,
      advice: early.name === 'name' ? 'lateName' : 'reorder',
      slots: { early: quoted(evidence.text.text, early.span), step: early.name },
      spans: [early.span],
      ...(early.name === 'name' ? { cause: causes.identityFirst } : {})
    }
  },
  advice: {
    noHook: 'Order: their problem or gain, one proof, one ask, your name.',
    reorder: '{early} comes too early. Order: hook, proof, ask, name.',
    lateName: 'Move {early} to the end: hook, proof, ask, name.'
  },
  examples: [
    { name: 'in order', given: {}, expect: 'pass' },
    {
      name: 'the ask first',
      given: {
        transcript:
          'Maya, call me on this number when you hear this. The allergen swabs on line two take an hour a shift. Theo Grant, Larkfield Labs.'
      },
      expect: 'warn',
      spans: ['call me']
    },
    {
      name: 'who you are first',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs. The allergen swabs on line two take an hour a shift. Call me and I’ll send you a sheet.'
      },
      expect: 'warn'
    },
    {
      name: 'who you are first, to someone who knows you',
      given: {
        transcript:
          'Hi Maya, this is Theo Grant from Larkfield Labs. The allergen swabs on line two take an hour a shift. Call me and I’ll send you a sheet.',
        card: { relationship: 'warm' }
      },
      expect: 'pass'
    },
    {
      name: 'nothing for them',
      given: { transcript: 'Hi Maya, this is Theo Grant from Larkfield Labs. Please call me back.' },
      expect: 'fail'
    }
  ]
})
