import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '../../shared/day.ts'
import { drillOutcomes } from '../../shared/drill.ts'
import { type DatedTry, type PlanGround, planOf, spacingOf } from './plan.ts'

const today = '2026-03-20'
const on = (day: string, outcome: DatedTry['outcome'] = 'passed'): DatedTry => ({ day, outcome })

describe('the days on which an old fault comes back', () => {
  it('are 1, 3, 7 and 21 days after a pass in time', () => {
    const tries = [on('2026-01-01')]
    const gaps = [1, 3, 7, 21, 21]
    for (const gap of gaps) {
      const { dueDay, lastDay } = spacingOf(tries)
      expect(dueDay).toBe(daysAfter(lastDay ?? '', gap))
      tries.push(on(dueDay ?? ''))
    }
  })

  it('begin again where the check was not passed', () => {
    const tries = [on('2026-01-01'), on('2026-01-02'), on('2026-01-05', 'not-yet')]
    expect(spacingOf(tries)).toEqual({ level: 0, lastDay: '2026-01-05', dueDay: '2026-01-06' })
  })

  it('are not put off by a pass before its day, nor by what is not known', () => {
    expect(spacingOf([on('2026-01-01'), on('2026-01-02'), on('2026-01-03')]).dueDay).toBe('2026-01-05')
    expect(spacingOf([on('2026-01-01'), on('2026-01-02', 'unknown')]).dueDay).toBe('2026-01-02')
  })

  it('count a day’s pass whatever else was tried on it', () => {
    expect(spacingOf([on('2026-01-01', 'not-yet'), on('2026-01-01')]).dueDay).toBe('2026-01-02')
    expect(spacingOf([on('2026-01-01', 'not-yet')]).dueDay).toBeNull()
  })
})

const drills = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  title: `Drill ${id}`,
  goal: [`rule-${id}`, 'shared']
}))
const ground = (given: Partial<PlanGround>): PlanGround => ({
  drills,
  tries: {},
  misses: [],
  titleOf: (id) => `Title of ${id}`,
  today,
  ...given
})
const idsOf = (given: Partial<PlanGround>): string[] => planOf(ground(given)).map(({ drillId }) => drillId)

describe('a day’s plan', () => {
  it('is of what was never tried, in the order of the list, where nothing is known', () => {
    expect(idsOf({})).toEqual(['a', 'b', 'c'])
    expect(planOf(ground({}))[0]?.why).toBe('You have not tried this one yet.')
  })

  it('has the drills of the rules that were missed most, and says how often', () => {
    const misses = [
      { ruleId: 'rule-d', missed: 7, graded: 10 },
      { ruleId: 'rule-b', missed: 2, graded: 10 },
      { ruleId: 'rule-c', missed: 0, graded: 10 }
    ]
    const plan = planOf(ground({ misses }))
    expect(plan.map(({ drillId }) => drillId)).toEqual(['d', 'b', 'a'])
    expect(plan[0]?.why).toBe('“Title of rule-d” was missing in 7 of 10 takes.')
  })

  it('has what is due for its check first, the longest waiting before the others', () => {
    const tries = { e: [on('2026-03-18')], c: [on('2026-03-10')] }
    const misses = [{ ruleId: 'rule-d', missed: 7, graded: 10 }]
    const plan = planOf(ground({ tries, misses }))
    expect(plan.map(({ drillId }) => drillId)).toEqual(['c', 'e', 'd'])
    expect(plan[0]?.why).toBe('You had it 10 days ago: check that it is still there.')
  })

  it('lets rest what was passed until its day', () => {
    expect(idsOf({ tries: { a: [on(today)] } })).toEqual(['b', 'c', 'd'])
  })

  it('does not propose two drills for one rule while there are others', () => {
    const misses = [{ ruleId: 'shared', missed: 9, graded: 10 }]
    expect(idsOf({ misses })).toHaveLength(3)
    const apart = [...misses, { ruleId: 'rule-e', missed: 10, graded: 10 }]
    expect(idsOf({ misses: apart }).slice(0, 2)).toEqual(['e', 'a'])
  })

  it('is three different drills, the same for the same day', () => {
    const day = fc.integer({ min: 1, max: 40 }).map((days) => daysAfter(today, -days))
    const tries = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.array(fc.record({ day, outcome: fc.constantFrom(...drillOutcomes) }), { maxLength: 8 })
    )
    const miss = fc.record({
      ruleId: fc.constantFrom('rule-a', 'rule-c', 'rule-e', 'shared', 'unknown'),
      missed: fc.nat(5),
      graded: fc.integer({ min: 5, max: 9 })
    })
    fc.assert(
      fc.property(tries, fc.array(miss, { maxLength: 5 }), (made, misses) => {
        const given = ground({ tries: made, misses })
        const plan = planOf(given)
        expect(new Set(plan.map(({ drillId }) => drillId)).size).toBe(3)
        expect(plan.every(({ why }) => why.endsWith('.'))).toBe(true)
        expect(planOf(given)).toEqual(plan)
      })
    )
  })
})
