import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInRulebook } from '../../grading/rulebook.ts'
import { daysAfter } from '../../shared/day.ts'
import { bandsIn, distributionsOf, isInside } from './distributions.ts'
import type { TakeVerdicts } from './facts.ts'
import { takesBehind } from './marks.ts'
import { missedOf, nextStepOf } from './missed.ts'
import { placed, progressOf } from './model.ts'
import { practiceOf, streakOf } from './practice.ts'
import { groundOf, rowsOf, someRows, takeOf, today } from './rows.fixture.ts'
import { quantile, trendOfShares } from './spread.ts'

describe('distributions', () => {
  const bands = bandsIn(builtInRulebook)

  it('have the targets of the rules in force', () => {
    expect(bands).toEqual({
      pace: { from: 3.5, to: 5.5, ruleId: 'steady-pace' },
      fillers: { from: null, to: 2, ruleId: 'few-fillers' },
      pauses: { from: null, to: 1, ruleId: 'no-dead-air' },
      length: { from: 15, to: 25, ruleId: 'length-target' }
    })
  })

  it('put every take into one bin, with the ends of the target between bins', () => {
    fc.assert(
      fc.property(someRows, ({ takes }) => {
        for (const { figure, bins, takes: count, band, inside } of distributionsOf(takes, bands)) {
          expect(bins.reduce((sum, bin) => sum + bin.takes, 0)).toBe(count)
          for (const [at, { from }] of bins.entries()) if (at > 0) expect(bins[at - 1]?.to).toBe(from)
          const values = takes.flatMap((take) => take.figures?.[figure] ?? [])
          expect(inside).toBe(values.filter((value) => isInside(figure, band, value)).length)
          const edges = bins.flatMap(({ from, to }) => [from, to])
          if (count > 0)
            for (const end of [band.from, band.to]) if (end !== null) expect(edges).toContain(end)
        }
      })
    )
  })

  it('take the very ends of a target for inside, but a pause of just a second for too long', () => {
    expect([3.5, 5.5, 5.51].map((pace) => isInside('pace', bands.pace, pace))).toEqual([true, true, false])
    expect([0.99, 1].map((pause) => isInside('pauses', bands.pauses, pause))).toEqual([true, false])
  })
})

describe('days in a row', () => {
  const ago = (...daysAgo: number[]): string[] => daysAgo.map((days) => daysAfter(today, -days))

  it.each([
    ['today and two days before', ago(0, 1, 2), { days: 3, best: 3, isDoneToday: true, daysOff: 0 }],
    ['up to yesterday: today is not over', ago(1, 2), { days: 2, best: 2, isDoneToday: false, daysOff: 0 }],
    ['a day off ends it', ago(2, 3, 4), { days: 0, best: 3, isDoneToday: false, daysOff: 1 }],
    ['a gap before today', ago(0, 2, 3), { days: 1, best: 2, isDoneToday: true, daysOff: 0 }],
    ['never', [], { days: 0, best: 0, isDoneToday: false, daysOff: 0, lastDay: null, ofLast28: 0 }],
    ['a day of a clock that went wrong', ago(-3, 0), { days: 1, best: 1, ofLast28: 1 }]
  ])('%s', (_, days, streak) => {
    expect(streakOf(days, today)).toMatchObject(streak)
  })

  it('are never more than the best, and every day counts once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (daysAgo) => {
        const { days, best, ofLast28 } = streakOf(ago(...daysAgo, ...daysAgo), today)
        expect(days).toBeLessThanOrEqual(best)
        expect(best).toBeLessThanOrEqual(new Set(daysAgo).size)
        expect(ofLast28).toBe(new Set(daysAgo.filter((one) => one < 28)).size)
      })
    )
  })
})

it('tells takes, drills and live talks apart in the minutes, and counts them all', () => {
  const drill = takeOf(2, 1, { drillId: 'ten-second-hook', durationMs: 10_000 })
  const practised = {
    takes: [takeOf(1, 1), drill],
    tries: [{ drillId: 'rewrite', outcome: 'passed', at: `${daysAfter(today, -2)}T10:00:00` } as const],
    talks: [{ day: daysAfter(today, -1), talks: 1, ms: 30_000 }]
  }
  const practice = practiceOf(practised, { from: daysAfter(today, -27), to: today, today }, [])
  expect(practice).toMatchObject({ by: 'day', minutes: 1, daysPractised: 2, daysInPeriod: 28 })
  expect(
    practice.bars.map(({ takesMs, drillsMs, talksMs, ...rest }) => [takesMs, drillsMs, talksMs, rest])
  ).toEqual([
    [0, 0, 0, { day: daysAfter(today, -2), takes: 0, drillTries: 1, talks: 0 }],
    [20_000, 10_000, 30_000, { day: daysAfter(today, -1), takes: 1, drillTries: 0, talks: 1 }]
  ])
  const year = practiceOf(practised, { from: daysAfter(today, -364), to: today, today }, [])
  expect(year).toMatchObject({ by: 'week', daysPractised: 2, minutes: 1 })
  const byOf = (days: number) =>
    practiceOf(practised, { from: daysAfter(today, 1 - days), to: today, today }, []).by
  expect([120, 121].map(byOf)).toEqual(['day', 'week'])
})

it('keeps the first of several best takes, and a point for each of 2,000', () => {
  const takes = Array.from({ length: 2_001 }, (_, at) => takeOf(at + 1, 1, { score: at === 0 ? 50 : 80 }))
  const { prospects, course } = progressOf(rowsOf({ takes: takes.slice(0, 2_000) }), groundOf())
  expect(prospects[0]?.best).toMatchObject({ takeId: takes[1]?.id, score: 80 })
  expect(course.by).toBe('take')
  expect(progressOf(rowsOf({ takes }), groundOf()).course.by).toBe('day')
})

describe('rules that are missed', () => {
  const verdictsOf = (seq: number, daysAgo: number, change: Partial<TakeVerdicts> = {}): TakeVerdicts => {
    const { id, at } = takeOf(seq, daysAgo)
    return { seq, id, at, measure: 0, score: 60, passed: [], missed: [], ...change }
  }
  const many = (count: number, daysAgo: number, change: Partial<TakeVerdicts>) =>
    Array.from({ length: count }, (_, at) => verdictsOf(1_000 * daysAgo + at, daysAgo, change))

  it('are held against the four weeks before', () => {
    const verdicts = [
      ...many(10, 3, { passed: ['hook'], missed: ['value'] }),
      ...many(10, 40, { missed: ['hook', 'value'] }),
      ...many(5, 60, { missed: ['hook'] })
    ]
    expect(missedOf(verdicts, today, groundOf())).toMatchObject({
      now: { from: '2026-10-26', to: today, takes: 10 },
      before: { from: '2026-09-28', to: '2026-10-25', takes: 10 },
      rules: [
        {
          ruleId: 'value',
          now: { missed: 10, graded: 10 },
          before: { missed: 10, graded: 10 },
          trend: 'unclear'
        },
        { ruleId: 'hook', now: { missed: 0, graded: 10 }, before: { missed: 10, graded: 10 }, trend: 'down' }
      ],
      tooFew: false
    })
  })

  it('are not held against what another rulebook graded', () => {
    const verdicts = [...many(6, 3, { measure: 1, missed: ['hook'] }), ...many(6, 40, { missed: ['hook'] })]
    expect(missedOf(verdicts, today, groundOf())).toMatchObject({
      now: { takes: 6 },
      before: { takes: 0 },
      beforeByOthers: 6,
      rules: [{ ruleId: 'hook', before: { missed: 0, graded: 0 }, trend: 'early' }]
    })
  })

  const nextOf = (verdicts: readonly TakeVerdicts[]) =>
    nextStepOf(verdicts, missedOf(verdicts, today, groundOf()), groundOf())

  it('lead to the drill that trains the worst of them', () => {
    expect(nextOf(many(2, 3, { missed: ['hook'] }))).toEqual({
      ruleId: 'hook',
      title: 'Title of hook',
      missed: 2,
      graded: 2,
      drill: { id: 'ten-second-hook', title: 'Hook' },
      from: '2026-10-26',
      to: today
    })
  })

  it('lead there also after weeks off, by the days up to the last take', () => {
    expect(nextOf(many(2, 90, { missed: ['value'] }))).toMatchObject({
      ruleId: 'value',
      drill: null,
      to: daysAfter(today, -90)
    })
  })

  it('lead nowhere where nothing was missed, or by a rule that is gone', () => {
    expect(nextOf(many(3, 3, { passed: ['hook'] }))).toBe(null)
    expect(nextOf(many(3, 3, { missed: ['gone'] }))).toBe(null)
    expect(nextOf([])).toBe(null)
  })
})

it('lists behind each mark the takes that it counts', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const page = progressOf(rows, groundOf())
      const shown = { ...rows, takes: placed(rows).takes }
      const behind = (mark: Parameters<typeof takesBehind>[1]): number =>
        takesBehind(shown, mark, today).length
      for (const { monday, takes } of page.heard.weeks) expect(behind({ kind: 'heard', monday })).toBe(takes)
      for (const { figure, bins } of page.distributions)
        for (const { from, to, takes } of bins) expect(behind({ kind: 'bin', figure, from, to })).toBe(takes)
      for (const { ruleId, now, before } of page.missed.rules) {
        expect(behind({ kind: 'missed', ruleId, when: 'now' })).toBe(now.missed)
        expect(behind({ kind: 'missed', ruleId, when: 'before' })).toBe(before.missed)
      }
      for (const { id, takes } of page.prospects) expect(behind({ kind: 'prospect', id })).toBe(takes)
      for (const { id, takes } of page.drills) expect(behind({ kind: 'drill', id })).toBe(takes)
      for (const { id, takes } of page.scenarios) expect(behind({ kind: 'scenario', id })).toBe(takes)
    })
  )
})

it('lists behind a day of a long course the takes of its point', () => {
  const takes = Array.from({ length: 2_500 }, (_, at) => takeOf(at + 1, at % 50, { measure: at % 2 }))
  const rows = rowsOf({ takes })
  const { course } = progressOf(rows, groundOf())
  const shown = { ...rows, takes: placed(rows).takes }
  for (const { measure, points } of course.segments)
    for (const { at, toDay, takes: count } of points.slice(0, 3)) {
      const found = takesBehind(shown, { kind: 'point', from: at, to: toDay, measure }, today)
      expect(found).toHaveLength(count)
      expect(found.toSorted((a, b) => b - a)).toEqual(found)
    }
})

describe('spread', () => {
  it('finds quartiles between values in proportion, and later ones than any at the end', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantile([1, 2, Number.POSITIVE_INFINITY], 0.5)).toBe(2)
    expect(quantile([1, Number.POSITIVE_INFINITY], 0.5)).toBe(Number.POSITIVE_INFINITY)
  })

  it('needs five takes on each side for a trend, and more than a few misses', () => {
    expect(trendOfShares({ missed: 4, graded: 4 }, { missed: 0, graded: 20 })).toBe('early')
    expect(trendOfShares({ missed: 3, graded: 6 }, { missed: 2, graded: 6 })).toBe('unclear')
    expect(trendOfShares({ missed: 0, graded: 5 }, { missed: 3, graded: 5 })).toBe('unclear')
    expect(trendOfShares({ missed: 6, graded: 6 }, { missed: 0, graded: 6 })).toBe('down')
    expect(trendOfShares({ missed: 1, graded: 20 }, { missed: 15, graded: 20 })).toBe('up')
  })
})
