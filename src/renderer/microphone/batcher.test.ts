import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBatcher } from './batcher.ts'

test('every sample comes out once, in order, in arrays of the size and one rest', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 128 }),
      (lengths, size) => {
        const out: Float32Array[] = []
        const batcher = createBatcher(size, (samples) => out.push(samples))
        let next = 0
        for (const length of lengths) batcher.push(Float32Array.from({ length }, () => next++))
        expect(out.every(({ length }) => length === size)).toBe(true)
        batcher.flush()
        expect(out.flatMap((samples) => [...samples])).toEqual(
          Array.from({ length: next }, (_, index) => index)
        )
      }
    )
  )
})

test('an array handed on is not written to again', () => {
  const out: Float32Array[] = []
  const batcher = createBatcher(2, (samples) => out.push(samples))
  batcher.push(Float32Array.of(1, 2, 3, 4))
  expect(out.map((samples) => [...samples])).toEqual([
    [1, 2],
    [3, 4]
  ])
})
