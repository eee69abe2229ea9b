import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { CodedError } from '../../shared/errors.ts'
import type { ScenarioPack } from '../../shared/scenario.ts'
import { integratedLoudness } from '../../speech/loudness.ts'
import { noise } from '../../speech/signals.fixture.ts'
import { parseWav, writeWav } from '../../speech/wav.ts'
import { archivePath, recordingPath } from '../takes/files.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { briefOpus } from '../testing/brief-take.ts'
import { createHearing } from './hearing.ts'

const closings: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closings) await close()
})

/** A take of two seconds; of listeners there is one in the quiet and one in a loud car. */
const heardOn = async (known = ['quiet-desk', 'loud-car']) => {
  const bench: Bench = await startOn(temporaryDataFolder())
  const { folder, library, log } = bench
  const surroundingsFolder = join(folder.root, 'surroundings')
  mkdirSync(surroundingsFolder)
  writeFileSync(join(surroundingsFolder, 'car.wav'), writeWav(noise('pink', 0.05, 48_000), 16_000))
  const findScenario = async (id: string) => {
    if (!known.includes(id)) throw new CodedError('scenario-missing', id)
    const surroundings = id === 'loud-car' ? 'car' : 'quiet'
    return { pack: { persona: { surroundings } } as ScenarioPack }
  }
  const workerPath = new URL('./heard-worker.ts', import.meta.url)
  const { hear, close } = createHearing({
    folder,
    library,
    findScenario,
    surroundingsFolder,
    workerPath,
    log
  })
  closings.push(close)
  const { takeId } = await record(bench, 8)
  await bench.takes.finish(takeId, 'stopped')
  const soundAt = (audioUrl: string) => {
    const sound = parseWav(readFileSync(join(folder.root, audioUrl)))
    if (!sound.ok) throw new Error(sound.reason)
    return sound.value
  }
  return { bench, hear, takeId, soundAt, rendered: () => readdirSync(folder.heard) }
}

it('renders a take once for a listener and a moment', async () => {
  const { hear, takeId, soundAt, rendered } = await heardOn()
  const [first, again] = await Promise.all([hear({ takeId, cutMs: null }), hear({ takeId, cutMs: null })])
  expect(again).toEqual(first)
  expect(first.durationMs).toBe(2_000)
  expect(soundAt(first.audioUrl)).toMatchObject({ sampleRate: 16_000, durationMs: 2_000 })
  expect(rendered()).toHaveLength(1)
  const cut = await hear({ takeId, cutMs: 500 })
  expect(cut.durationMs).toBeLessThan(1_500)
  const inCar = await hear({ takeId, scenarioId: 'loud-car', cutMs: null })
  expect(rendered()).toHaveLength(3)
  expect(soundAt(inCar.audioUrl).samples).not.toEqual(soundAt(first.audioUrl).samples)
})

it('hears a take whose scenario is gone in the quiet, and refuses one that was asked for and is not there', async () => {
  const { hear, takeId } = await heardOn([])
  expect((await hear({ takeId, cutMs: null })).durationMs).toBe(2_000)
  await expect(hear({ takeId, scenarioId: 'quiet-desk', cutMs: null })).rejects.toMatchObject({
    code: 'scenario-missing'
  })
})

it('hears a compressed take', async () => {
  const { bench, hear, takeId, soundAt } = await heardOn()
  rmSync(recordingPath(bench.folder, takeId))
  copyFileSync(briefOpus, archivePath(bench.folder, takeId))
  const { audioUrl, durationMs } = await hear({ takeId, cutMs: null })
  expect(durationMs).toBeGreaterThan(1_000)
  expect(integratedLoudness(soundAt(audioUrl).samples, 16_000)).toBeCloseTo(-23, 0)
})

it('says when the recording’s file is no recording', async () => {
  const { bench, hear, takeId, rendered } = await heardOn()
  writeFileSync(recordingPath(bench.folder, takeId), 'This was a recording once.')
  await expect(hear({ takeId, cutMs: null })).rejects.toMatchObject({ code: 'audio-unreadable' })
  expect(rendered()).toEqual([])
})

it('says when the recording is gone', async () => {
  const { bench, hear, takeId } = await heardOn()
  rmSync(recordingPath(bench.folder, takeId))
  await expect(hear({ takeId, cutMs: null })).rejects.toMatchObject({ code: 'audio-missing' })
})
