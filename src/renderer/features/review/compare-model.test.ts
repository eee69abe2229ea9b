import { describe, expect, test } from 'vitest'
import type { Grade, Group, Verdict } from '../../../shared/grade.ts'
import { compareRows, comparisonText, countChanges } from './compare-model.ts'

type Given = [ruleId: string, group: Group, verdict: Verdict, weight?: number]

const gradeOf = (...given: Given[]): Grade => ({
  rulebookVersion: '1',
  score: 50,
  coverage: 1,
  cappedBy: null,
  fixFirst: [],
  campaign: { score: null, coverage: 0 },
  pack: null,
  findings: given.map(([ruleId, group, verdict, weight = 1]) => ({
    ruleId,
    group,
    verdict,
    title: ruleId,
    reason: '',
    advice: '',
    spans: [],
    weight,
    cause: null,
    question: null,
    heardBy: [],
    rewrite: null,
    selfMarked: false
  }))
})

describe('two takes, rule by rule', () => {
  test.each<[Verdict, Verdict, string]>([
    ['fail', 'pass', 'better'],
    ['fail', 'warn', 'better'],
    ['warn', 'pass', 'better'],
    ['pass', 'warn', 'worse'],
    ['warn', 'fail', 'worse'],
    ['warn', 'warn', 'same'],
    ['needs-input', 'needs-input', 'same'],
    ['needs-input', 'pass', 'unlike'],
    ['fail', 'not-applicable', 'unlike'],
    ['error', 'fail', 'unlike']
  ])('%s then %s is %s', (before, after, change) => {
    const rows = compareRows(gradeOf(['r', 'them', before]), gradeOf(['r', 'them', after]))
    expect(rows.map((row) => row.change)).toEqual([change])
  })

  test('a rule that applies to neither has no row', () => {
    expect(
      compareRows(gradeOf(['r', 'them', 'not-applicable']), gradeOf(['r', 'them', 'not-applicable']))
    ).toEqual([])
  })

  test('a rule that only one rulebook had is shown with one side empty', () => {
    const rows = compareRows(gradeOf(), gradeOf(['new', 'shape', 'pass']))
    expect(rows).toMatchObject([{ ruleId: 'new', before: null, change: 'unlike' }])
  })

  test('groups keep their order, what changed leads its group, heavier first', () => {
    const before = gradeOf(
      ['s', 'shape', 'fail'],
      ['o1', 'opening', 'pass', 9],
      ['o2', 'opening', 'fail'],
      ['o3', 'opening', 'fail', 5]
    )
    const after = gradeOf(
      ['s', 'shape', 'pass'],
      ['o1', 'opening', 'pass', 9],
      ['o2', 'opening', 'pass'],
      ['o3', 'opening', 'pass', 5]
    )
    expect(compareRows(before, after).map(({ ruleId }) => ruleId)).toEqual(['o3', 'o2', 'o1', 's'])
    expect(countChanges(compareRows(before, after))).toEqual({ better: 3, worse: 0, same: 1, unlike: 0 })
  })

  test('an ungraded take leaves the other to be read alone', () => {
    expect(compareRows(null, gradeOf(['r', 'them', 'fail'])).map(({ change }) => change)).toEqual(['unlike'])
  })
})

describe('the comparison in a sentence', () => {
  const grade = gradeOf()
  test.each([
    [3, 1, 'The later take is better in 3 rules, worse in 1'],
    [0, 2, 'The later take is worse in 2 rules'],
    [1, 0, 'The later take is better in 1 rule'],
    [0, 0, 'The same verdict on every rule']
  ])('%d better and %d worse', (better, worse, text) =>
    expect(comparisonText({ better, worse, same: 4, unlike: 0 }, grade, grade)).toBe(text)
  )

  test('a take without a grade has nothing to compare', () =>
    expect(comparisonText({ better: 0, worse: 0, same: 0, unlike: 4 }, null, grade)).toMatch(/not graded/))
})
