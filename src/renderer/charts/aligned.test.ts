import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignLines, columnsPerLine, type Line } from './aligned.ts'

const point = fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 100 }) })
const lines = fc.array(fc.record({ points: fc.array(point) }), { maxLength: 5 })

test('a row for each point, in order of time', () => {
  fc.assert(
    fc.property(lines, (given: Line[]) => {
      const [x] = alignLines(given)
      expect(x).toEqual(given.flatMap(({ points }) => points.map((one) => one.x)).sort((a, b) => a - b))
    })
  )
})

test('no row holds values of two lines, so that nothing joins them; each line keeps all of its own', () => {
  fc.assert(
    fc.property(lines, (given: Line[]) => {
      const [x, ...columns] = alignLines(given)
      const values = given.map((_, line) => columns[line * columnsPerLine] ?? [])
      for (const row of x.keys()) expect(values.filter((column) => column[row] !== null)).toHaveLength(1)
      for (const [line, { points }] of given.entries()) {
        const own = x.flatMap((at, row) => {
          const y = values[line]?.[row]
          return y == null ? [] : [`${at} ${y}`]
        })
        expect(own.sort()).toEqual(points.map(({ x: at, y }) => `${at} ${y}`).sort())
      }
    })
  )
})

test('the edges of a spread stand beside their value', () => {
  expect(
    alignLines([{ points: [{ x: 1, y: 50, low: 40, high: 60 }] }, { points: [{ x: 0, y: 7 }] }])
  ).toEqual([
    [0, 1],
    [null, 50],
    [null, 60],
    [null, 40],
    [7, null],
    [null, null],
    [null, null]
  ])
})
