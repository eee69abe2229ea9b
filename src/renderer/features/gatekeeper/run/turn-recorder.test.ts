import { expect, test, vi } from 'vitest'
import { createTurnRecorder } from './turn-recorder.ts'

const sampleRate = 1_000
/** Samples that tell their own place. */
const counted = (from: number, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, index) => from + index)

const setUp = (openTurn = vi.fn(async () => ({ takeId: 'turn' }))) => {
  const stored: number[] = []
  const sequences: number[] = []
  const onFailure = vi.fn()
  const recorder = createTurnRecorder({
    sampleRate,
    openTurn,
    append: async ({ samples, sequence }) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      stored.push(...samples)
      sequences.push(sequence)
    },
    onFailure
  })
  return { recorder, stored, sequences, openTurn, onFailure }
}

test('a turn is stored from where it began, to the sample', async () => {
  const { recorder, stored, sequences } = setUp()
  for (let at = 0; at < 2_000; at += 20) recorder.push(counted(at, 20))
  recorder.open(1_510)
  for (let at = 2_000; at < 2_100; at += 20) recorder.push(counted(at, 20))
  expect(await recorder.close()).toBe('turn')
  expect(stored).toEqual([...counted(1_510, 590)])
  expect(sequences).toEqual([0, 1, 2])
})

test('the next turn is a recording of its own', async () => {
  const { recorder, stored, openTurn } = setUp()
  recorder.push(counted(0, 100))
  recorder.open(0)
  await recorder.close()
  recorder.push(counted(100, 100))
  expect(recorder.isOpen()).toBe(false)
  recorder.open(150)
  await recorder.close()
  expect(openTurn).toHaveBeenCalledTimes(2)
  expect(stored).toEqual([...counted(0, 100), ...counted(150, 50)])
})

test('what is long past is let go of', async () => {
  const { recorder, stored } = setUp()
  for (let at = 0; at < 20_000; at += 20) recorder.push(counted(at, 20))
  recorder.open(0)
  await recorder.close()
  expect(stored[0]).toBe(9_000)
})

test('a turn without a recording has no id', async () => {
  const { recorder } = setUp()
  expect(await recorder.close()).toBeNull()
})

test('a recording that cannot be made is told and has no id', async () => {
  const { recorder, onFailure } = setUp(vi.fn(() => Promise.reject(new Error('full'))))
  recorder.push(counted(0, 100))
  recorder.open(0)
  expect(await recorder.close()).toBeNull()
  expect(onFailure).toHaveBeenCalledOnce()
})
