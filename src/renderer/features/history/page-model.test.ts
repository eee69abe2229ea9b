import { describe, expect, test } from 'vitest'
import type { TakeSummary } from '../../../shared/take.ts'
import { missingPages, pageSize, stepRow, togglePick, withoutTake, withPage, withTake } from './page-model.ts'

const take = (id: string): TakeSummary => ({
  id,
  sessionId: 's',
  prospectId: 'p',
  prospectName: 'Priya Raman',
  company: 'Northgate',
  scenarioId: 'busy',
  scenarioName: 'Busy',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 20_000,
  endReason: 'stopped',
  recovered: false,
  favourite: false,
  note: '',
  score: 70,
  coverage: 1,
  rulebookVersion: '1',
  excerpt: ''
})

const page = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => take(`t${from + index}`))
const empty = { total: 0, rows: [] }

describe('pages of a long list', () => {
  const first = withPage(empty, 0, page(0, pageSize), 250)

  test('rows beyond the first page are known to exist before they are loaded', () => {
    expect([first.total, first.rows.length, first.rows[99]?.id, first.rows[100]]).toEqual([
      250,
      250,
      't99',
      undefined
    ])
  })

  test('only pages in view that are neither loaded nor asked for are wanted', () => {
    expect(missingPages(first, { first: 0, last: 60 }, new Set())).toEqual([])
    expect(missingPages(first, { first: 90, last: 210 }, new Set())).toEqual([1, 2])
    expect(missingPages(first, { first: 90, last: 210 }, new Set([1]))).toEqual([2])
    expect(missingPages(first, { first: 240, last: 400 }, new Set())).toEqual([2])
    expect(missingPages(empty, { first: 0, last: 20 }, new Set())).toEqual([])
  })

  test('a page lands in its place and a shrunken total cuts the list', () => {
    const both = withPage(first, 2, page(200, 50), 250)
    expect([both.rows[200]?.id, both.rows[150]]).toEqual(['t200', undefined])
    expect(withPage(both, 0, page(0, 3), 3).rows).toHaveLength(3)
  })

  test('a removed take closes the gap; one that is not loaded changes nothing', () => {
    expect(withoutTake(first, 't0')).toMatchObject({ total: 249 })
    expect(withoutTake(first, 't0').rows[0]?.id).toBe('t1')
    expect(withoutTake(first, 'elsewhere').total).toBe(250)
  })

  test('a changed take replaces its row only', () => {
    const changed = withTake(first, { ...take('t5'), favourite: true })
    expect(changed.rows.filter((row) => row?.favourite).map((row) => row?.id)).toEqual(['t5'])
  })
})

describe('walking and picking', () => {
  test('the current row stays inside the list', () => {
    expect([stepRow(0, -1, 5), stepRow(4, 1, 5), stepRow(2, 10, 5), stepRow(2, -10, 5)]).toEqual([0, 4, 4, 0])
  })

  test('two picks at most: the third lets the first go', () => {
    expect(togglePick(togglePick(togglePick([], 'a'), 'b'), 'c')).toEqual(['b', 'c'])
    expect(togglePick(['a', 'b'], 'a')).toEqual(['b'])
  })
})
