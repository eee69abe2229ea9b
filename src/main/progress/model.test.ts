import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progress } from '../../shared/progress.ts'
import { mostPoints } from './course.ts'
import type { ProgressRows } from './facts.ts'
import { progressOf } from './model.ts'
import { figures, groundOf, rowsOf, someRows, takeOf } from './rows.fixture.ts'

const pageOf = (rows: ProgressRows) => progressOf(rows, groundOf())

const shuffledBy =
  (order: readonly number[]) =>
  <One>(all: readonly One[]): One[] =>
    all
      .map((one, at) => ({ one, place: order[at % order.length] ?? 0, at }))
      .toSorted((a, b) => a.place - b.place || b.at - a.at)
      .map(({ one }) => one)

/** Every object in a page that says how many it counted. */
const meansIn = (value: unknown): { count: number; mean: number }[] => {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(meansIn)
  return 'mean' in value && 'count' in value ? [value as { count: number; mean: number }, ...inside] : inside
}

describe('any page', () => {
  it('fits what travels to the window', () => {
    fc.assert(fc.property(someRows, (rows) => progress.safeParse(pageOf(rows)).error === undefined))
  })

  it('is the same in whatever order its rows come', () => {
    fc.assert(
      fc.property(someRows, fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (rows, order) => {
        const shuffled = shuffledBy(order)
        const { takes, verdicts, tries, talks, days } = rows
        const other = {
          ...rows,
          takes: shuffled(takes),
          verdicts: shuffled(verdicts),
          tries: shuffled(tries),
          talks: shuffled(talks),
          days: shuffled(days)
        }
        expect(pageOf(other)).toEqual(pageOf(rows))
      })
    )
  })

  it('has no number for an empty group', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const page = pageOf(rows)
        for (const { count, mean } of meansIn(page))
          expect([count > 0, Number.isFinite(mean)]).toEqual([true, true])
        for (const one of page.distributions)
          expect([one.mean === null, one.quartiles === null, one.bins.length === 0]).toEqual(
            Array(3).fill(one.takes === 0)
          )
        for (const { scored, first, best } of [...page.prospects, ...page.drills])
          expect([first === null, best === null]).toEqual(Array(2).fill(scored === 0))
      })
    )
  })

  it('compares nothing that another rulebook or pack graded', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 0, max: 100 }), (rows, otherScore) => {
        const page = pageOf(rows)
        const compared = page.newestMeasure === null ? null : page.measures[page.newestMeasure]
        const isCompared = (measure: number | null): boolean => {
          const given = measure === null ? undefined : rows.measures[measure]
          return (
            given !== undefined &&
            given.rulebookVersion === compared?.rulebookVersion &&
            given.pack?.name === compared.pack?.name
          )
        }
        const takes = rows.takes.map((take) =>
          take.score === null || isCompared(take.measure) ? take : { ...take, score: otherScore }
        )
        const other = pageOf({ ...rows, takes })
        expect(other.headline).toEqual(page.headline)
        expect(other.course.score).toEqual(page.course.score)
        expect(other.scenarios).toEqual(page.scenarios)
      })
    )
  })

  it('joins no two measures by a line, and shows every graded take once', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { course, measures } = pageOf(rows)
        const graded = rows.takes.filter(({ drillId, measure }) => drillId === null && measure !== null)
        const places = course.segments.map(({ measure }) => measure)
        expect(new Set(places).size).toBe(places.length)
        const shown = course.segments.flatMap(({ measure, points }) =>
          points.map(({ takeId }) => [takeId, measures[measure]?.rulebookVersion])
        )
        expect(shown.toSorted()).toEqual(
          graded.map(({ id, measure }) => [id, rows.measures[measure ?? 0]?.rulebookVersion]).toSorted()
        )
      })
    )
  })

  it('keeps takes in drills out of everything but drills and practice', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const page = pageOf(rows)
        const { drills, practice, pending, measures, ...rest } = pageOf({
          ...rows,
          takes: rows.takes.filter(({ drillId }) => drillId === null)
        })
        expect(page.course.score).toEqual(rest.course.score)
        for (const part of ['headline', 'hook', 'heard', 'missed', 'distributions'] as const)
          expect(page[part]).toEqual(rest[part])
        expect(page.takes).toBe(rest.takes)
      })
    )
  })
})

describe('a page of many takes', () => {
  it('draws a point a day, or a week, each with its count', () => {
    const takes = Array.from({ length: mostPoints + 500 }, (_, at) =>
      takeOf(at + 1, at % 100, { score: at % 2 === 0 ? 50 : 70 })
    )
    const { course } = pageOf(rowsOf({ takes }))
    expect(course.by).toBe('day')
    const [segment] = course.segments
    expect(segment?.points).toHaveLength(100)
    expect(segment?.points.reduce((sum, point) => sum + point.takes, 0)).toBe(takes.length)
    expect(segment?.points[0]).toMatchObject({ takeId: null, takes: 25 })
    expect(segment?.points[0]?.score?.spread).not.toBe(null)
  })

  it('keeps a point for each of fewer, which opens its take', () => {
    const takes = [takeOf(1, 3), takeOf(2, 2)]
    const { course } = pageOf(rowsOf({ takes }))
    expect(course.by).toBe('take')
    expect(course.segments[0]?.points.map(({ takeId }) => takeId)).toEqual(takes.map(({ id }) => id))
  })
})

describe('what is too little', () => {
  it('is empty without takes', () => {
    const page = pageOf(rowsOf())
    expect(page).toMatchObject({ takes: 0, next: null, newestMeasure: null, prospects: [], scenarios: [] })
    expect(page.headline.kind).toBe('empty')
    expect(page.hook).toMatchObject({ takes: 0, change: null, quartiles: null, tooFew: true })
  })

  it('says too few of one take and of four, not of five', () => {
    const page = (count: number) =>
      pageOf(rowsOf({ takes: Array.from({ length: count }, (_, at) => takeOf(at + 1, at)) }))
    for (const [count, tooFew] of [
      [1, true],
      [4, true],
      [5, false]
    ] as const) {
      const { course, heard, hook, distributions, prospects, scenarios } = page(count)
      expect(
        [course, heard, hook, ...distributions, ...prospects, ...scenarios].map((one) => one.tooFew)
      ).toEqual(Array(9).fill(tooFew))
    }
    expect(page(4).course.score).toBe(null)
  })

  it('counts only the newest measure, however many takes another one graded', () => {
    const old = Array.from({ length: 20 }, (_, at) =>
      takeOf(at + 1, 100 - at, { measure: 1, score: 30 + at })
    )
    const page = pageOf(rowsOf({ takes: [...old, takeOf(40, 1, { measure: 2, score: 90 })] }))
    expect(page.course).toMatchObject({ score: null, tooFew: true })
    expect(page.measures).toMatchObject([
      { rulebookVersion: '1.1.0', pack: null, takes: 20 },
      { pack: { name: 'team' }, takes: 1 }
    ])
    expect(page.headline).toMatchObject({ kind: 'few', figure: null })
    expect(page.headline.sentence).toContain('1 take with a score by the newest rule pack so far')
  })

  it('tells takes that nobody has read yet', () => {
    const page = pageOf(rowsOf({ takes: [takeOf(1, 1, { figures: null }), takeOf(2, 1)] }))
    expect(page.pending).toBe(1)
    expect(page.heard).toMatchObject({ takes: 1, byOthers: 1 })
    expect(page.distributions[0]).toMatchObject({ takes: 1, unknown: 1 })
  })
})

describe('where the listener lets go', () => {
  const week = (heard: readonly (number | null)[]) =>
    pageOf(
      rowsOf({
        takes: heard.map((deletedMs, at) =>
          takeOf(at + 1, 6, {
            figures: { ...figures, heard: deletedMs === null ? 'out' : 'deleted', deletedMs }
          })
        )
      })
    ).heard.weeks[0]

  it('takes a message heard to its end for later than any other', () => {
    expect(week([5_000, 6_000, 7_000, null, null])).toMatchObject({
      monday: '2026-11-16',
      heardOut: 2,
      medianMs: 7_000,
      q1Ms: 6_000,
      q3Ms: null
    })
    expect(week([5_000, null, null, null, null])).toMatchObject({ medianMs: null, heardOut: 4 })
  })

  it('has no spread of fewer than five', () => {
    expect(week([5_000, 6_000])).toMatchObject({ medianMs: 5_500, q1Ms: null, q3Ms: null, tooFew: true })
  })
})
