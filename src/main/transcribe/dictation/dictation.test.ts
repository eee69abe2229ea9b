import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { writeWav } from '../../../speech/wav.ts'
import { measureFile } from '../../takes/measure-file.ts'
import { keptLog, temporaryFolder } from '../../testing/bench.ts'
import { createSpeaker, type Speaker } from '../../voice/speaker.ts'
import { type ModelLayout, readModelFolder } from '../models/layout.ts'
import { createDictation } from './dictation.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

vi.setConfig({ testTimeout: 60_000 })

const tinyModels = fileURLToPath(new URL('../../../../build/tiny-models', import.meta.url))
const processPath = fileURLToPath(new URL('dictation-process.ts', import.meta.url))
const silentPath = fileURLToPath(new URL('silent-process.fixture.ts', import.meta.url))

const layoutOf = async (folder: string): Promise<ModelLayout> => {
  const read = await readModelFolder(folder)
  if (!read.ok) throw new Error(read.reason)
  return read.layout
}
const tiny = (name: string): Promise<ModelLayout> => layoutOf(join(tinyModels, name))

const started = (given: Partial<Parameters<typeof createDictation>[0]> = {}) => {
  const log = keptLog()
  const dictation = createDictation({ processPath, log, ...given })
  onTestFinished(() => dictation.close())
  return { ...dictation, log }
}

let speaker: Speaker
beforeAll(() => {
  speaker = createSpeaker(new URL('../../voice/flite-worker.ts', import.meta.url))
})
afterAll(() => speaker.close())

const spoken = async (text: string): Promise<{ path: string; stretches: Stretch[] }> => {
  const path = join(temporaryFolder(), 'take.wav')
  const { samples, sampleRate } = await speaker.speak(text, { voice: 'slt' })
  writeFileSync(path, writeWav(samples, sampleRate))
  const { measures } = await measureFile(path)
  return { path, stretches: measures === null ? [] : stretchesOf(measures) }
}

/** The dictation processes of this test, told by their script. */
const pids = (script = 'dictation-process'): number[] => {
  try {
    const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', script])
    return String(found).trim().split('\n').map(Number)
  } catch {
    return []
  }
}
/** Long enough for a test to step in. */
const often = (stretches: readonly Stretch[]): Stretch[] =>
  Array.from({ length: 400 }, () => [...stretches]).flat()

describe('every layout', () => {
  it.each([
    ['zipformer-transducer', 'PRIYA ELEVEN DRIVERS LEFT NORTHGATE'],
    ['parakeet-transducer', 'Priya, eleven drivers left Northgate.'],
    ['whisper', 'Priya, eleven drivers left Northgate.'],
    ['moonshine', 'Priya, eleven drivers left Northgate.'],
    ['moonshine-v2', 'Priya, eleven drivers left Northgate.']
  ])('is loaded and decoded: %s', async (folder, text) => {
    const { hear } = started()
    const { path, stretches } = await spoken(
      'Whatever is said here for four seconds or so, it comes to the same words.'
    )
    const words = await hear({ path, stretches, layout: await tiny(folder), hints: ['Priya'] })
    expect(words.map((word) => word.text).join(' ')).toBe(text)
  })
})

describe('speech', () => {
  it('becomes words with times, stretch by stretch', async () => {
    const { hear } = started()
    const text = 'Hi Priya, eleven drivers left Northgate in March. Call me back on this number.'
    const { path, stretches } = await spoken(text)
    const halves = stretches.flatMap(({ startMs, endMs }) => {
      const middleMs = (startMs + endMs) / 2
      return [
        { startMs, endMs: middleMs },
        { startMs: middleMs, endMs }
      ]
    })
    const told: number[] = []
    const words = await hear(
      { path, stretches: halves, layout: await tiny('parakeet-ctc'), hints: [] },
      { onWords: (fraction) => told.push(fraction) }
    )
    const said = text.toLowerCase().match(/[a-z]+/g) as string[]
    const right = words.filter((word) => said.includes(word.text))
    expect(right.length).toBeGreaterThan(0.6 * said.length)
    expect(words.every(({ isTimed }) => isTimed)).toBe(true)
    const starts = words.map(({ startMs }) => startMs)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(told).toEqual(halves.map((_, at) => (at + 1) / halves.length))
  })

  it('of a silent take is never sent: there is no stretch, and no process', async () => {
    const { hear } = started()
    const path = join(temporaryFolder(), 'silent.wav')
    writeFileSync(path, writeWav(new Float32Array(32_000), 16_000))
    const { measures } = await measureFile(path)
    if (measures === null) throw new Error('It was not measured.')
    expect(stretchesOf(measures)).toEqual([])
    expect(await hear({ path, stretches: [], layout: await tiny('whisper'), hints: [] })).toEqual([])
    expect(pids()).toEqual([])
  })
})

describe('the process', () => {
  it.each(['SIGSEGV', 'SIGKILL'] as const)(
    'may die of %s: the job fails, the next one has a new one',
    async (signal) => {
      const { hear } = started()
      const { path, stretches } = await spoken('Hi Priya.')
      const layout = await tiny('parakeet-ctc')
      let first = 0
      const job = hear(
        { path, layout, stretches: often(stretches), hints: [] },
        {
          onWords: () => {
            if (first > 0) return
            first = pids()[0] ?? 0
            process.kill(first, signal)
          }
        }
      )
      await expect(job).rejects.toMatchObject({ code: 'dictation-failed' })
      expect((await hear({ path, layout, stretches, hints: [] })).length).toBeGreaterThan(0)
      expect(pids()).not.toContain(first)
    }
  )

  it('stops at once when it is told to, and goes on with the next job', async () => {
    const { hear } = started()
    const { path, stretches } = await spoken('Hi Priya.')
    const layout = await tiny('parakeet-ctc')
    const stop = new AbortController()
    let told = 0
    const job = hear(
      { path, layout, stretches: often(stretches), hints: [] },
      {
        signal: stop.signal,
        onWords: () => {
          told += 1
          stop.abort()
        }
      }
    )
    await expect(job).rejects.toMatchObject({ name: 'AbortError' })
    const before = pids()
    expect((await hear({ path, layout, stretches, hints: [] })).length).toBeGreaterThan(0)
    expect(told).toBe(1)
    expect(pids()).toEqual(before)
    expect(before).toHaveLength(1)
  })

  it('that a model ends while it is loaded says that the model is broken', async () => {
    const { hear, log } = started()
    const folder = temporaryFolder()
    cpSync(join(tinyModels, 'parakeet-ctc'), folder, { recursive: true })
    const broken = await layoutOf(folder)
    if (broken.kind !== 'parakeet-ctc') throw new Error(broken.kind)
    writeFileSync(broken.model, 'garbage')
    const { path, stretches } = await spoken('Hi Priya.')
    await expect(hear({ path, layout: broken, stretches, hints: [] })).rejects.toMatchObject({
      code: 'model-broken'
    })
    expect(log.lines.join('\n')).toMatch(/SIGABRT|Protobuf/)
    const layout = await tiny('parakeet-ctc')
    expect((await hear({ path, layout, stretches, hints: [] })).length).toBeGreaterThan(0)
  })

  it('cannot read a recording that is gone', async () => {
    const { hear } = started()
    const layout = await tiny('parakeet-ctc')
    const job = { path: '/nowhere.wav', layout, stretches: [{ startMs: 0, endMs: 9 }], hints: [] }
    await expect(hear(job)).rejects.toMatchObject({ code: 'dictation-failed' })
  })

  it('that hangs is ended', async () => {
    const { hear } = started({ processPath: silentPath, patienceMs: 300 })
    const layout = await tiny('parakeet-ctc')
    const job = { path: '/nowhere.wav', layout, stretches: [{ startMs: 0, endMs: 9 }], hints: [] }
    await expect(hear(job)).rejects.toMatchObject({ code: 'model-broken' })
    await vi.waitFor(() => expect(pids('silent-process')).toEqual([]))
  })

  it('takes jobs one after the other, and loads a model once', async () => {
    const { hear } = started()
    const { path, stretches } = await spoken('Hi Priya.')
    const layout = await tiny('parakeet-ctc')
    const [one, two] = await Promise.all([1, 2].map(() => hear({ path, layout, stretches, hints: [] })))
    expect(one).toEqual(two)
    expect(pids()).toHaveLength(1)
  })

  it('ends when it has been idle', async () => {
    const { hear } = started({ idleMs: 50 })
    const { path, stretches } = await spoken('Hi Priya.')
    const layout = await tiny('parakeet-ctc')
    expect((await hear({ path, layout, stretches, hints: [] })).length).toBeGreaterThan(0)
    await vi.waitFor(() => expect(pids()).toEqual([]), { timeout: 30_000 })
  })
})
