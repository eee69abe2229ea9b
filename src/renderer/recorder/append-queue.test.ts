import { expect, test, vi } from 'vitest'
import { CodedError } from '../../shared/errors.ts'
import { createAppendQueue } from './append-queue.ts'

const chunk = (value: number) => Float32Array.of(value)
const turns = async (count = 10) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

/** A main process whose every answer is given by hand. */
const slowMain = () => {
  const calls: { sequence: number; value: number; answer: () => void; refuse: (error: unknown) => void }[] =
    []
  const append = ({ sequence, samples }: { sequence: number; samples: Float32Array }) =>
    new Promise<void>((answer, refuse) => calls.push({ sequence, value: samples[0] ?? -1, answer, refuse }))
  return { calls, append }
}

test('nothing is sent before the spool exists; then in order, numbered from 0, two on the way at most', async () => {
  const begun = Promise.withResolvers<string>()
  const { calls, append } = slowMain()
  const queue = createAppendQueue({ begun: begun.promise, append, onFailure: vi.fn() })
  for (const value of [10, 11, 12, 13]) queue.push(chunk(value))
  await turns()
  expect(calls).toHaveLength(0)
  begun.resolve('take')
  await turns()
  expect(calls.map(({ sequence, value }) => [sequence, value])).toEqual([
    [0, 10],
    [1, 11]
  ])
  calls[0]?.answer()
  await turns()
  expect(calls.map(({ sequence, value }) => [sequence, value])).toEqual([
    [0, 10],
    [1, 11],
    [2, 12]
  ])
})

test('drained waits for everything pushed, and at once when nothing is on the way', async () => {
  const { calls, append } = slowMain()
  const queue = createAppendQueue({ begun: Promise.resolve('take'), append, onFailure: vi.fn() })
  await queue.drained()
  queue.push(chunk(1))
  queue.push(chunk(2))
  const isDrained = vi.fn()
  queue.drained().then(isDrained)
  await turns()
  calls[0]?.answer()
  await turns()
  expect(isDrained).not.toHaveBeenCalled()
  calls[1]?.answer()
  await turns()
  expect(isDrained).toHaveBeenCalledOnce()
})

test('the first refusal is told once, ends the sending and drains', async () => {
  const { calls, append } = slowMain()
  const onFailure = vi.fn()
  const queue = createAppendQueue({ begun: Promise.resolve('take'), append, onFailure })
  for (const value of [1, 2, 3, 4]) queue.push(chunk(value))
  await turns()
  calls[0]?.refuse(new CodedError('disk-full'))
  calls[1]?.refuse(new CodedError('disk-full'))
  await queue.drained()
  queue.push(chunk(5))
  await turns()
  expect(calls).toHaveLength(2)
  expect(onFailure).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'disk-full' }))
})

test('a disk that falls behind is a failure, not a growing heap', async () => {
  const { append } = slowMain()
  const onFailure = vi.fn()
  const queue = createAppendQueue({ begun: Promise.resolve('take'), append, onFailure, maxWaiting: 3 })
  await turns()
  for (let value = 0; value < 5; value += 1) queue.push(chunk(value))
  expect(onFailure).not.toHaveBeenCalled()
  queue.push(chunk(5))
  expect(onFailure).toHaveBeenCalledOnce()
})

test('a spool that cannot be begun is a failure', async () => {
  const onFailure = vi.fn()
  createAppendQueue({ begun: Promise.reject(new CodedError('folder-read-only')), append: vi.fn(), onFailure })
  await turns()
  expect(onFailure).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'folder-read-only' }))
})
