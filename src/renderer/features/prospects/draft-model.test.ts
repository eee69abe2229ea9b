import { describe, expect, test } from 'vitest'
import { prospectDraft } from '../../../shared/prospect.ts'
import { emptyDraft, inListOrder, moved, problemsOf, sameDraft, tidied } from './draft-model.ts'

const priya = {
  ...emptyDraft(),
  firstName: 'Priya',
  lastName: 'Raman',
  company: 'Northgate Haulage',
  industry: 'haulage'
}

describe('a card that can or cannot be saved', () => {
  test('a first name is all that is needed', () => {
    expect(problemsOf(priya)).toEqual({})
    expect(Object.keys(problemsOf(emptyDraft()))).toEqual(['firstName'])
    expect(problemsOf({ ...priya, firstName: '   ' }).firstName).toMatch(/needed/)
  })

  test('each field that is too long says so at that field', () => {
    const problems = problemsOf({
      ...priya,
      company: 'x'.repeat(201),
      firstName: 'y'.repeat(201),
      script: 'z'.repeat(5_001),
      facts: ['fine', 'f'.repeat(401)]
    })
    expect(Object.keys(problems).sort()).toEqual(['company', 'facts.1', 'firstName', 'script'])
    expect(problems.firstName).toMatch(/200/)
  })

  test('the limits themselves are fine', () => {
    const full = {
      ...priya,
      company: 'x'.repeat(200),
      script: 'z'.repeat(5_000),
      facts: Array(20).fill('f'.repeat(400))
    }
    expect(problemsOf(full)).toEqual({})
    expect(problemsOf({ ...full, facts: Array(21).fill('f') }).facts).toMatch(/20/)
  })

  test('facts still empty and an empty number are left out of what is saved', () => {
    const saved = tidied({ ...priya, facts: ['', ' lost drivers ', '  '], calledFrom: ' ' })
    expect([saved.facts, saved.calledFrom]).toEqual([['lost drivers'], null])
    expect(prospectDraft.safeParse(saved).success).toBe(true)
  })

  test('spaces at the ends and empty facts are no change', () => {
    expect(sameDraft(priya, { ...priya, lastName: 'Raman ', facts: [''] })).toBe(true)
    expect(sameDraft(priya, { ...priya, lastName: 'Ramon' })).toBe(false)
    expect(sameDraft(emptyDraft(), emptyDraft())).toBe(true)
    expect(sameDraft({ ...priya, company: 'x'.repeat(230) }, priya)).toBe(false)
  })

  test('an answer of the preparation that is too long says so there', () => {
    const preparation = { ...priya.preparation, whatTriggers: 'x'.repeat(301) }
    expect(problemsOf({ ...priya, preparation })).toEqual({
      'preparation.whatTriggers': '300 characters at most.'
    })
    const spaced = { ...priya.preparation, whyCall: ' ' }
    expect(sameDraft(priya, { ...priya, preparation: spaced })).toBe(true)
  })

  test('a new card keeps who the rep is', () => {
    expect(emptyDraft({ ...priya, repName: 'Dan', callbackNumber: '0113 496 0321' })).toMatchObject({
      firstName: '',
      repName: 'Dan',
      callbackNumber: '0113 496 0321'
    })
  })
})

describe('facts in another order', () => {
  test.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc']
  ] as const)('moving %d by %d gives %s', (from, step, order) =>
    expect(moved(['a', 'b', 'c'], from, step).join('')).toBe(order)
  )
})

describe('finding a prospect', () => {
  const people = [
    { firstName: 'Zoë', lastName: 'Ångström', company: 'Fjord & Co', industry: 'salmon', isSample: false },
    { firstName: 'Adam', lastName: 'Okoye', company: 'Brightside', industry: 'schools', isSample: true }
  ]

  test('own cards stand before the samples', () => {
    expect(inListOrder(people).map(({ firstName }) => firstName)).toEqual(['Zoë', 'Adam'])
  })
})
