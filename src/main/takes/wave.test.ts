import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { peaks } from '../../speech/peaks.ts'
import { pcm16Bytes } from '../../speech/wav.ts'
import { record, startOn, temporaryDataFolder, temporaryFolder } from '../testing/bench.ts'
import { measureFile } from './measure-file.ts'
import { recordingHeader } from './recording-file.ts'
import { wavePeaks } from './wave.ts'

it.each([1_200, 1_201, 30_011, 1_300_003])(
  'draws a recording of %d samples as its measures do',
  async (count) => {
    const samples = Float32Array.from(
      { length: count },
      (_, at) => Math.round(32_000 * Math.sin(at * at)) / 32_768
    )
    const bytes = pcm16Bytes(samples)
    const path = join(temporaryFolder(), 'take.wav')
    const header = { takeId: '00000000-0000-4000-8000-000000000000', sampleRate: 48_000 }
    writeFileSync(path, Buffer.concat([recordingHeader(header, bytes.length), bytes]))
    expect([...(await wavePeaks(path, 1_200))]).toEqual([...(await measureFile(path)).peaks])
    expect((await wavePeaks(path, 7)).length).toBe(peaks(samples, 7).length)
  }
)

it('a take that takes long to measure is there with its wave before its measures', async () => {
  const measured = Promise.withResolvers<void>()
  const bench = await startOn(temporaryDataFolder(), {
    measure: async (path) => {
      await measured.promise
      return measureFile(path)
    }
  })
  const { takeId } = await record(bench, 8)
  const fresh = await bench.takes.finish(takeId, 'stopped')
  expect(fresh).toMatchObject({ id: takeId, durationMs: 2_000, measures: null })
  measured.resolve()
  const later = await bench.takes.read(takeId)
  expect(later.measures?.durationMs).toBe(2_000)
  expect(fresh.peaks).toEqual(later.peaks)
})
