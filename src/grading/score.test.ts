import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groups, type Verdict, verdicts } from '../shared/grade.ts'
import { firstToFix, type Scored, scoreOf } from './score.ts'

const finding = (ruleId: string, verdict: Verdict, weight: number, more: Partial<Scored> = {}): Scored => ({
  ruleId,
  verdict,
  weight,
  group: 'shape',
  cause: null,
  capsAt: null,
  ...more
})

describe('the score', () => {
  it('weighs passes whole, warnings half and fails not at all', () => {
    const found = [finding('a', 'pass', 2), finding('b', 'warn', 2), finding('c', 'fail', 4)]
    expect(scoreOf(found, 24)).toEqual({ score: 37.5, coverage: 1, cappedBy: null })
  })

  it('leaves out what does not apply, and counts what is open against the coverage', () => {
    const found = [
      finding('a', 'pass', 6),
      finding('b', 'not-applicable', 50),
      finding('c', 'needs-input', 4)
    ]
    expect(scoreOf(found, 24)).toEqual({ score: 100, coverage: 0.6, cappedBy: null })
    expect(scoreOf([...found, finding('d', 'error', 1)], 24)).toEqual({
      score: null,
      coverage: 0.545,
      cappedBy: null
    })
  })

  it('is held down by the lowest failed gate, which is named only when it bites', () => {
    const found = [
      finding('a', 'pass', 90),
      finding('cap', 'fail', 5, { capsAt: 60 }),
      finding('value', 'fail', 0, { capsAt: 40 })
    ]
    expect(scoreOf(found, 24)).toMatchObject({ score: 40, cappedBy: 'value' })
    expect(
      scoreOf([finding('a', 'fail', 90), finding('b', 'pass', 10), ...found.slice(1)], 24)
    ).toMatchObject({
      score: 9.5,
      cappedBy: null
    })
    expect(scoreOf([finding('a', 'pass', 9), finding('cap', 'warn', 1, { capsAt: 60 })], 24)).toMatchObject({
      score: 95
    })
  })

  it('takes at most its own weight for a bad opener, however little else was graded', () => {
    const opener = [8, 5, 5, 3, 3].map((weight, at) =>
      finding(`o${at}`, 'fail', weight, { group: 'opening' })
    )
    expect(scoreOf([...opener, finding('a', 'pass', 24)], 24).score).toBe(76)
    expect(scoreOf([...opener, finding('a', 'pass', 103)], 24).score).toBe(81.1)
  })

  it('is nothing when nothing was graded', () => {
    expect(scoreOf([], 24)).toEqual({ score: null, coverage: 0, cappedBy: null })
  })
})

const anyFinding = fc.record({
  ruleId: fc.string({ minLength: 1, maxLength: 3 }),
  verdict: fc.constantFrom(...verdicts),
  weight: fc.integer({ min: 0, max: 20 }),
  group: fc.constantFrom(...groups),
  cause: fc.constantFrom(null, 'x', 'y'),
  capsAt: fc.constantFrom(null, 40, 60)
})

describe('any findings', () => {
  it('score between 0 and 100, with a coverage between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (found) => {
        const { score, coverage } = scoreOf(found, 24)
        expect(coverage).toBeGreaterThanOrEqual(0)
        expect(coverage).toBeLessThanOrEqual(1)
        if (score !== null) expect(score >= 0 && score <= 100).toBe(true)
      })
    )
  })

  it('never score less when a fail or a warning becomes a pass', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 30 }), fc.nat(), (found, pick) => {
        const at = pick % found.length
        fc.pre(found[at]?.verdict === 'fail' || found[at]?.verdict === 'warn')
        const mended = found.map((one, index) => (index === at ? { ...one, verdict: 'pass' as const } : one))
        const [before, after] = [scoreOf(found, 24).score, scoreOf(mended, 24).score]
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before)
      })
    )
  })
})

describe('the first thing to fix', () => {
  it('is the cause that costs most, its heaviest finding first', () => {
    const found = [
      finding('small', 'fail', 3),
      finding('late', 'fail', 2, { cause: 'identity-first' }),
      finding('opener', 'fail', 5, { cause: 'identity-first' }),
      finding('flow', 'warn', 2, { cause: 'identity-first' })
    ]
    expect(firstToFix(found)).toEqual(['opener', 'late', 'flow'])
  })

  it('is a failed gate before anything heavier', () => {
    const found = [finding('heavy', 'fail', 8), finding('gate', 'fail', 0, { capsAt: 40, cause: 'no-value' })]
    expect(firstToFix(found)).toEqual(['gate'])
  })

  it('is nothing when nothing failed', () => {
    expect(
      firstToFix([finding('a', 'warn', 5), finding('b', 'pass', 5), finding('c', 'needs-input', 1)])
    ).toEqual([])
  })
})
