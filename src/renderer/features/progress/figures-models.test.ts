import { describe, expect, test } from 'vitest'
import {
  bandEdges,
  bandText,
  binText,
  binTicks,
  distributionColumns,
  distributionNote,
  distributionSpan
} from './distribution-model.ts'
import { heardAnchors, heardLines, heardNote, heardSaid, heardTicks, hookNote } from './heard-model.ts'
import { practiceColumns, practiceNote, practiceSaid, practiceTop, streakText } from './practice-model.ts'
import { progressOf } from './progress.fixture.ts'
import {
  drillRow,
  drillSaid,
  firstToBestSaid,
  missedRow,
  missedSaid,
  prospectRow,
  strengthRow,
  strengthSaid
} from './rows-model.ts'

const many = progressOf(45)
const one = progressOf(1)
const none = progressOf(0)
const today = many.today

const distribution = (progress: typeof many, figure: string) => {
  const found = progress.distributions.find((given) => given.figure === figure)
  if (found === undefined) throw new Error(`No ${figure}.`)
  return found
}

describe('distributions', () => {
  test('columns inside the target stand out, the open one is as wide as the one before it', () => {
    const length = distribution(many, 'length')
    const looks = distributionColumns(length).map(({ parts }) => parts[0]?.look)
    expect(looks.map((look) => look === 'main')).toEqual(
      length.bins.map(({ from, to }) => from >= 15 && to !== null && to <= 25)
    )
    expect(distributionSpan(length)).toEqual({ from: 0, to: 50 })
    expect(distributionColumns(length).at(-1)).toMatchObject({ from: 45, to: 50 })
  })

  test('the target’s edge is labelled', () => {
    expect(binTicks(distribution(many, 'length')).map(({ label }) => label)).toEqual([
      '5',
      '15',
      '25',
      '35',
      '45'
    ])
    expect(binTicks(distribution(many, 'fillers')).map(({ at }) => at)).toContain(4)
  })

  test('a target without an end goes to the end of the axis', () => {
    expect(bandEdges(distribution(many, 'fillers'))).toEqual({ from: 0, to: 4 })
    expect(bandText(distribution(many, 'fillers'))).toBe('up to 4 a minute of talk')
    expect(bandText(distribution(many, 'length'))).toBe('15–25 s')
  })

  test('what is said is exact, and honest where there are few', () => {
    const length = distribution(many, 'length')
    expect(binText(length.bins[9] ?? { from: 0, to: null, takes: 0 }, 's')).toBe('45 s and more')
    expect(distributionNote(length)).toBe(
      '27 of 45 takes inside the target. In the middle 22.5 s, half lie between 15 and 30. Not measured in 2 takes.'
    )
    expect(distributionNote(distribution(one, 'length'))).toContain('too few to tell')
    expect(distributionNote(distribution(none, 'length'))).toBe('Not measured in any take yet.')
  })
})

describe('practice', () => {
  test('a column for each day that was practised, in minutes, under a round top', () => {
    const columns = practiceColumns(many.practice)
    expect(columns).toHaveLength(many.practice.bars.length)
    const highest = Math.max(...columns.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)))
    expect(practiceTop(many.practice)).toBeGreaterThanOrEqual(highest)
  })

  test('days in a row and days off, as they were', () => {
    expect(practiceNote(many)).toBe(
      '4 h 12 min on 60 of 90 days. 4 days in a row, today still open; your longest is 9. On 18 of the last 28 days.'
    )
    const broken = { ...many.practice.streak, days: 0, lastDay: '2026-11-19', daysOff: 2, ofLast28: 6 }
    expect(streakText({ ...many.practice, streak: broken }, today)).toBe(
      'Last on Thursday, 2 full days off since. On 6 of the last 28 days.'
    )
    const single = { ...many.practice.streak, days: 1, best: 1, isDoneToday: true, ofLast28: 1 }
    expect(streakText({ ...many.practice, streak: single }, today)).toBe(
      'Practised today. On 1 of the last 28 days.'
    )
    expect(streakText(none.practice, today)).toBe('')
  })

  test('a day says what it was made of', () => {
    const bar = {
      day: today,
      takesMs: 120_000,
      drillsMs: 60_000,
      talksMs: 0,
      takes: 5,
      drillTries: 1,
      talks: 0
    }
    expect(practiceSaid(bar, many.practice, today)).toBe('Today: 3 min, 5 takes, 1 drill try')
  })
})

describe('how long they listened', () => {
  test('heard to the end lies above every moment', () => {
    const ticks = heardTicks(many.heard)
    expect(ticks.at(-1)?.label).toBe('to the end')
    const anchors = heardAnchors(many.heard, ticks)
    for (const [index, week] of many.heard.weeks.entries())
      if (week.medianMs === null) expect(anchors[index]?.y).toBe(ticks.at(-1)?.at)
      else expect(anchors[index]?.y).toBeLessThan(ticks.at(-1)?.at ?? 0)
  })

  test('weeks with too few takes stand apart from the line', () => {
    const lines = heardLines(many.heard, heardTicks(many.heard))
    expect(lines.map(({ drawn, points }) => [drawn, points.length])).toEqual([
      ['dots', 12],
      ['line', 9],
      ['dots', 1]
    ])
  })

  test('nothing is joined to “heard to the end”', () => {
    const ticks = heardTicks(many.heard)
    const joined = heardLines(many.heard, ticks).filter(({ drawn }) => drawn === 'line')
    for (const { points } of joined) for (const { y } of points) expect(y).toBeLessThan(ticks.at(-1)?.at ?? 0)
  })

  test('the words', () => {
    const weeks = many.heard.weeks
    const said = (index: number) => (weeks[index] === undefined ? '' : heardSaid(weeks[index], today))
    expect(said(0)).toContain(
      'half let go by 8 s, the middle half 6 s to 12 s; 2 of 12 takes heard to the end'
    )
    expect(said(2)).toContain('too few to tell')
    expect(said(12)).toContain('more than half heard to the end')
    expect(heardNote(many)).toContain('choose one scenario to compare like with like')
    expect(heardNote(none)).toBe('')
    expect(hookNote(many)).toContain('Your hook comes at 6.1 s')
    expect(hookNote(one)).toContain('too few to tell')
  })
})

describe('rows', () => {
  test('first to best, paler and named where there are too few', () => {
    const [first] = many.prospects
    const last = many.prospects.at(-1)
    if (first === undefined || last === undefined) throw new Error('There are prospects.')
    expect(prospectRow(first)).toMatchObject({
      before: 41,
      now: 72,
      words: '41 → 72 · 14 takes',
      faint: false
    })
    expect(prospectRow(last)).toMatchObject({ faint: true, words: '52 → 83, too few' })
    expect(firstToBestSaid(last, today)).toMatch(/too few to tell$/)
    expect(firstToBestSaid({ ...first, first: null, best: null }, today)).toBe(
      'Priya Raman 1: no score yet, 14 takes'
    )
  })

  test('a drill that is written has tries and no dots', () => {
    const written = many.drills[3]
    if (written === undefined) throw new Error('There is a written drill.')
    expect(drillRow(written)).toMatchObject({ before: null, now: null, words: '8 of 12 tries passed' })
    expect(drillSaid(written, today)).toBe('No-deadline rewrite: 8 of 12 tries passed')
  })

  test('a rule that was not graded before has no ring', () => {
    const [rule] = many.missed.rules
    const [lone] = one.missed.rules
    if (rule === undefined || lone === undefined) throw new Error('There are rules.')
    expect(missedRow(rule).before).toBeCloseTo((16 / 22) * 100)
    expect(missedSaid(rule)).toMatch(
      /missed in 12 of 14 takes, 16 of 22 in the four weeks before; less often$/
    )
    expect(missedRow(lone)).toMatchObject({ before: null, now: 100, faint: true })
    expect(missedSaid(lone)).toContain('not graded in the four weeks before')
  })

  test('a scenario’s mean carries its spread', () => {
    const [strong, , few] = many.scenarios
    if (strong === undefined || few === undefined) throw new Error('There are scenarios.')
    expect(strengthRow(strong)).toMatchObject({
      now: 72,
      spread: { low: 64, high: 80 },
      words: '72 ± 8 · 20 takes'
    })
    expect(strengthSaid(strong)).toContain('Better: 48 ± 9 over the first 10, 72 ± 7 over the last 10.')
    expect(strengthSaid(few)).toMatch(/too few to tell$/)
  })
})
