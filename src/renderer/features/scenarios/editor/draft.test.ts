import { expect, it } from 'vitest'
import { newScenario, type ScenarioPack } from '../../../../shared/scenario.ts'
import { attentionOf, attentions, countOf, counts, problemsOf, weighed, withItem } from './draft.ts'

const pack = newScenario('mine')
const [greeting] = pack.greetings
if (greeting === undefined) throw new Error('It has no greeting.')

it('finds nothing wrong with a new scenario', () => {
  expect(problemsOf(pack)).toEqual({})
})

it.each([
  [{ name: ' ' }, 'name', 'Write something here.'],
  [{ name: 'x'.repeat(61) }, 'name', '60 characters are the most.'],
  [{ ringCount: 9 }, 'ringCount', '4 is the most.'],
  [{ limits: { endMs: 1_000 } }, 'limits.endMs', '15 s is the least.'],
  [{ limits: { endMs: Number.NaN } }, 'limits.endMs', 'Write a number.'],
  [{ greetings: [{ ...greeting, name: 'Hello.' }] }, 'greetings.0.name', 'Keep {first} in it'],
  [
    { greetings: [{ ...greeting, after: [{ text: '', file: 'said-.wav' }] }] },
    'greetings.0.after.0.text',
    'Write'
  ],
  [{ kind: 'gatekeeper' }, 'persona.name', 'Whoever picks up needs a name']
] as [Partial<ScenarioPack>, string, string][])(
  'says what to do about %j at its field',
  (change, place, said) => {
    const problems = problemsOf({ ...pack, ...change })
    expect(Object.keys(problems)).toEqual([place])
    expect(problems[place]).toContain(said)
  }
)

it('knows its own three choices of attention, and what lies near them', () => {
  for (const choice of attentions) expect(attentionOf(choice)).toBe(choice.value)
  expect(attentionOf({ start: 72, decayFactor: 1 })).toBe('patient')
  expect(attentionOf({ start: 48, decayFactor: 1.15 })).toBe('leaving')
})

it('weighs a rule less, more or not at all, and leaves a normal one out', () => {
  for (const { value, factor } of counts) expect(countOf(factor)).toBe(value)
  expect(countOf(1.5)).toBe('more')
  expect(countOf(undefined)).toBe('normal')
  expect(weighed({ a: 2 }, 'b', 'less')).toEqual({ a: 2, b: 0.5 })
  expect(weighed({ a: 2 }, 'a', 'normal')).toEqual({})
})

it('puts an item in another’s place, or takes it out', () => {
  expect(withItem(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
  expect(withItem(['a', 'b'], 0, null)).toEqual(['b'])
})
