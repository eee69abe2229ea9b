import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../data-folder.ts'
import { type Bench, record, startOn, temporaryDataFolder, temporaryFolder } from '../testing/bench.ts'
import { type Disk, realDisk } from './disk.ts'
import { archivePath, recordingPath } from './files.ts'

const opus = Uint8Array.from([79, 103, 103, 83, 1, 2, 3])
const alike = { decodedMs: 1_010, correlation: 0.99, levelErrorDb: 0.4 }

/** A take of one second with words, which is what is compressed. */
const graded = async (bench: Bench): Promise<string> => {
  const { takeId } = await record(bench, 4)
  await bench.takes.finish(takeId, 'stopped')
  await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
  return takeId
}
const start = (given = {}): Promise<Bench> => startOn(temporaryDataFolder(), given)
const files = ({ folder }: Bench): string[] => readdirSync(folder.recordings)

/** The start after a kill at this very instant. */
const afterKill = async ({ folder, library }: Bench): Promise<Bench> => {
  const left = dataFolder(join(temporaryFolder(), 'left'), '')
  cpSync(folder.root, left.root, { recursive: true })
  library.close()
  return startOn(left)
}

describe('what is compressed next', () => {
  it('is the newest graded take, and no take twice', async () => {
    const bench = await start()
    const older = await graded(bench)
    const newer = await graded(bench)
    expect(bench.takes.nextToCompress([])?.takeId).toBe(newer)
    expect(bench.takes.nextToCompress([newer])).toEqual({
      takeId: older,
      audioUrl: `takes/${older}.wav`,
      durationMs: 1_000
    })
    await bench.takes.storeCompressed(older, opus)
    await bench.takes.settleCompressed({ takeId: older, ...alike })
    expect(bench.takes.nextToCompress([newer])).toBeNull()
  })

  it('waits a day for the words of a take that has none', async () => {
    let moment = new Date('2026-03-01T12:00:00Z')
    const bench = await start({ now: () => moment })
    const { takeId } = await record(bench, 4)
    await bench.takes.finish(takeId, 'stopped')
    expect(bench.takes.nextToCompress([])).toBeNull()
    moment = new Date('2026-03-02T12:00:01Z')
    expect(bench.takes.nextToCompress([])?.takeId).toBe(takeId)
  })
})

describe('a compressed recording', () => {
  it('takes the place of the WAV once it was decoded and found alike', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    expect(await bench.takes.storeCompressed(takeId, opus)).toBe(`takes/${takeId}.opus`)
    expect(await bench.takes.read(takeId)).toMatchObject({ sound: 'wav', audioUrl: `takes/${takeId}.wav` })
    expect(await bench.takes.settleCompressed({ takeId, ...alike })).toEqual({ sound: 'opus' })
    expect(files(bench)).toEqual([`${takeId}.opus`])
    const detail = await bench.takes.read(takeId)
    expect(detail).toMatchObject({ sound: 'opus', audioUrl: `takes/${takeId}.opus`, durationMs: 1_000 })
    expect(detail.measures?.durationMs).toBe(1_000)
  })

  it.each([
    ['too short', { ...alike, decodedMs: 979 }],
    ['too long', { ...alike, decodedMs: 1_021 }],
    ['another sound', { ...alike, correlation: 0.89 }],
    ['silent for a second', { ...alike, levelErrorDb: 6.1 }]
  ])('that is %s goes, and the WAV stays', async (_, found) => {
    const bench = await start()
    const takeId = await graded(bench)
    await bench.takes.storeCompressed(takeId, opus)
    expect(await bench.takes.settleCompressed({ takeId, ...found })).toEqual({ sound: 'wav' })
    expect(files(bench)).toEqual([`${takeId}.wav`])
  })

  it('is deleted with its take', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    await bench.takes.storeCompressed(takeId, opus)
    await bench.takes.settleCompressed({ takeId, ...alike })
    await bench.takes.remove(takeId)
    const next = await afterKill(bench)
    expect(files(next)).toEqual([])
  })

  it('is found where a library from a copy still names the WAV', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    writeFileSync(archivePath(bench.folder, takeId), opus)
    await realDisk.rm(recordingPath(bench.folder, takeId))
    expect(await bench.takes.read(takeId)).toMatchObject({
      sound: 'opus',
      audioUrl: `takes/${takeId}.opus`
    })
  })
})

describe('after a kill', () => {
  it('before the comparison the WAV counts and the other file goes', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    await bench.takes.storeCompressed(takeId, opus)
    const next = await afterKill(bench)
    expect(files(next)).toEqual([`${takeId}.wav`])
    expect(next.takes.nextToCompress([])?.takeId).toBe(takeId)
  })

  it('between the row and the end of the WAV the compressed file counts and the WAV goes', async () => {
    const disk: Disk = {
      ...realDisk,
      rm: async (path, options) => {
        if (String(path).endsWith('.wav')) throw new Error('killed here')
        return realDisk.rm(path, options)
      }
    }
    const bench = await start({ disk })
    const takeId = await graded(bench)
    await bench.takes.storeCompressed(takeId, opus)
    await expect(bench.takes.settleCompressed({ takeId, ...alike })).rejects.toThrow('killed here')
    expect(files(bench)).toHaveLength(2)
    const next = await afterKill(bench)
    expect(files(next)).toEqual([`${takeId}.opus`])
    expect(await next.takes.read(takeId)).toMatchObject({ sound: 'opus' })
  })

  it('in the middle of writing, half a file is taken away', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    writeFileSync(`${archivePath(bench.folder, takeId)}.part`, opus)
    expect(files(await afterKill(bench))).toEqual([`${takeId}.wav`])
  })
})

it('that cannot be written leaves the recording as it was', async () => {
  const disk: Disk = {
    ...realDisk,
    rename: async (from, to) => {
      if (String(to).endsWith('.opus')) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
      return realDisk.rename(from, to)
    }
  }
  const bench = await start({ disk })
  const takeId = await graded(bench)
  await expect(bench.takes.storeCompressed(takeId, opus)).rejects.toMatchObject({ code: 'disk-full' })
  expect(files(bench)).toEqual([`${takeId}.wav`])
})

describe('an export', () => {
  it('of the stored form is the stored file, under a name that says what it is', async () => {
    const bench = await start({ now: () => new Date(2026, 2, 1, 12, 4) })
    const takeId = await graded(bench)
    const target = join(temporaryFolder(), 'out.wav')
    const proposed: string[] = []
    const choose = async (name: string): Promise<string> => {
      proposed.push(name)
      return target
    }
    expect(await bench.takes.exportSound({ takeId, format: 'wav' }, choose)).toEqual({ path: target })
    expect(proposed).toEqual(['2026-03-01 1204 Priya Raman.wav'])
    expect(readFileSync(target).equals(readFileSync(recordingPath(bench.folder, takeId)))).toBe(true)
  })

  it('of the other form is what the window made of it', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    const target = join(temporaryFolder(), 'out.opus')
    await bench.takes.exportSound({ takeId, format: 'opus', content: opus }, async () => target)
    expect([...readFileSync(target)]).toEqual([...opus])
    await expect(
      bench.takes.exportSound({ takeId, format: 'opus' }, async () => target)
    ).rejects.toMatchObject({ code: 'input-invalid' })
  })

  it('that the rep thinks better of writes nothing', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    expect(await bench.takes.exportSound({ takeId, format: 'wav' }, async () => null)).toEqual({ path: null })
  })

  it('to a place that cannot be written says so and leaves nothing', async () => {
    const bench = await start()
    const takeId = await graded(bench)
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'taken'))
    for (const target of [join(folder, 'taken'), join(folder, 'nowhere', 'out.wav')])
      await expect(
        bench.takes.exportSound({ takeId, format: 'wav' }, async () => target)
      ).rejects.toMatchObject({ code: 'export-failed' })
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})
