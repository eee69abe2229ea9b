import { expect, test, vi } from 'vitest'
import { type ArchivistPorts, createArchivist } from './archivist.ts'

const sound = Float32Array.from({ length: 800 }, (_, at) => Math.sin(at / 9))
const opus = Uint8Array.of(1, 2, 3)

/** A library of recordings that wait, with ports that answer as the program does. */
const setUp = (waiting: string[], change: Partial<ArchivistPorts> = {}) => {
  const ports = {
    next: vi.fn(async ({ except }: { except: string[] }) => {
      const takeId = waiting.find((id) => !except.includes(id))
      return takeId === undefined ? null : { takeId, audioUrl: `${takeId}.wav`, durationMs: 100 }
    }),
    store: vi.fn(async ({ takeId }: { takeId: string }) => ({ audioUrl: `${takeId}.opus` })),
    settle: vi.fn(async ({ takeId }: { takeId: string }) => {
      waiting.splice(waiting.indexOf(takeId), 1)
      return { sound: 'opus' as 'opus' | 'wav' }
    }),
    readRecording: vi.fn(async () => sound),
    toOpus: vi.fn(async () => opus),
    sampleRate: 8_000,
    ...change
  }
  return { ports, archivist: createArchivist(ports) }
}
const nothing = () => []
const calm = new AbortController().signal

test('a recording is compressed, read back from the disk, compared and settled', async () => {
  const { ports, archivist } = setUp(['a'])
  expect(await archivist.work(nothing, calm)).toBe(true)
  expect(ports.store).toHaveBeenCalledExactlyOnceWith({ takeId: 'a', opus })
  expect(vi.mocked(ports.readRecording).mock.calls).toEqual([
    ['a.wav', calm],
    ['a.opus', calm]
  ])
  expect(ports.settle).toHaveBeenCalledExactlyOnceWith({
    takeId: 'a',
    decodedMs: 100,
    correlation: expect.closeTo(1, 6),
    levelErrorDb: 0
  })
  expect(await archivist.work(nothing, calm)).toBe(false)
})

test('what is on the screen is left alone', async () => {
  const { ports, archivist } = setUp(['a', 'b'])
  await archivist.work(() => ['a'], calm)
  expect(vi.mocked(ports.settle).mock.calls[0]?.[0].takeId).toBe('b')
  expect(await archivist.work(() => ['a'], calm)).toBe(false)
})

test('one that cannot be compressed does not stand in the way of the others, nor is it tried for ever', async () => {
  const toOpus = vi.fn(async () => opus).mockRejectedValueOnce(new Error('no'))
  const { ports, archivist } = setUp(['a', 'b'], { toOpus })
  while (await archivist.work(nothing, calm));
  expect(vi.mocked(ports.settle).mock.calls.map(([{ takeId }]) => takeId)).toEqual(['b'])
  expect(toOpus).toHaveBeenCalledTimes(2)
})

test('one that is kept as it was is not tried again', async () => {
  const { ports, archivist } = setUp(['a'], { settle: vi.fn(async () => ({ sound: 'wav' as const })) })
  while (await archivist.work(nothing, calm));
  expect(ports.toOpus).toHaveBeenCalledOnce()
})

test('a call ends the work at once, and the recording’s turn comes again', async () => {
  const call = new AbortController()
  const toOpus = vi.fn(async () => {
    call.abort()
    return opus
  })
  const { ports, archivist } = setUp(['a'], { toOpus })
  await archivist.work(nothing, call.signal)
  expect(ports.store).not.toHaveBeenCalled()
  toOpus.mockImplementation(async () => opus)
  await archivist.work(nothing, calm)
  expect(ports.settle).toHaveBeenCalledOnce()
})

test('a take that is opened in the middle keeps its file, and its turn comes again', async () => {
  const { ports, archivist } = setUp(['a'])
  let isOpen = false
  vi.mocked(ports.store).mockImplementationOnce(async () => {
    isOpen = true
    return { audioUrl: 'a.opus' }
  })
  await archivist.work(() => (isOpen ? ['a'] : []), calm)
  expect(ports.settle).not.toHaveBeenCalled()
  await archivist.work(nothing, calm)
  expect(ports.settle).toHaveBeenCalledOnce()
})
