import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWav } from '../../speech/wav.ts'
import { dataFolder } from '../data-folder.ts'
import { findTake } from '../db/takes.ts'
import {
  type Bench,
  piece,
  record,
  startOn,
  temporaryDataFolder,
  temporaryFolder,
  testRate
} from '../testing/bench.ts'
import { type Disk, realDisk } from './disk.ts'
import { recordingPath, spoolPath } from './files.ts'
import { headerBytes } from './recording-file.ts'

/** The data folder as a kill at this very instant leaves it, and the next start on it. */
const kill = async ({ folder, library }: Bench, cut?: { takeId: string; bytes: number }): Promise<Bench> => {
  const left = dataFolder(join(temporaryFolder(), 'left'), '')
  cpSync(folder.root, left.root, { recursive: true })
  library.close()
  if (cut !== undefined) truncateSync(spoolPath(left, cut.takeId), cut.bytes)
  return startOn(left)
}

const samplesOf = (bench: Bench, takeId: string): Float32Array => {
  const sound = parseWav(readFileSync(recordingPath(bench.folder, takeId)))
  if (!sound.ok) throw new Error(sound.reason)
  return sound.value.samples
}

describe('after a kill while recording', () => {
  it('offers the take with everything that was stored', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 6)
    const next = await kill(bench)
    expect(next.takes.recoverable()).toEqual([
      expect.objectContaining({
        id: takeId,
        prospectName: 'Priya Raman',
        scenarioName: 'Scenario quiet-desk',
        durationMs: 1_500
      })
    ])
    expect(next.takes.list({}, 10, 0).total).toBe(0)
    const detail = await next.takes.recover(takeId)
    expect(detail).toMatchObject({ recovered: true, endReason: 'interrupted', durationMs: 1_500 })
    expect(detail.measures?.durationMs).toBe(1_500)
    expect(next.takes.recoverable()).toEqual([])
    expect(await next.takes.recover(takeId)).toEqual(detail)
  })

  it('gives back the exact samples up to the byte where the file ends', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 4)
    const whole = Array.from({ length: 4 }, (_, sequence) => [...piece(sequence)]).flat()
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: headerBytes + whole.length * 2 }), async (bytes) => {
        const left = dataFolder(join(temporaryFolder(), 'left'), '')
        cpSync(bench.folder.root, left.root, { recursive: true })
        truncateSync(spoolPath(left, takeId), bytes)
        const next = await startOn(left)
        const kept = Math.max(0, Math.floor((bytes - headerBytes) / 2))
        if (kept < (300 * testRate) / 1_000) {
          expect(next.takes.recoverable()).toEqual([])
          expect(findTake(next.library.handles().read, takeId)).toBeNull()
          expect(readdirSync(left.spool)).toEqual([])
        } else {
          await next.takes.recover(takeId)
          const samples = samplesOf(next, takeId)
          expect(samples.length).toBe(kept)
          for (const [index, sample] of samples.entries())
            if (Math.abs(sample - (whole[index] ?? 9)) > 1 / 32_768)
              throw new Error(`sample ${index} is ${sample}, not ${whole[index]}`)
        }
        next.library.close()
      }),
      { numRuns: 15 }
    )
  })

  it('finds a take whose file was sealed but whose row was not committed', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 4)
    const left = dataFolder(join(temporaryFolder(), 'left'), '')
    cpSync(bench.folder.root, left.root, { recursive: true })
    await bench.takes.finish(takeId, 'stopped')
    rmSync(spoolPath(left, takeId))
    cpSync(recordingPath(bench.folder, takeId), recordingPath(left, takeId))
    const next = await startOn(left)
    expect(next.takes.recoverable()).toHaveLength(1)
    expect(await next.takes.recover(takeId)).toMatchObject({ durationMs: 1_000, recovered: true })
  })

  it('measures a take that was committed but never measured', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 4)
    await bench.takes.endAll()
    const next = await kill(bench)
    expect((await next.takes.read(takeId)).measures?.durationMs).toBe(1_000)
  })

  it('lets the take be thrown away instead', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 4)
    const next = await kill(bench)
    await next.takes.remove(takeId)
    expect(next.takes.recoverable()).toEqual([])
    expect(await next.takes.restore(takeId)).toMatchObject({ id: takeId, recovered: true })
  })

  it('deletes what ended before the first words', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 1)
    const next = await kill(bench)
    expect(next.takes.recoverable()).toEqual([])
    expect(existsSync(spoolPath(next.folder, takeId))).toBe(false)
    expect(findTake(next.library.handles().read, takeId)).toBeNull()
  })
})

describe('what does not fit together', () => {
  it('a row without a file is deleted, a file without a row is left alone', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 4)
    rmSync(spoolPath(bench.folder, takeId))
    const orphan = join(bench.folder.spool, 'orphan.wav')
    writeFileSync(orphan, 'sound')
    const next = await kill(bench)
    expect(next.takes.recoverable()).toEqual([])
    expect(findTake(next.library.handles().read, takeId)).toBeNull()
    expect(readFileSync(join(next.folder.spool, 'orphan.wav'), 'utf8')).toBe('sound')
  })

  it('does not take another file for the recording', async () => {
    const bench = await startOn(temporaryDataFolder())
    const { takeId } = await record(bench, 4)
    writeFileSync(spoolPath(bench.folder, takeId), 'something else '.repeat(5_000))
    const next = await kill(bench)
    await expect(next.takes.recover(takeId)).rejects.toMatchObject({ code: 'take-missing' })
    expect(existsSync(spoolPath(next.folder, takeId))).toBe(true)
  })
})

it('keeps a take that could not be sealed for the next start', async () => {
  let isBroken = false
  const disk: Disk = {
    ...realDisk,
    rename: async (...given) => {
      if (isBroken) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
      return realDisk.rename(...given)
    }
  }
  const bench = await startOn(temporaryDataFolder(), { disk })
  const { takeId } = await record(bench, 4)
  isBroken = true
  await expect(bench.takes.finish(takeId, 'disk-full')).rejects.toMatchObject({ code: 'ENOSPC' })
  expect(bench.takes.recoverable()).toHaveLength(1)
  isBroken = false
  expect(await bench.takes.recover(takeId)).toMatchObject({ durationMs: 1_000 })
})
