import { expect, test } from 'vitest'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import { companiesOf, linesLeft, noProspectFilter, type ProspectFilter } from './prospect-filter.ts'
import { linesOf } from './prospect-lines.ts'

const summary = (id: number, change: Partial<ProspectSummary>): ProspectSummary => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  firstName: 'Ann',
  lastName: 'Lee',
  company: 'Fjord',
  industry: '',
  relationship: 'cold',
  status: 'open',
  isSample: false,
  rightFit: null,
  number: '',
  wasCalled: false,
  saidNo: false,
  plannedAt: null,
  lineReturns: null,
  lineCheckedOn: null,
  ...change
})

const people = [
  summary(1, { firstName: 'Zoë', plannedAt: '2026-03-02T09:00:00' }),
  summary(2, { firstName: 'Bob', company: 'Ångström', wasCalled: true, saidNo: true, rightFit: 'no' }),
  summary(3, { firstName: 'Cy', relationship: 'warm', rightFit: 'yes', plannedAt: '2026-03-03T09:00:00' }),
  summary(4, { firstName: 'Di', status: 'moved-on', wasCalled: true, plannedAt: '2026-03-01T09:00:00' })
]

test('finds the lines that are to be tried again', () => {
  const tried = [
    summary(5, { firstName: 'Old', lineReturns: true, lineCheckedOn: '2025-11-01' }),
    summary(6, { firstName: 'New', lineReturns: true, lineCheckedOn: '2026-02-01' }),
    summary(7, { firstName: 'Untried' })
  ]
  const filter = { ...noProspectFilter, state: 'line-check' } as const
  const due = linesLeft(linesOf(tried, []), '', filter, '2026-03-02T23:59:59')
  expect(due.map(({ firstName }) => firstName)).toEqual(['Old'])
})

const left = (search: string, change: Partial<ProspectFilter>): string[] =>
  linesLeft(linesOf(people, []), search, { ...noProspectFilter, ...change }, '2026-03-02T23:59:59').map(
    ({ firstName }) => firstName
  )

test('a search finds every word in the name, company or industry, accents and case aside', () => {
  expect(left('zoe FJORD', {})).toEqual(['Zoë'])
  expect(left('angstrom', {})).toEqual(['Bob'])
  expect(left('zoe angstrom', {})).toEqual([])
  expect(left('  ', {})).toHaveLength(4)
})

test.each<[Partial<ProspectFilter>, string[]]>([
  [{ state: 'due' }, ['Zoë']],
  [{ state: 'never-called' }, ['Zoë', 'Cy']],
  [{ state: 'said-no' }, ['Bob']],
  [{ state: 'moved-on' }, ['Di']],
  [{ fit: 'yes' }, ['Cy']],
  [{ fit: 'open' }, ['Zoë', 'Di']],
  [{ relationship: 'warm' }, ['Cy']],
  [{ company: 'Fjord', state: 'never-called' }, ['Zoë', 'Cy']]
])('the chips %j leave %j', (filter, names) => {
  expect(left('', filter)).toEqual(names)
})

test('companies come once each, with how many work there', () => {
  expect(companiesOf(people)).toEqual([
    { name: 'Ångström', count: 1 },
    { name: 'Fjord', count: 3 }
  ])
})
