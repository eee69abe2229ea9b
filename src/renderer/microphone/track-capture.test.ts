import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CaptureMessage } from './capture-messages.ts'
import { createTrackCapture } from './track-capture.ts'

const sampleRate = 1_000
const pieceFrames = 10
/** The window's clock and the context's are not each other's. */
const contextAheadS = 3

let clockMs = 0
let messages: CaptureMessage[] = []
let captured = 0

beforeEach(() => {
  clockMs = 50_000
  messages = []
  captured = 0
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

const capture = () =>
  createTrackCapture({
    sampleRate,
    nowMs: () => clockMs,
    contextS: () => clockMs / 1_000 - contextAheadS,
    emit: (message) => messages.push(message)
  })

/** The next 10 ms of the microphone, whose samples count up from 0. */
const piece = (): Float32Array => {
  const frames = Float32Array.from({ length: pieceFrames }, (_, at) => captured + at)
  captured += pieceFrames
  return frames
}
/** So many pieces, each at the moment at which its last frame was there. */
const live = (recorder: ReturnType<typeof capture>, pieces: number): void => {
  for (let turn = 0; turn < pieces; turn++) {
    clockMs += pieceFrames
    recorder.push(piece())
  }
}
const startIn = (ms: number): number => clockMs + ms - contextAheadS * 1_000
const stored = (): number[] =>
  messages.flatMap((message) => (message.type === 'samples' ? [...message.samples] : []))
const ended = (): string[] => messages.flatMap((message) => (message.type === 'ended' ? [message.why] : []))
const counted = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at)

test('the take begins with the frame of its moment and ends when it is full', () => {
  const recorder = capture()
  live(recorder, 20)
  recorder.order({ type: 'start', startFrame: startIn(95), maxFrames: 130 })
  live(recorder, 40)
  expect(stored()).toEqual(counted(295, 130))
  expect(ended()).toEqual(['full'])
})

test('a window that hangs over the beginning loses nothing', () => {
  const recorder = capture()
  live(recorder, 20)
  recorder.order({ type: 'start', startFrame: startIn(95), maxFrames: 1_000 })
  clockMs += 700
  for (let turn = 0; turn < 70; turn++) recorder.push(piece())
  expect(stored()[0]).toBe(295)
  live(recorder, 60)
  expect(stored()).toEqual(counted(295, stored().length))
})

test('a new beginning replaces one still ahead, and a running take goes on', () => {
  const recorder = capture()
  live(recorder, 5)
  recorder.order({ type: 'start', startFrame: startIn(500), maxFrames: 1_000 })
  recorder.order({ type: 'start', startFrame: startIn(40), maxFrames: 1_000 })
  live(recorder, 10)
  recorder.order({ type: 'start', startFrame: startIn(500), maxFrames: 1_000 })
  live(recorder, 10)
  expect(stored()).toEqual(counted(90, stored().length))
  expect(stored().length).toBeGreaterThan(90)
})

test('after the stop come the frames that were on their way', () => {
  const recorder = capture()
  live(recorder, 10)
  recorder.order({ type: 'start', startFrame: startIn(0), maxFrames: 1_000 })
  live(recorder, 10)
  clockMs += 30
  recorder.order({ type: 'stop' })
  expect(ended()).toEqual([])
  for (let turn = 0; turn < 6; turn++) recorder.push(piece())
  expect(ended()).toEqual(['stopped'])
  expect(stored()).toEqual(counted(100, 130))
})

test('a microphone that gives nothing more is not waited for', () => {
  const recorder = capture()
  live(recorder, 10)
  recorder.order({ type: 'start', startFrame: startIn(0), maxFrames: 1_000 })
  live(recorder, 3)
  clockMs += 2_000
  recorder.order({ type: 'stop' })
  vi.advanceTimersByTime(300)
  expect(ended()).toEqual(['stopped'])
  expect(stored()).toEqual(counted(100, 30))
})

test('a stop before the beginning ends it at once', () => {
  const recorder = capture()
  recorder.order({ type: 'start', startFrame: startIn(500), maxFrames: 1_000 })
  recorder.order({ type: 'stop' })
  expect(ended()).toEqual(['stopped'])
})

test('levels come all the time', () => {
  const recorder = capture()
  live(recorder, 5)
  expect(messages).toEqual([
    { type: 'level', peak: 19 },
    { type: 'level', peak: 39 }
  ])
})
