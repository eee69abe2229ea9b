import { expect, test } from 'vitest'
import { likeness } from './likeness.ts'

const rate = 8_000
const tone = (pitchHz: number, gain = 0.3, seconds = 4): Float32Array =>
  Float32Array.from(
    { length: seconds * rate },
    (_, at) => gain * Math.sin((2 * Math.PI * pitchHz * at) / rate)
  )

test('a recording is like itself, and silence like silence', () => {
  expect(likeness(tone(200), tone(200), rate)).toEqual({ correlation: expect.closeTo(1, 6), levelErrorDb: 0 })
  expect(likeness(new Float32Array(rate), new Float32Array(rate), rate)).toEqual({
    correlation: 1,
    levelErrorDb: 0
  })
})

test('another sound is not alike, nor the same one turned over', () => {
  expect(Math.abs(likeness(tone(200), tone(310), rate).correlation)).toBeLessThan(0.05)
  expect(likeness(tone(200), tone(200, -0.3), rate).correlation).toBeCloseTo(-1, 6)
})

test('one lost second shows in the level, though the whole is still much alike', () => {
  const whole = tone(200, 0.3, 60)
  const holed = whole.slice()
  holed.fill(0, 30 * rate, 31 * rate)
  const { correlation, levelErrorDb } = likeness(whole, holed, rate)
  expect(correlation).toBeGreaterThan(0.9)
  expect(levelErrorDb).toBeGreaterThan(30)
})

test('what differs in the room’s hush alone does not count', () => {
  expect(likeness(tone(200, 0.0001), tone(200, 0.001), rate).levelErrorDb).toBe(0)
})
