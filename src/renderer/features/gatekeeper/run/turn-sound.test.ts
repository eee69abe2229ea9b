import { expect, test } from 'vitest'
import { turnSound } from './turn-sound.ts'

test('a turn begins with its first word and knows how long it has been silent', () => {
  const live = {
    elapsedMs: 9_000,
    speech: [[2_000, 3_000] as const, [6_000, 7_500] as const].map(([a, b]) => [a, b] as [number, number])
  }
  expect(turnSound(live, 5_000)).toEqual({ startMs: 6_000, silentMs: 1_500 })
})

test('what the speakers leave in the microphone behind a line is no answer', () => {
  expect(turnSound({ elapsedMs: 6_000, speech: [[2_000, 5_200]] }, 5_000)).toBeNull()
})

test('who speaks on over the end of a line answers at once', () => {
  expect(turnSound({ elapsedMs: 6_400, speech: [[4_500, 6_300]] }, 5_000)).toEqual({
    startMs: 5_000,
    silentMs: 100
  })
})

test('a knock is no answer', () => {
  expect(turnSound({ elapsedMs: 7_000, speech: [[6_000, 6_100]] }, 5_000)).toBeNull()
})
