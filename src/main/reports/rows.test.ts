import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../data-folder.ts'
import { insertRun, linkTake, putTry } from '../db/drills.ts'
import { findTake } from '../db/takes.ts'
import { readProgress } from '../progress/progress.ts'
import { type Bench, record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { choicesFor, madeThen } from './facts.fixture.ts'
import { reportOf } from './model.ts'
import { openLibraryToRead } from './open-library.ts'
import { reportRows, wordsIn } from './rows.ts'
import { withAudio } from './with-audio.ts'

const at = (local: string) => () => new Date(local)

/** A take of two pieces, with the prospect's own words. */
const spoken = async (bench: Bench, given: Parameters<typeof record>[2] = {}): Promise<string> => {
  const { takeId } = await record(bench, 2, given)
  await bench.takes.finish(takeId, 'stopped')
  await bench.takes.setTranscript(takeId, bench.prospect.script, 'script')
  return takeId
}
const rowsOf = ({ library }: Bench, change = {}) => reportRows(library.handles().read, choicesFor(change))

describe('what a report is reckoned from', () => {
  it('are the takes of the period with their grades, to the last minute of its last day', async () => {
    const folder = temporaryDataFolder()
    const takeId = await spoken(await startOn(folder, { now: at('2026-03-10T23:59:30') }))
    const bench = await startOn(folder, { now: at('2026-03-11T00:00:30') })
    await spoken(bench)
    const { takes } = rowsOf(bench, { from: '2026-03-10', to: '2026-03-10' })
    expect(takes).toMatchObject([
      {
        id: takeId,
        prospectName: 'Priya Raman',
        startedLocal: '2026-03-10T23:59:30',
        measure: { rulebookVersion: expect.any(String), pack: null },
        words: wordsIn(bench.prospect.script)
      }
    ])
    expect(takes[0]?.findings.map(({ ruleId }) => ruleId)).toContain('hook-in-10s')
    expect(rowsOf(bench).takes).toHaveLength(2)
  })

  it('leave out removed takes, other scenarios and other prospects', async () => {
    const bench = await startOn(temporaryDataFolder(), { now: at('2026-03-10T10:00:00') })
    const [kept, gone] = [await spoken(bench), await spoken(bench)]
    const elsewhere = await spoken(bench, { scenarioId: 'loud-car' })
    await bench.takes.remove(gone)
    const idsOf = (change = {}) => rowsOf(bench, change).takes.map(({ id }) => id)
    expect(idsOf()).toEqual([kept, elsewhere])
    expect(idsOf({ scenarioIds: ['loud-car'] })).toEqual([elsewhere])
    expect(idsOf({ prospectIds: ['nobody'] })).toEqual([])
    expect(idsOf({ prospectIds: [bench.prospect.id] })).toEqual([kept, elsewhere])
  })

  it('leave out tries and takes of drills that were not chosen, and keep takes of none', async () => {
    const bench = await startOn(temporaryDataFolder(), { now: at('2026-03-10T10:00:00') })
    const [inHook, inOther, inNone] = [await spoken(bench), await spoken(bench), await spoken(bench)]
    const { write } = bench.library.handles()
    for (const [drillId, takeId] of [
      ['ten-second-hook', inHook],
      ['one-breath', inOther]
    ] as const) {
      const local = '2026-03-10T10:00:00'
      insertRun(write, {
        ...{ id: `run-${drillId}`, drillId, title: drillId, variant: null, prospectId: bench.prospect.id },
        ...{
          scenarioId: 'quiet-desk',
          timeFactor: 1,
          seed: null,
          startedAt: `${local}Z`,
          startedLocal: local
        }
      })
      linkTake(write, takeId, `run-${drillId}`)
      putTry(write, {
        ...{
          id: drillId,
          runId: `run-${drillId}`,
          at: `${local}Z`,
          atLocal: local,
          outcome: 'passed',
          reason: ''
        },
        ...{ needs: null, selfMarked: false, answers: [], marks: {}, rulebookVersion: '1.1.0' },
        brought: { hook: null, promise: null, name: null }
      })
    }
    const idsOf = (change = {}) => {
      const { takes, tries } = rowsOf(bench, change)
      return [takes.map(({ id }) => id), tries.map(({ drillId }) => drillId)]
    }
    expect(idsOf()).toEqual([
      [inHook, inOther, inNone],
      ['ten-second-hook', 'one-breath']
    ])
    expect(idsOf({ drillIds: ['one-breath'] })).toEqual([[inOther, inNone], ['one-breath']])
    expect(rowsOf(bench).takes[0]).toMatchObject({
      drillId: 'ten-second-hook',
      drillTitle: 'ten-second-hook'
    })
    await bench.takes.setTranscript(inHook, 'Hi.', 'typed')
    const progress = readProgress(
      bench.library.handles().read,
      { period: 'all', scenarioId: null },
      '2026-06-30'
    )
    const report = reportOf(rowsOf(bench), choicesFor(), madeThen)
    expect(report).toMatchObject({
      attempts: progress.takes,
      scored: progress.scored,
      practiceDays: progress.practice.daysPractised,
      headline: '1 take with a score: too few to tell whether it moved (it takes 5).'
    })
    expect(report.practiceMinutes).toBeCloseTo(progress.practice.minutes, 1)
    const [point] = progress.course.segments[0]?.points ?? []
    expect(report.points).toMatchObject([{ count: 1, mean: point?.score?.mean }])
  })

  it('are live talks with what was recorded in them, those that were removed left out', async () => {
    const bench = await startOn(temporaryDataFolder(), { now: at('2026-03-10T10:00:00') })
    const takeId = await spoken(bench)
    const { read, write } = bench.library.handles()
    write.exec(`
      UPDATE takes SET kind = 'turn' WHERE id = '${takeId}';
      INSERT INTO talks (id, prospect_id, prospect_name, company, card, scenario_id, scenario_name, seed, scene,
          started_at, started_local, ending, last_line)
        SELECT session_id, prospect_id, prospect_name, company, card, 'front-desk', 'The front desk', 1, '{}',
          started_at, started_local, 'well', '' FROM takes WHERE id = '${takeId}';
      INSERT INTO talk_turns (talk_seq, turn, state, line, trust, take_id)
        SELECT seq, 0, 'greeting', '', 50, '${takeId}' FROM talks;`)
    const durationMs = findTake(read, takeId)?.durationMs
    expect(durationMs).toBeGreaterThan(0)
    expect(rowsOf(bench)).toMatchObject({
      takes: [],
      talks: [{ scenarioId: 'front-desk', startedLocal: '2026-03-10T10:00:00', durationMs }]
    })
    expect(rowsOf(bench, { scenarioIds: ['quiet-desk'] }).talks).toEqual([])
    write.exec("UPDATE talks SET removed_at = '2026-03-10'")
    expect(rowsOf(bench).talks).toEqual([])
  })

  it('count a word by its letters and digits', () => {
    expect(wordsIn(' Priya – call 612 555, “now”\n...')).toBe(5)
  })

  it('bring each take’s recording along, and none where it is gone', async () => {
    const bench = await startOn(temporaryDataFolder(), { now: at('2026-03-10T10:00:00') })
    await spoken(bench)
    const facts = rowsOf(bench)
    const report = reportOf(facts, choicesFor({ includeTakes: true, includeAudio: true }), madeThen)
    const whole = await withAudio(report, facts.takes, bench.folder)
    const audio = whole.takes?.[0]?.audio
    expect(audio?.format).toBe('wav')
    expect(
      Buffer.from(audio?.base64 ?? '', 'base64')
        .subarray(0, 4)
        .toString()
    ).toBe('RIFF')
    const gone = facts.takes.map((take) => ({ ...take, sound: 'removed' as const }))
    expect((await withAudio(report, gone, bench.folder)).takes?.[0]?.audio).toBeNull()
  })
})

describe('a library that is only read', () => {
  it('cannot be written, and what is not one is refused with the reason', async () => {
    const bench = await startOn(temporaryDataFolder())
    const takeId = await spoken(bench)
    const opened = openLibraryToRead(bench.folder.library)
    if (!opened.ok) throw new Error(opened.reason)
    expect(findTake(opened.db, takeId)).not.toBeNull()
    expect(() => opened.db.exec('DELETE FROM takes')).toThrow(/readonly/)
    opened.db.close()
    bench.library.handles().write.pragma('user_version = 3')
    expect(openLibraryToRead(bench.folder.library)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/older Ringback/)
    })
    bench.library.handles().write.pragma('user_version = 9999')
    expect(openLibraryToRead(bench.folder.library)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/newer Ringback/)
    })
    const empty = dataFolder(`${bench.folder.root}/empty`, '')
    expect(openLibraryToRead(empty.library)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/There is no library/)
    })
  })

  it('is refused in a sentence where another program keeps it to itself', async () => {
    const bench = await startOn(temporaryDataFolder())
    const path = bench.folder.library
    bench.library.close()
    const other = new Database(path)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    expect(openLibraryToRead(path)).toEqual({
      ok: false,
      reason: `Another program has locked the library at ${path}. Close it, then try again.`
    })
    other.exec('ROLLBACK')
    other.close()
  })
})
