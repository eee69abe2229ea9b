import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseWav } from '../../speech/wav.ts'
import { findTake } from '../db/takes.ts'
import { putTouch } from '../db/touches.ts'
import { type Bench, piece, record, startOn, temporaryDataFolder, testRate } from '../testing/bench.ts'
import { type Disk, realDisk } from './disk.ts'
import { recordingPath, spoolPath } from './files.ts'
import { peakCount } from './measure-file.ts'

const start = (): Promise<Bench> => startOn(temporaryDataFolder())
const missing = expect.objectContaining({ code: 'take-missing' })
const listed = ({ takes }: Bench): string[] => takes.list({}, 50, 0).takes.map(({ id }) => id)

describe('recording a take', () => {
  it('keeps the sound, the card and the measures', async () => {
    const bench = await start()
    const { takeId, sessionId } = await record(bench, 8)
    const detail = await bench.takes.finish(takeId, 'limit')
    expect(detail).toMatchObject({
      id: takeId,
      sessionId,
      prospectName: 'Priya Raman',
      company: 'Northgate Haulage',
      scenarioName: 'Scenario quiet-desk',
      intent: 'Their drivers leave.',
      durationMs: 2_000,
      endReason: 'limit',
      recovered: false,
      audioUrl: `takes/${takeId}.wav`,
      transcript: null,
      grade: null,
      excerpt: '',
      previousTakeId: null
    })
    expect(detail.card.facts).toHaveLength(3)
    expect(detail.peaks).toHaveLength(peakCount)
    expect(Math.max(...detail.peaks)).toBeCloseTo(0.4, 2)
    expect(detail.measures?.durationMs).toBe(2_000)
    const sound = parseWav(readFileSync(recordingPath(bench.folder, takeId)))
    expect(sound.ok && sound.value.samples.length).toBe(2 * testRate)
    expect(existsSync(spoolPath(bench.folder, takeId))).toBe(false)
  })

  it('is in the library before the first sample and in the history after the last', async () => {
    const bench = await start()
    const { takeId } = await record(bench, 0)
    expect(findTake(bench.library.handles().read, takeId)?.status).toBe('recording')
    expect(existsSync(spoolPath(bench.folder, takeId))).toBe(true)
    expect(listed(bench)).toEqual([])
    await bench.takes.append(takeId, 0, piece(0))
    await bench.takes.finish(takeId, 'stopped')
    expect(listed(bench)).toEqual([takeId])
  })

  it('may be finished twice, also at once', async () => {
    const bench = await start()
    const { takeId } = await record(bench, 4)
    const [first, second] = await Promise.all([
      bench.takes.finish(takeId, 'stopped'),
      bench.takes.finish(takeId, 'limit')
    ])
    expect(second).toEqual(first)
  })

  it('refuses kindly after a no in the log, until they come back', async () => {
    const bench = await start()
    const log = (at: string, outcome: 'not-interested' | 'meeting') =>
      putTouch(bench.library.handles().write, {
        id: randomUUID(),
        prospectId: bench.prospect.id,
        at,
        channel: 'call',
        planned: false,
        outcome,
        words: '',
        takeId: null
      })
    log('2026-03-01T09:00:00', 'not-interested')
    await expect(record(bench, 2)).rejects.toMatchObject({ code: 'said-no' })
    expect(bench.takes.recoverable()).toEqual([])
    log('2026-03-02T09:00:00', 'meeting')
    const { takeId } = await record(bench, 2)
    expect((await bench.takes.finish(takeId, 'stopped')).durationMs).toBe(500)
  })

  it('survives a take without a single sample', async () => {
    const bench = await start()
    const { takeId } = await record(bench, 0)
    const detail = await bench.takes.finish(takeId, 'stopped')
    expect(detail).toMatchObject({ durationMs: 0, peaks: [], measures: null })
  })

  it('continues a session, and begins a new one for a session that is gone', async () => {
    const bench = await start()
    const first = await record(bench, 2)
    await bench.takes.finish(first.takeId, 'stopped')
    const second = await record(bench, 2, { sessionId: first.sessionId })
    await bench.takes.finish(second.takeId, 'stopped')
    expect(second.sessionId).toBe(first.sessionId)
    const third = await record(bench, 2, { sessionId: '00000000-0000-4000-8000-000000000000' })
    expect(third.sessionId).not.toBe('00000000-0000-4000-8000-000000000000')
    const detail = await bench.takes.finish(third.takeId, 'stopped')
    expect(detail.previousTakeId).toBe(second.takeId)
  })

  it('ends what a reloaded page left behind', async () => {
    const bench = await start()
    const left = await record(bench, 4)
    const empty = await record(bench, 0)
    const { takeId } = await record(bench, 4)
    await bench.takes.finish(takeId, 'stopped')
    expect(listed(bench)).toEqual([takeId, left.takeId])
    expect((await bench.takes.read(left.takeId)).endReason).toBe('interrupted')
    expect(findTake(bench.library.handles().read, empty.takeId)).toBeNull()
    await expect(bench.takes.append(left.takeId, 4, piece(4))).rejects.toEqual(missing)
  })

  it('refuses a prospect or a scenario that is not there, and leaves nothing behind', async () => {
    const bench = await start()
    await expect(record(bench, 0, { scenarioId: 'nowhere' })).rejects.toMatchObject({
      code: 'scenario-missing'
    })
    await expect(
      record(bench, 0, { prospectId: '00000000-0000-4000-8000-000000000000' })
    ).rejects.toMatchObject({ code: 'prospect-missing' })
    expect(bench.library.handles().read.prepare('SELECT count(*) FROM takes').pluck().get()).toBe(0)
  })

  it('keeps the library as it was when the spool file cannot be made', async () => {
    const denied: Disk = {
      ...realDisk,
      open: async () => {
        throw Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' })
      }
    }
    const bench = await startOn(temporaryDataFolder(), { disk: denied })
    await expect(record(bench, 0)).rejects.toMatchObject({ code: 'folder-read-only' })
    expect(bench.library.handles().read.prepare('SELECT count(*) FROM takes').pluck().get()).toBe(0)
  })

  it('keeps what was spoken before the disk was full', async () => {
    let isFull = false
    const filling = (file: FileHandle): FileHandle => {
      const write = file.write.bind(file) as (...given: unknown[]) => Promise<unknown>
      return Object.assign(file, {
        write: async (...given: unknown[]) => {
          const position = given[3] as number
          if (isFull && position > 0)
            throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
          return write(...given)
        }
      })
    }
    const disk: Disk = { ...realDisk, open: async (...given) => filling(await realDisk.open(...given)) }
    const bench = await startOn(temporaryDataFolder(), { disk })
    const { takeId } = await record(bench, 4)
    isFull = true
    await expect(bench.takes.append(takeId, 4, piece(4))).rejects.toMatchObject({ code: 'disk-full' })
    const detail = await bench.takes.finish(takeId, 'disk-full')
    expect(detail).toMatchObject({ durationMs: 1_000, endReason: 'disk-full' })
  })
})
