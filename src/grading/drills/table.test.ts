import { describe, expect, it } from 'vitest'
import { documents } from '../../shared/documents.ts'
import { drill } from '../../shared/drill.ts'
import { exampleInput } from '../example-input.ts'
import { exampleTalk } from '../gatekeeper/example-talk.ts'
import { movesIn } from '../gatekeeper/moves.ts'
import { rulebook } from '../rulebook.ts'
import type { DrillEntry, DrillExample, ExampleStep } from './entry.ts'
import { drillAs, judgeTry, ruleMarksOf } from './judge.ts'
import { playedSeries } from './played.ts'
import { messageFacts, type StepFacts, type TalkFacts, talkFacts } from './step-facts.ts'
import { drillTable } from './table/table.ts'

const start = '2026-03-02'

const talkOf = (step: ExampleStep): Omit<TalkFacts, 'kind' | 'findings'> => {
  const session = exampleTalk(step)
  return {
    trust: step.trust ?? 50,
    reachedVoicemail: false,
    turns: session.turns.map(({ state, gatekeeper, rep, tapped }) => {
      const context = { priorTwoWay: false, priorVoicemails: 0 }
      const heard = rep === null ? [] : movesIn({ state, gatekeeper, rep, card: session.card, context })
      return {
        state,
        moves: tapped ?? heard.map(({ move }) => move),
        source: rep !== null ? 'words' : tapped !== null ? 'tapped' : 'none',
        lengthMs: step.answerS === undefined ? null : step.answerS * 1000
      }
    })
  }
}

const stepsOf = (entry: DrillEntry, example: DrillExample): StepFacts[] => {
  const as = drillAs(entry.drill, example.variant ?? null)
  const said: Record<number, string> = {}
  return example.steps.map((step, at) => {
    const marks = ruleMarksOf(as, at, example.marks ?? {})
    if (step.talk !== undefined) return talkFacts(exampleTalk(step), talkOf(step), marks)
    const day = as.steps[at]?.day ?? null
    const input = exampleInput(step)
    if (day === null) return messageFacts(input, marks)
    const played = { ...input, ...playedSeries(start, day, { ...said }) }
    said[day] = input.transcript?.text ?? ''
    return messageFacts(played, marks)
  })
}

const judged = (entry: DrillEntry, example: DrillExample) =>
  judgeTry(entry.drill, example.variant ?? null, {
    steps: stepsOf(entry, example),
    timeFactor: example.timeFactor ?? 1,
    passes: (example.passes ?? []).map((one) => ({ hook: null, promise: null, name: null, ...one })),
    marks: example.marks ?? {}
  })

describe.each(drillTable.map((entry) => ({ id: entry.drill.id, entry })))('$id', ({ entry }) => {
  it('is a drill by the schema, of rules that exist', () => {
    expect(drill.parse(entry.drill)).toEqual(entry.drill)
    const known = new Set(rulebook.map(({ rule }) => rule.id))
    const named = [entry.drill, ...entry.drill.variants.map(({ id }) => drillAs(entry.drill, id))].flatMap(
      ({ goal, criteria }) => [
        ...goal,
        ...criteria.flatMap((criterion) => (criterion.kind === 'rule' ? [criterion.ruleId] : []))
      ]
    )
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  it('comes from documents that have a name', () => {
    const known = ['house', ...Object.keys(documents)]
    for (const { seed } of entry.drill.sources) expect(known).toContain(seed)
  })

  it('shows in its examples a pass and a not yet', () => {
    const outcomes = new Set(entry.examples.map(({ expect: outcome }) => outcome))
    expect(outcomes).toContain('passed')
    expect(outcomes).toContain('not-yet')
    const variants = entry.drill.variants.map(({ id }) => id)
    expect(entry.examples.every(({ variant }) => variant === undefined || variants.includes(variant))).toBe(
      true
    )
  })

  it.each(entry.examples)('$name: $expect', (example) => {
    const judgement = judged(entry, example)
    expect({ outcome: judgement.outcome, checks: judgement.checks }).toMatchObject({
      outcome: example.expect
    })
    expect(judgement.reason).not.toBe('')
    expect(judgement.needs).toBe(example.needs ?? null)
    expect(judged(entry, example)).toEqual(judgement)
  })
})

it('has all sixteen, each once', () => {
  expect(new Set(drillTable.map(({ drill: { id } }) => id)).size).toBe(16)
  expect(drillTable).toHaveLength(16)
})
