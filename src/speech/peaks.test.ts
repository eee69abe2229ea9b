import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peaks } from './peaks.ts'

describe('peaks', () => {
  it('takes the loudest sample of each slice, of either sign', () => {
    expect([...peaks(new Float32Array([0.25, -0.5, 0, 0.125, -1, 0.75]), 3)]).toEqual([0.5, 0.125, 1])
  })

  it('repeats samples when there are fewer than slices, and is flat without any', () => {
    expect([...peaks(new Float32Array([0.5, -0.25]), 4)]).toEqual([0.5, 0.5, 0.25, 0.25])
    expect([...peaks(new Float32Array(0), 3)]).toEqual([0, 0, 0])
  })

  it('never misses the loudest sample and stays inside 0..1', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 300 }),
        (samples, buckets) => {
          const heights = peaks(samples, buckets)
          const highest = samples.reduce(
            (peak, sample) =>
              Number.isFinite(sample) ? Math.max(peak, Math.min(1, Math.abs(sample))) : peak,
            0
          )
          expect(heights).toHaveLength(buckets)
          expect(Math.max(...heights)).toBe(highest)
        }
      )
    )
  })
})
