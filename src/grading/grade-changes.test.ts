import { expect, it } from 'vitest'
import type { Finding, Verdict } from '../shared/grade.ts'
import { exampleInput } from './example-input.ts'
import { gradeTake } from './grade.ts'
import { gradeChanges } from './grade-changes.ts'

const finding = (ruleId: string, verdict: Verdict): Finding => ({
  ruleId,
  group: 'opening',
  verdict,
  title: `${ruleId} ${verdict}`,
  reason: '',
  advice: '',
  spans: [],
  weight: 1,
  cause: null,
  question: null,
  heardBy: [],
  rewrite: null,
  selfMarked: false
})
const grade = (...findings: Finding[]) => ({ findings })

it('names what would read otherwise, and leaves out what would not', () => {
  const before = grade(
    finding('a', 'pass'),
    finding('b', 'fail'),
    finding('gone', 'warn'),
    finding('quiet', 'not-applicable')
  )
  const after = grade(
    finding('b', 'pass'),
    finding('a', 'pass'),
    finding('new', 'fail'),
    finding('idle', 'not-applicable')
  )
  expect(gradeChanges(before, after)).toEqual([
    { ruleId: 'b', title: 'b pass', from: 'fail', to: 'pass' },
    { ruleId: 'new', title: 'new fail', from: null, to: 'fail' },
    { ruleId: 'gone', title: 'gone warn', from: 'warn', to: null }
  ])
})

it('finds nothing between a grade and itself, and everything after none', () => {
  const given = gradeTake(exampleInput({}))
  expect(gradeChanges(given, given)).toEqual([])
  expect(gradeChanges(null, given)).toHaveLength(
    given.findings.filter(({ verdict }) => verdict !== 'not-applicable').length
  )
})
