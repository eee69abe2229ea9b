import { expect, test } from 'vitest'
import { clockModes } from '../../shared/take.ts'
import { axisLimitMs, endsAtMs, nextClockMode, shownMs } from './clock-mode.ts'

test('a take ends at the limit, at the countdown if that is sooner, or when it was forgotten', () => {
  expect(endsAtMs({ mode: 'limit', countdownS: 20 }, 60_000)).toBe(60_000)
  expect(endsAtMs({ mode: 'countdown', countdownS: 20 }, 60_000)).toBe(20_000)
  expect(endsAtMs({ mode: 'countdown', countdownS: 90 }, 60_000)).toBe(60_000)
  expect(endsAtMs({ mode: 'untimed', countdownS: 20 }, 60_000)).toBe(600_000)
})

test('stepping through the modes comes by each of them', () => {
  expect(new Set(clockModes.map(nextClockMode))).toEqual(new Set(clockModes))
})

test('only a countdown counts down, and not below nothing', () => {
  expect(shownMs(5_000, 'limit', 60_000)).toBe(5_000)
  expect(shownMs(5_000, 'untimed', 600_000)).toBe(5_000)
  expect(shownMs(5_000, 'countdown', 20_000)).toBe(15_000)
  expect(shownMs(20_100, 'countdown', 20_000)).toBe(0)
})

test('the axis holds the whole take, and half a minute at least', () => {
  expect(axisLimitMs('limit', 45_000)).toBe(45_000)
  expect(axisLimitMs('countdown', 20_000)).toBe(30_000)
  expect(axisLimitMs('untimed', 600_000)).toBeNull()
})
