import { expect, it } from 'vitest'
import { unsettled } from '../../shared/prospect.ts'
import { gradeTake } from '../grade.ts'
import type { GradingInput } from '../input.ts'
import { builtInRulebook, type Rulebook } from '../rulebook.ts'
import { weighMost, withWeights } from './with-weights.ts'

const input: GradingInput = {
  transcript: {
    text: 'Hello Priya, this is Dan from Corbel. We close our quarter on Friday, so please return my call today.',
    origin: 'typed'
  },
  audio: null,
  card: {
    firstName: 'Priya',
    lastName: 'Raman',
    company: 'Northgate Haulage',
    industry: 'Road haulage',
    facts: ['Leeds depot lost eleven drivers last quarter'],
    repName: 'Dan Whitfield',
    repCompany: 'Corbel Rostering',
    callbackNumber: '0113 496 0142',
    calledFrom: '0113 496 0142',
    lineReturns: true,
    relationship: 'cold',
    pronunciation: '',
    ...unsettled
  },
  earlier: [],
  touches: null,
  now: null
}

const entryOf = ({ entries }: Rulebook, id: string) => entries.find(({ rule }) => rule.id === id)
const builtInEntries = structuredClone(builtInRulebook.entries.map(({ weight, capsAt }) => [weight, capsAt]))

it('leaves a book without factors as it is, to the byte of the grade', () => {
  for (const factors of [{}, { 'hook-in-10s': 1 }, { 'no-such-rule': 3 }])
    expect(gradeTake(input, withWeights(builtInRulebook, factors))).toEqual(gradeTake(input))
})

it('makes a rule weigh so many times what it weighs in the book it is given', () => {
  const book = withWeights(builtInRulebook, { 'hook-in-10s': 2, 'steady-pace': 1.5, 'name-right': 0.5 })
  expect(entryOf(book, 'hook-in-10s')?.weight).toBe(16)
  expect(entryOf(book, 'steady-pace')?.weight).toBe(3)
  expect(entryOf(book, 'name-right')).toMatchObject({ weight: 2, capsAt: 60 })
  expect(entryOf(withWeights(book, { 'hook-in-10s': 0.5 }), 'hook-in-10s')?.weight).toBe(8)
})

it('still judges and shows what does not count, and opens its gate', () => {
  const text =
    'Priya, eleven drivers gone from Leeds in one quarter is a lot of nights to cover with agency. ' +
    'A haulier your size in Hull halved its leavers in five months by sharing out the nights differently. ' +
    'If you call, I will walk you through their rota. We close our quarter on Friday, so I need to close this deal today. ' +
    'Dan Whitfield, Corbel Rostering, 0113 496 0142.'
  const given: GradingInput = { ...input, transcript: { text, origin: 'typed' } }
  expect(gradeTake(given)).toMatchObject({ score: 50, cappedBy: 'no-own-deadline' })
  const free = gradeTake(given, withWeights(builtInRulebook, { 'no-own-deadline': 0 }))
  const finding = free.findings.find(({ ruleId }) => ruleId === 'no-own-deadline')
  expect(finding).toMatchObject({ verdict: 'fail', weight: 0 })
  expect(free.cappedBy).toBeNull()
  expect(free.score).toBeGreaterThan(50)
})

it('moves the score towards what weighs more', () => {
  const failing = gradeTake(input)
    .findings.filter(({ verdict }) => verdict === 'fail')
    .map(({ ruleId }) => ruleId)
  const passing = gradeTake(input)
    .findings.filter(({ verdict }) => verdict === 'pass')
    .map(({ ruleId }) => ruleId)
  const times = (ids: string[], factor: number) => Object.fromEntries(ids.map((id) => [id, factor]))
  const open = times(['gives-value', 'no-own-deadline'], 0)
  const score = (factors: Record<string, number>) =>
    gradeTake(input, withWeights(builtInRulebook, { ...factors, ...open })).score ?? Number.NaN
  expect(score(times(failing, 3))).toBeLessThan(score({}))
  expect(score(times(passing, 3))).toBeGreaterThan(score({}))
})

it('changes nothing in the book that it is made from, and trusts no name that every object has', () => {
  withWeights(builtInRulebook, JSON.parse('{"hook-in-10s": 3, "__proto__": 2, "constructor": 2}'))
  expect(builtInRulebook.entries.map(({ weight, capsAt }) => [weight, capsAt])).toEqual(builtInEntries)
})

it('names what weighs most, three at most', () => {
  const factors = { audible: 1.5, 'hook-in-10s': 3, 'length-cap': 2, 'one-point': 1.2, 'value-first': 0 }
  expect(weighMost(builtInRulebook, factors)).toEqual(['hook-in-10s', 'length-cap', 'audible'])
  expect(weighMost(builtInRulebook, {})).toEqual([])
})
