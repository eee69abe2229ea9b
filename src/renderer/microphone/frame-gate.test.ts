import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFrameGate } from './frame-gate.ts'

const blockLength = 128

/** Runs a gate over a stream whose sample n has the value n. */
const takenFrom = (startFrame: number, maxFrames: number, blocks: number) => {
  const gate = createFrameGate(startFrame, maxFrames)
  const taken: number[] = []
  let fullAt: number | null = null
  for (let index = 0; index < blocks; index += 1) {
    const frame = index * blockLength
    const result = gate(
      Float32Array.from({ length: blockLength }, (_, offset) => frame + offset),
      frame
    )
    taken.push(...(result.taken ?? []))
    if (result.isFull) fullAt ??= index
  }
  return { taken, fullAt }
}

test('the take is exactly the frames from the start on, wherever they fall in a block', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (start, max) => {
      const { taken } = takenFrom(start, max, 40)
      expect(taken).toEqual(Array.from({ length: max }, (_, index) => start + index))
    })
  )
})

test('it says that it is full in the block that holds the last frame', () => {
  expect(takenFrom(100, 128, 10).fullAt).toBe(1)
  expect(takenFrom(0, 128, 10).fullAt).toBe(0)
  expect(takenFrom(0, 129, 10).fullAt).toBe(1)
})
