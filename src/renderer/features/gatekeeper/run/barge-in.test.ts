import { expect, test } from 'vitest'
import { createBargeIn } from './barge-in.ts'

const gain = (levelDb: number): number => 10 ** (levelDb / 20)

/** Pushes a reading each 20 ms; answers with the first time that was told. */
const pushAll = (
  listener: ReturnType<typeof createBargeIn>,
  fromMs: number,
  toMs: number,
  levelDb: (atMs: number) => number
): number | null => {
  for (let atMs = fromMs; atMs < toMs; atMs += 20) {
    const since = listener.push(gain(levelDb(atMs)), atMs)
    if (since !== null) return since
  }
  return null
}

test('a voice well above what the speakers cause is an interruption, told with its beginning', () => {
  const listener = createBargeIn()
  listener.lineStarts(1_000)
  const since = pushAll(listener, 1_000, 5_000, (atMs) => (atMs >= 3_000 ? -15 : -40))
  expect(since).toBe(3_000)
})

test('the line itself in the microphone is none, however loud', () => {
  for (const echoDb of [-60, -30, -12]) {
    const listener = createBargeIn()
    listener.lineStarts(0)
    expect(pushAll(listener, 0, 6_000, (atMs) => echoDb + ((atMs / 20) % 3) * 3)).toBeNull()
  }
})

test('a cough is none', () => {
  const listener = createBargeIn()
  listener.lineStarts(0)
  expect(pushAll(listener, 0, 4_000, (atMs) => (atMs >= 2_000 && atMs < 2_160 ? -10 : -50))).toBeNull()
})

test('soft sounds are none', () => {
  const listener = createBargeIn()
  listener.lineStarts(0)
  expect(pushAll(listener, 0, 4_000, (atMs) => (atMs >= 2_000 ? -38 : -80))).toBeNull()
})

test('it tells once for a line, and again for the next', () => {
  const listener = createBargeIn()
  const talkOver = (atMs: number) => (atMs % 10_000 >= 2_000 ? -15 : -45)
  listener.lineStarts(0)
  expect(pushAll(listener, 0, 4_000, talkOver)).toBe(2_000)
  expect(pushAll(listener, 4_000, 6_000, talkOver)).toBeNull()
  listener.lineStarts(10_000)
  expect(pushAll(listener, 10_000, 14_000, talkOver)).toBe(12_000)
})

test('nothing is told between lines', () => {
  expect(pushAll(createBargeIn(), 0, 4_000, () => -10)).toBeNull()
})
