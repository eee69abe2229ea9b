import { expect, it } from 'vitest'
import { reviewLeftMs, ticked } from './block-clock.ts'

const clock = { runMs: 10_000, reviewedMs: 4_000, isPaused: false }

it('runs both clocks while the card is looked at, and the block’s alone otherwise', () => {
  expect(ticked(clock, 250, true)).toMatchObject({ runMs: 10_250, reviewedMs: 4_250 })
  expect(ticked(clock, 250, false)).toMatchObject({ runMs: 10_250, reviewedMs: 4_000 })
})

it('stands while paused, while the machine slept, and when the time was set back', () => {
  const paused = { ...clock, isPaused: true }
  expect(ticked(paused, 250, true)).toBe(paused)
  expect(ticked(clock, 60_000, true)).toBe(clock)
  expect(ticked(clock, -5, true)).toBe(clock)
})

it('leaves nothing of the minute and no less', () => {
  expect(reviewLeftMs({ reviewedMs: 15_000 })).toBe(45_000)
  expect(reviewLeftMs({ reviewedMs: 75_000 })).toBe(0)
})
