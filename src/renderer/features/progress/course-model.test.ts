import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  courseAnchors,
  courseLines,
  courseMarks,
  courseWalk,
  pointSaid,
  timeSpan,
  weekMeans
} from './course-model.ts'
import { progressOf } from './progress.fixture.ts'
import { wallMs } from './wall-clock.ts'

describe('the course of scores', () => {
  test('the walk passes every point in order of time, each where its score lies', () => {
    const progress = progressOf(45)
    const walk = courseWalk(progress)
    expect(walk).toHaveLength(45)
    const times = walk.map(({ at }) => wallMs(at))
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(courseAnchors(walk)[7]?.y).toBe(walk[7]?.score?.mean)
  })

  test('a point without a score lies at its coverage', () => {
    const [point] = courseWalk(progressOf(1))
    if (point === undefined) throw new Error('One take has a point.')
    expect(courseAnchors([{ ...point, score: null, coverage: 0.4 }])).toEqual([
      { x: wallMs(point.at), y: 40 }
    ])
  })

  test('what another rulebook graded is a line of its own, and its end is marked', () => {
    const progress = progressOf(30)
    const lines = courseLines(progress)
    expect(lines).toHaveLength(4)
    expect(courseMarks(progress)).toEqual([
      { x: wallMs(progress.measures[1]?.since ?? ''), label: 'rulebook 1.2.0' }
    ])
    const [oldest, newest] = progress.course.segments
    expect(lines[1]?.points).toHaveLength(oldest?.points.length ?? 0)
    expect(lines[3]?.points).toHaveLength(newest?.points.length ?? 0)
  })

  test('many single takes are dots with a line of weeks, few are joined', () => {
    expect(courseLines(progressOf(30)).map(({ drawn }) => drawn)).toEqual(['line', 'both', 'line', 'both'])
    expect(courseLines(progressOf(300)).map(({ drawn }) => drawn)).toEqual([
      'line',
      'dots',
      'line',
      'line',
      'dots',
      'line'
    ])
  })

  test('days and weeks carry their spread, within the scale', () => {
    const progress = progressOf(1)
    const [segment] = progress.course.segments
    const [point] = segment?.points ?? []
    if (segment === undefined || point === undefined) throw new Error('One take has a point.')
    const day = { ...point, takeId: null, takes: 9, score: { count: 9, mean: 95, spread: 12 } }
    const lines = courseLines({
      ...progress,
      course: { ...progress.course, by: 'day', segments: [{ ...segment, points: [day] }] }
    })
    expect(lines[1]?.points).toEqual([{ x: wallMs(point.at), y: 95, low: 83, high: 100 }])
  })

  test('what is said names score, coverage and, where it matters, who graded', () => {
    const progress = progressOf(1)
    const [point] = courseWalk(progress)
    if (point === undefined) throw new Error('One take has a point.')
    const fixed = { ...point, coverage: 0.94 }
    expect(pointSaid({ ...fixed, score: { count: 1, mean: 72, spread: null } }, progress)).toMatch(
      /: score 72, coverage 94 %$/
    )
    expect(pointSaid({ ...fixed, score: null }, progress)).toContain('no score, too little could be graded')
    expect(pointSaid({ ...courseWalk(progressOf(45))[0], ...fixed }, progressOf(45))).toContain(
      'rulebook 1.1.0'
    )
  })
})

describe('means of weeks', () => {
  test('a week with fewer than five tells nothing', () => {
    const monday = wallMs('2026-11-16')
    const four = Array.from({ length: 4 }, (_, index) => ({ x: monday + index, y: index }))
    expect(weekMeans(four)).toEqual([])
    expect(weekMeans([...four, { x: monday + 4, y: 4 }])).toEqual([{ x: monday + 2, y: 2 }])
    expect(weekMeans([...four, { x: monday - 1, y: 4 }])).toEqual([])
  })

  test('a mean lies among its values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: 0, max: 1e11 }), y: fc.integer({ min: 0, max: 100 }) })),
        (points) => {
          for (const { y } of weekMeans(points)) {
            expect(y).toBeGreaterThanOrEqual(Math.min(...points.map((point) => point.y)))
            expect(y).toBeLessThanOrEqual(Math.max(...points.map((point) => point.y)))
          }
        }
      )
    )
  })
})

test('one day has room around it', () => {
  const { fromMs, toMs } = timeSpan({ from: '2026-11-22', to: '2026-11-22' })
  expect(toMs - fromMs).toBeGreaterThan(3 * 86_400_000)
})
