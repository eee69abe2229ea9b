import { readdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changeSettings } from '../db/settings.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { recordingPath } from './files.ts'

const days = (count: number): Date => new Date(Date.parse('2026-03-01T12:00:00Z') + count * 86_400_000)

type Aged = { bench: Bench; takeId: string; favourite: string; fresh: string; at: (moment: Date) => void }

/** Two takes of day 0, one of them a favourite, and one of day 20; it is day 31. */
const aged = async (): Promise<Aged> => {
  let moment = days(0)
  const bench = await startOn(temporaryDataFolder(), { now: () => moment })
  const take = async (): Promise<string> => {
    const { takeId } = await record(bench, 4)
    await bench.takes.finish(takeId, 'stopped')
    await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
    return takeId
  }
  const takeId = await take()
  const favourite = await take()
  await bench.takes.annotate(favourite, undefined, true)
  moment = days(20)
  const fresh = await take()
  moment = days(31)
  return {
    bench,
    takeId,
    favourite,
    fresh,
    at: (then) => {
      moment = then
    }
  }
}
const keep = ({ library }: Bench, keepAudioDays: number | null): void =>
  changeSettings(library.handles().write, { keepAudioDays })
const files = ({ folder }: Bench): string[] => readdirSync(folder.recordings).toSorted()

it('tells what would go, and takes nothing by telling', async () => {
  const { bench } = await aged()
  expect(bench.takes.retentionPreview(30)).toEqual({ recordings: 1, bytes: 32_092 })
  expect(bench.takes.retentionPreview(31)).toEqual({ recordings: 0, bytes: 0 })
  expect(files(bench)).toHaveLength(3)
})

it('keeps everything unless the rep wants otherwise', async () => {
  const { bench } = await aged()
  expect(await bench.takes.letOldSoundGo()).toBe(0)
  expect(files(bench)).toHaveLength(3)
})

it('lets old recordings go, never a favourite, and keeps words and grade', async () => {
  const { bench, takeId, favourite, fresh, at } = await aged()
  keep(bench, 30)
  const before = await bench.takes.read(takeId)
  expect(await bench.takes.letOldSoundGo()).toBe(1)
  const after = await bench.takes.read(takeId)
  expect(after).toEqual({ ...before, audioUrl: null, sound: 'removed' })
  expect(after.grade).not.toBeNull()
  expect(files(bench)).toEqual([favourite, fresh].map((id) => `${id}.wav`).toSorted())
  at(days(51))
  expect(await bench.takes.letOldSoundGo()).toBe(1)
  expect(files(bench)).toEqual([`${favourite}.wav`])
})

it('is due at each start, and ends what a kill left', async () => {
  const { bench, takeId, favourite, fresh } = await aged()
  keep(bench, 30)
  bench.library.close()
  const next = await startOn(bench.folder, { now: () => days(31) })
  expect(files(next)).toEqual([favourite, fresh].map((id) => `${id}.wav`).toSorted())
  writeFileSync(recordingPath(next.folder, takeId), 'left by a kill')
  next.library.close()
  const again = await startOn(bench.folder, { now: () => days(31) })
  expect(files(again)).toEqual([favourite, fresh].map((id) => `${id}.wav`).toSorted())
})

it('grades a take without its recording again from its words and its measures', async () => {
  const { bench, takeId } = await aged()
  keep(bench, 30)
  await bench.takes.letOldSoundGo()
  const graded = await bench.takes.setTranscript(takeId, 'Um, er.', 'typed')
  expect(graded.grade).not.toBeNull()
  expect(graded.measures?.durationMs).toBe(1_000)
})
