import { cpSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { AudioMeasures } from '../../shared/take.ts'
import { measureTake } from '../../speech/measure.ts'
import { findGrade } from '../db/grades.ts'
import { findTake, storeMeasures } from '../db/takes.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { briefOpus } from '../testing/brief-take.ts'
import { archivePath, recordingPath } from './files.ts'
import { measureFile } from './measure-file.ts'
import { createMeasurer } from './measurer.ts'

const { measure, measureSound, close } = createMeasurer(new URL('./measure-worker.ts', import.meta.url))
afterAll(close)

const finished = async (bench: Bench): Promise<string> => {
  const { takeId } = await record(bench, 8)
  await bench.takes.finish(takeId, 'stopped')
  return takeId
}

const stored = ({ library }: Bench, takeId: string) => {
  const take = findTake(library.handles().read, takeId)
  if (take === null || take.measures === null) throw new Error('The take was not measured.')
  return { ...take, measures: take.measures }
}

/** Leaves of a take's measures what an older Ringback had of them. */
const age = (bench: Bench, takeId: string): void => {
  const { seq, peaks, measures } = stored(bench, takeId)
  const { durationMs, firstSpeechMs, lastSpeechMs, speechMs, pauses, levelDbfs, snrDb } = measures
  const older = {
    durationMs,
    firstSpeechMs,
    lastSpeechMs,
    speechMs,
    pauses,
    levelDbfs,
    snrDb,
    clippingPerS: 7
  }
  const shape = older as AudioMeasures
  storeMeasures(bench.library.handles().write, seq, shape, new Float32Array(peaks ?? []))
}

describe('measuring beside the program’s own thread', () => {
  it('gives what measuring in place gives, also when asked for twice at once', async () => {
    const bench = await startOn(temporaryDataFolder())
    const path = recordingPath(bench.folder, await finished(bench))
    const [first, second] = await Promise.all([measure(path), measure(path)])
    expect(first).toEqual(await measureFile(path))
    expect(second).toBe(first)
  })

  it('gives the same for sound in no file', async () => {
    const sound = Float32Array.from({ length: 24_000 }, (_, at) => 0.3 * Math.sin(at / 9))
    expect(await measureSound(sound, 16_000)).toEqual(measureTake(sound, 16_000))
  })

  it('fails for a file that is not there', async () => {
    await expect(measure('/nowhere/at-all.wav')).rejects.toThrow('ENOENT')
  })

  it('ends with the program', async () => {
    const bench = await startOn(temporaryDataFolder())
    const path = recordingPath(bench.folder, await finished(bench))
    const measurer = createMeasurer(new URL('./measure-worker.ts', import.meta.url))
    const left = expect(measurer.measure(path)).rejects.toThrow('ended early')
    await measurer.close()
    await left
  })
})

describe('a take that an older Ringback measured', () => {
  it('is measured again when it is opened; its grade stays as it was given', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await finished(bench)
    await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    const { seq, measures } = stored(bench, takeId)
    const given = findGrade(bench.library.handles().read, seq)
    age(bench, takeId)
    expect(stored(bench, takeId).measures).toMatchObject({ fillerCandidates: null, clippingPerS: 7 })
    const detail = await bench.takes.read(takeId)
    expect(detail.measures).toEqual(measures)
    expect(detail.grade).toEqual(given)
  })

  it('is measured again before it is graded again, or compressed', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await finished(bench)
    const { measures } = stored(bench, takeId)
    for (const act of [
      () => bench.takes.again.preview([takeId]),
      () => bench.takes.again.apply([takeId]),
      () => bench.takes.storeCompressed(takeId, new Uint8Array([1, 2, 3]))
    ]) {
      age(bench, takeId)
      await act()
      expect(stored(bench, takeId).measures).toEqual(measures)
    }
    rmSync(archivePath(bench.folder, takeId))
  })

  it('is measured by its compressed recording where that is what is left', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await finished(bench)
    age(bench, takeId)
    cpSync(briefOpus, archivePath(bench.folder, takeId))
    rmSync(recordingPath(bench.folder, takeId))
    const { measures } = await bench.takes.read(takeId)
    expect(measures?.fillerCandidates).not.toBeNull()
    expect(measures?.syllables).toBeGreaterThan(8)
  })

  it('keeps what is known of it where its recording is gone or cannot be read', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await finished(bench)
    age(bench, takeId)
    rmSync(recordingPath(bench.folder, takeId))
    expect((await bench.takes.read(takeId)).measures).toMatchObject({ clippingPerS: 7, syllables: null })
  })
})

it('measures a take once', async () => {
  const bench = await startOn(temporaryDataFolder())
  const takeId = await finished(bench)
  const prepare = vi.spyOn(bench.library.handles().write, 'prepare')
  await bench.takes.read(takeId)
  expect(prepare.mock.calls.filter(([sql]) => sql.includes('measures'))).toEqual([])
})
