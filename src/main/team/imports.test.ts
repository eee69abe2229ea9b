import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Report } from '../../shared/report.ts'
import { type TeamFile, teamFilesAtOnce } from '../../shared/team.ts'
import { writeWav } from '../../speech/wav.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Library } from '../library.ts'
import { checksumOf, writeBundle } from '../reports/bundle.ts'
import { drillTakes } from '../reports/facts.fixture.ts'
import { keptLog, temporaryDataFolder } from '../testing/bench.ts'
import { bundlesIn } from './imports.ts'
import { scanLimits } from './scan-json.ts'
import { everything, managerNow, openTeamLibrary, repIdOf, repReport, takesOf } from './team.fixture.ts'
import { createTeam, type Team } from './team.ts'

let folder: DataFolder
let library: Library
let team: Team

const start = (): void => {
  library = openTeamLibrary(folder)
  team = createTeam({
    library,
    databasePath: folder.library,
    folder: folder.team,
    workerPath: new URL('team-worker.ts', import.meta.url),
    now: () => managerNow,
    log: keptLog()
  })
}
beforeEach(() => {
  folder = temporaryDataFolder()
  start()
})
afterEach(() => {
  team.close()
  library.close()
})

const put = (name: string, text: string | Uint8Array): string => {
  const path = join(folder.root, name)
  writeFileSync(path, text)
  return path
}
const ended = async (): Promise<TeamFile[]> => {
  while (team.imports.state().step === 'working') await wait(5)
  const state = team.imports.state()
  return state.step === 'done' ? state.files : []
}
const openAll = async (...paths: string[]): Promise<TeamFile[]> => {
  team.imports.begin(paths)
  return ended()
}
const openOne = async (text: string | Uint8Array): Promise<TeamFile> => {
  const [file] = await openAll(put('bundle.json', text))
  if (file === undefined) throw new Error('No file was looked at.')
  return file
}
/** A file whose checksum is right, whatever is in it. */
const signed = (report: unknown, change: object = {}): string =>
  JSON.stringify({ format: 'ringback-report', version: 2, sha256: checksumOf(report), report, ...change })
const silence = writeWav(new Float32Array(1_600), 16_000)
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const withSound = (report: Report, audio: { format: 'wav' | 'opus'; base64: string }): Report => ({
  ...report,
  takes: (report.takes ?? []).map((take, at) => (at === 0 ? { ...take, audio } : take))
})
const single = (change: object = {}): Report =>
  repReport({ takes: takesOf('a', 6), includeTakes: true, ...change })

describe('opening bundles', () => {
  it('tells of each file what became of it', async () => {
    const first = put('first.json', writeBundle(repReport({ takes: takesOf('a', 30), to: '2026-03-31' })))
    const later = put(
      'later.json',
      writeBundle(
        repReport({ takes: takesOf('a', 30), from: '2026-03-01', madeAt: '2026-07-01T09:00:00.000Z' })
      )
    )
    const other = put(
      'other.json',
      writeBundle(repReport({ rep: 'b', takes: takesOf('b', 8), includeTakes: true }))
    )
    const files = await openAll(first, later, first, other)
    expect(files).toMatchObject([
      { fileName: 'first.json', outcome: 'imported', repId: repIdOf('a'), repName: 'Rep a', replacedDays: 0 },
      { outcome: 'imported', keptDays: 0, lacks: [], upgradedFrom: null },
      { outcome: 'already-here', bundleId: expect.any(String) },
      { outcome: 'imported', repId: repIdOf('b'), takes: 8, recordings: 0 }
    ])
    expect(files[1]?.replacedDays).toBeGreaterThan(0)
    expect(files[2]?.bundleId).toBe(files[0]?.bundleId)
    expect(team.summary()).toMatchObject({ reps: 2, bundles: 3 })
    const view = team.view(everything)
    expect(view.reps).toMatchObject([
      { name: 'Rep a', attempts: 30, takes: 0 },
      { name: 'Rep b', attempts: 8, takes: 8 }
    ])
  })

  it('says of an older bundle that a newer one tells its days', async () => {
    const newer = put('newer.json', writeBundle(repReport({ takes: takesOf('a', 30) })))
    const older = put(
      'older.json',
      writeBundle(repReport({ takes: takesOf('a', 20), madeAt: '2026-06-01T00:00:00.000Z' }))
    )
    const [, file] = await openAll(newer, older)
    expect(file).toMatchObject({ outcome: 'imported', replacedDays: 0 })
    expect(file?.keptDays).toBeGreaterThan(0)
    expect(team.view(everything).reps[0]?.attempts).toBe(30)
  })

  it('takes what was made in drills for minutes alone', async () => {
    const takes = takesOf('a', 20)
    const view = () => team.view(everything).reps[0]
    await openOne(writeBundle(repReport({ takes })))
    const without = view()
    const madeAt = '2026-07-01T09:00:00.000Z'
    const report = repReport({ takes: [...takes, ...drillTakes(4)], madeAt })
    await openOne(writeBundle(report))
    expect(view()).toEqual({
      ...without,
      practiceMinutes: expect.closeTo((without?.practiceMinutes ?? 0) + 0.8, 3),
      practiceDays: (without?.practiceDays ?? 0) + 1,
      lastPracticeOn: '2026-06-15'
    })
    const { attempts, scored, practiceDays } = report
    expect(view()).toMatchObject({ attempts, scored, practiceDays })
    const { scenarios, days } = team.rep(repIdOf('a'), everything)
    expect(scenarios.map(({ id }) => id)).not.toContain('only-in-drills')
    expect(days.at(-1)).toEqual({ day: '2026-06-15', attempts: 0, practiceMinutes: 0.8 })
  })

  it('brings one of version 1 up, and finds out whose it is by its name', async () => {
    const golden = (name: string): string =>
      fileURLToPath(new URL(`../reports/golden/${name}.json`, import.meta.url))
    const [old] = await openAll(golden('bundle-v1'))
    expect(old).toMatchObject({
      outcome: 'imported',
      upgradedFrom: 1,
      repId: 'name:dan whitfield',
      lacks: expect.arrayContaining(['rules', 'rep-id'])
    })
    expect(team.view(everything).reps).toMatchObject([
      { attempts: 9, practiceMinutes: null, mostMissed: null, lacks: expect.arrayContaining(['minutes']) }
    ])
    await openOne(writeBundle(repReport({ rep: 'c', name: 'Dan  WHITFIELD', takes: takesOf('c', 12) })))
    expect(team.view(everything).reps).toMatchObject([{ repId: repIdOf('c'), attempts: 12 }])
    await openOne(writeBundle(repReport({ rep: 'd', name: 'dan whitfield', takes: takesOf('d', 12) })))
    expect(
      team
        .view(everything)
        .reps.map(({ repId }) => repId)
        .toSorted()
    ).toEqual([repIdOf('c'), repIdOf('d'), 'name:dan whitfield'].toSorted())
  })

  it('keeps recordings under names of its own, served by these, and lets them go with their bundle', async () => {
    const report = withSound(single(), { format: 'wav', base64: base64(silence) })
    const file = await openOne(writeBundle(report))
    expect(file).toMatchObject({ outcome: 'imported', takes: 6, recordings: 1 })
    const [name, more] = readdirSync(folder.team)
    expect(more).toBeUndefined()
    expect(name).toMatch(/^[0-9a-f-]{36}\.wav$/)
    expect(new Uint8Array(readFileSync(join(folder.team, name ?? '')))).toEqual(new Uint8Array(silence))
    const takeId = report.takes?.[0]?.id ?? ''
    expect(team.take(takeId)).toMatchObject({
      audioUrl: `team/${name}`,
      hasRecording: true,
      repId: repIdOf('a')
    })
    writeFileSync(join(folder.team, 'stray.wav'), 'left by a kill')
    await team.tidy()
    expect(readdirSync(folder.team)).toEqual([name])
    team.forgetRep(repIdOf('a'))
    expect(() => team.take(takeId)).toThrow(expect.objectContaining({ code: 'team-missing' }))
    await team.tidy()
    expect(readdirSync(folder.team)).toEqual([])
  })

  it('takes what was taken out in again, as imported', async () => {
    const text = writeBundle(repReport())
    const { bundleId } = await openOne(text)
    team.removeBundles([bundleId ?? ''])
    expect(team.view(everything).reps).toEqual([])
    expect(await openOne(text)).toMatchObject({ outcome: 'imported', bundleId })
    expect(team.view(everything).reps).toHaveLength(1)
  })

  it('stops between files, and keeps those that are in', async () => {
    const paths = Array.from({ length: 6 }, (_, at) =>
      put(
        `b${at}.json`,
        writeBundle(repReport({ rep: '123456'[at] ?? '', takes: takesOf('123456'[at] ?? '', 60) }))
      )
    )
    team.imports.begin(paths)
    while (team.summary().bundles === 0) await wait(1)
    team.imports.cancel()
    const files = await ended()
    expect(files).toHaveLength(6)
    const imported = files.filter(({ outcome }) => outcome === 'imported')
    expect(files.at(-1)).toMatchObject({ outcome: 'stopped', bundleId: null, failure: null })
    expect(team.summary().bundles).toBe(imported.length)
    expect(library.handles().read.prepare('SELECT count(*) FROM team_bundles').pluck().get()).toBe(
      imported.length
    )
    expect(team.imports.cancel()).toEqual({ step: 'none' })
    expect((await openAll(...paths)).map(({ outcome }) => outcome)).not.toContain('refused')
    expect(team.summary().bundles).toBe(6)
  })

  it('deletes at the start what a kill left half stored', async () => {
    await openOne(writeBundle(repReport()))
    library.handles().write.exec(`UPDATE team_bundles SET state = 'staged'`)
    expect(team.view(everything).reps).toEqual([])
    await team.tidy()
    expect(library.handles().read.prepare('SELECT count(*) FROM team_days').pluck().get()).toBe(0)
    expect(await openOne(writeBundle(repReport()))).toMatchObject({ outcome: 'imported' })
  })

  it('opens files that were dropped, whatever they are called, and keeps none of them', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const files = [
      { fileName: '../../Dan.json', bytes: bytes(writeBundle(repReport())) },
      { fileName: 'Dan.json', bytes: bytes('<p>') },
      { fileName: 'Dan.json', bytes: bytes('') }
    ]
    expect(await team.imports.beginDropped(files)).toMatchObject({ step: 'working', files: 3 })
    expect(await team.imports.beginDropped(files)).toMatchObject({ step: 'working' })
    expect(await ended()).toMatchObject([
      { fileName: '../../Dan.json', outcome: 'imported', repName: 'Rep a' },
      { fileName: 'Dan.json', outcome: 'refused', failure: { code: 'bundle-other' } },
      { fileName: 'Dan.json', outcome: 'refused', failure: { code: 'bundle-unreadable' } }
    ])
    await expect.poll(() => readdirSync(folder.team)).toEqual([])
  })

  it('deletes at the start what was dropped before a kill', async () => {
    mkdirSync(join(folder.team, 'dropped-x'))
    writeFileSync(join(folder.team, 'dropped-x', '0.json'), '{}')
    await team.tidy()
    expect(readdirSync(folder.team)).toEqual([])
  })

  it('finds the JSON files right in a folder', async () => {
    const inbox = join(folder.root, 'inbox')
    mkdirSync(join(inbox, 'deeper.json'), { recursive: true })
    for (const name of ['b.json', 'A.JSON', 'c.txt']) writeFileSync(join(inbox, name), '{}')
    symlinkSync('/etc/passwd', join(inbox, 'link.json'))
    const paths = [join(inbox, 'A.JSON'), join(inbox, 'b.json')]
    expect(await bundlesIn(inbox)).toEqual({ paths, leftOut: 0 })
  })

  it('opens a thousand files of a folder at once, and says how many it left out', async () => {
    const inbox = join(folder.root, 'inbox')
    mkdirSync(inbox)
    for (let at = 0; at < teamFilesAtOnce + 3; at += 1) writeFileSync(join(inbox, `${at}.json`), '{}')
    const { paths, leftOut } = await bundlesIn(inbox)
    expect([paths.length, leftOut]).toEqual([teamFilesAtOnce, 3])
    team.imports.begin(paths.slice(0, 1), leftOut)
    await ended()
    expect(team.imports.state()).toMatchObject({ step: 'done', leftOut: 3 })
  })
})

describe('what a file says', () => {
  it('covers no day after the one it was made on', async () => {
    const file = await openOne(
      writeBundle(repReport({ to: '2099-12-31', madeAt: '2026-07-01T08:00:00.000Z' }))
    )
    expect(file).toMatchObject({ outcome: 'imported', to: '2026-07-01' })
    expect(team.view(everything)).toMatchObject({ coveredTo: '2026-07-01' })
    const after = team.view({ ...everything, from: '2026-07-02', to: '2026-07-30' })
    expect(after.reps).toMatchObject([{ standing: 'not-covered' }])
  })

  it('is read after the mark that some editors put before it', async () => {
    expect(await openOne(`\ufeff${writeBundle(repReport())}`)).toMatchObject({ outcome: 'imported' })
  })

  it('is called in one line that turns nothing around it', async () => {
    const report = single({ name: '\u202eevil\u2069\nof Leeds' })
    const takes = (report.takes ?? []).map((take) => ({ ...take, prospect: '\u202egnp\n'.repeat(1_000) }))
    const file = await openOne(writeBundle({ ...report, takes }))
    expect(file).toMatchObject({ outcome: 'imported', repName: 'evil of Leeds' })
    const { prospect } = team.take(takes[0]?.id ?? '')
    expect(prospect).toMatch(/^(gnp )+/)
    expect(prospect.length).toBeLessThanOrEqual(500)
  })
})

describe('a hostile file', () => {
  type Case = [text: string | Uint8Array, code: string, detail?: RegExp]
  const refused = async (...cases: Case[]): Promise<void> => {
    const files = await openAll(...cases.map(([text], at) => put(`${at}.json`, text)))
    expect(files).toMatchObject(
      cases.map(([, code, detail = /./]) => ({
        ...{ outcome: 'refused', bundleId: null },
        failure: { code, detail: expect.stringMatching(detail) }
      }))
    )
    expect(library.handles().read.prepare('SELECT count(*) FROM team_bundles').pluck().get()).toBe(0)
    expect(readdirSync(folder.team)).toEqual([])
  }

  it('of 1 GB is refused with what it weighs', async () => {
    const path = put('huge.json', '{')
    truncateSync(path, 1_000_000_000)
    const [file] = await openAll(path)
    expect(file?.failure).toEqual({ code: 'bundle-too-large', detail: 'It has 1,000 MB.' })
  })

  it('that is not there, is a folder or is empty is refused', async () => {
    const files = await openAll(join(folder.root, 'none.json'), folder.root, put('empty.json', ''))
    expect(files.map(({ failure }) => failure?.code)).toEqual(Array(3).fill('bundle-unreadable'))
  })

  it('that was cut off is refused, wherever', async () => {
    const text = writeBundle(single())
    const cut = (share: number): Case => [
      text.slice(0, text.length * share),
      'bundle-unreadable',
      /breaks off/
    ]
    await refused(
      cut(0.01),
      cut(0.5),
      cut(0.99),
      ['', 'bundle-unreadable', /empty/],
      ['{', 'bundle-unreadable', /breaks off/],
      [`{${'}'.repeat(10)}`, 'bundle-unreadable', /breaks off/]
    )
  })

  it('of another kind is refused', async () => {
    await refused(
      ['{"format":"ringback-notes","version":1}', 'bundle-other'],
      ['{"hello":"world"}', 'bundle-other'],
      ['[1,2,3]', 'bundle-other'],
      ['null', 'bundle-other'],
      ['<!doctype html><script>alert(1)</script>', 'bundle-other'],
      [Uint8Array.from({ length: 5_000 }, (_, at) => (at * 131) % 256), 'bundle-other'],
      [silence, 'bundle-other']
    )
  })

  it('of a newer Ringback, or of no version, is refused', async () => {
    const noVersions = ['2', null, 0, -1, 1.5]
    await refused(
      [signed(single(), { version: 4 }), 'bundle-newer', /version is 4/],
      [signed(single(), { version: 1e308 }), 'bundle-newer'],
      ...noVersions.map((version): Case => [signed(single(), { version }), 'bundle-refused'])
    )
  })

  it('that was changed, or whose checksum is forged, is refused', async () => {
    await refused(
      [writeBundle(single()).replace('"Rep a"', '"Rep b"'), 'bundle-changed'],
      [signed(single(), { sha256: '0'.repeat(64) }), 'bundle-changed'],
      [signed(single(), { sha256: 'x' }), 'bundle-refused'],
      [signed(single(), { more: { a: 1 } }), 'bundle-refused']
    )
  })

  it('that is nested without an end is refused before it is parsed', async () => {
    const deep = `{"format":"ringback-report","version":3,"report":${'{"a":'.repeat(1_000)}`
    await refused(
      [`{"a":${'['.repeat(3_000_000)}`, 'bundle-refused', /nested/],
      [deep, 'bundle-refused', /nested/]
    )
  })

  it('of more values, or of a longer text, than any report is refused', async () => {
    const long = signed({ ...single(), rep: 'x'.repeat(scanLimits.textBytes + 1) })
    await refused(
      [`{"a":[${'1,'.repeat(scanLimits.values)}1]}`, 'bundle-refused', /too many/],
      [long, 'bundle-refused', /too long/]
    )
  })

  it('with a key of the language’s own is refused', async () => {
    const keys = ['__proto__', 'constructor', 'prototype']
    const text = writeBundle(single())
    await refused(
      ...keys.map(
        (key): Case => [text.replace('"rules":{', `"rules":{"${key}":[1,0,0],`), 'bundle-refused', /key/]
      )
    )
  })

  it('with something for a number that is none, or cannot be, is refused', async () => {
    const instead = (number: string): string =>
      signed(single()).replace(/"attempts":\d+,"scored"/, `"attempts":${number},"scored"`)
    await refused(
      [instead('NaN'), 'bundle-unreadable'],
      [instead('1e999'), 'bundle-refused', /attempts/],
      [instead('-1'), 'bundle-refused', /attempts/],
      [instead('1.5'), 'bundle-refused', /attempts/],
      [instead('"7"'), 'bundle-refused', /attempts/],
      [signed({ ...single(), attempts: 1e15 }), 'bundle-refused', /add up/]
    )
  })

  it('made in the future is refused, as it would beat every other', async () => {
    const text = writeBundle(single({ madeAt: '2099-01-01T00:00:00.000Z' }))
    await refused([text, 'bundle-refused', /still to come/])
  })

  it('that tells of days after it was made is refused, whatever day it says that was', async () => {
    const report = repReport()
    const [day] = report.days
    await refused(
      [writeBundle({ ...report, madeOn: '2099-01-01' }), 'bundle-refused', /made on 2099-01-01/],
      [writeBundle({ ...report, madeOn: '2026-06-01' }), 'bundle-refused', /made on/],
      [
        writeBundle({ ...report, from: '2099-01-01', to: '2099-12-31', days: [], attempts: 0 }),
        'bundle-refused',
        /first day, 2099-01-01, comes after/
      ],
      [
        writeBundle({
          ...report,
          to: '2099-12-31',
          days: [{ ...day, day: '2099-12-31' } as (typeof report.days)[number]]
        }),
        'bundle-refused',
        /2099-12-31, which came after/
      ]
    )
  })

  it('of more scenarios than anybody could practise, or with a take of an impossible length, is refused', async () => {
    const report = single()
    const [first] = report.days
    const days = Array.from({ length: 1_001 }, (_, at) => ({ ...first, scenarioId: `s${at}` }))
    const takes = (lengthS: number) => (report.takes ?? []).map((take) => ({ ...take, lengthS }))
    await refused(
      [writeBundle({ ...report, days, takes: null } as Report), 'bundle-refused', /scenarios/],
      [writeBundle({ ...report, takes: takes(-5) }), 'bundle-refused', /length/],
      [writeBundle({ ...report, takes: takes(1e300) }), 'bundle-refused', /length/]
    )
  })

  it('whose recording is none, or of another kind, is refused', async () => {
    const forged = (format: 'wav' | 'opus', bytes: Uint8Array): Case => [
      writeBundle(withSound(single(), { format, base64: base64(bytes) })),
      'bundle-refused',
      /recording/
    ]
    const script = new TextEncoder().encode('#!/bin/sh\necho hello\n'.repeat(5))
    await refused(
      forged('wav', script),
      forged('opus', silence),
      forged('wav', new Uint8Array()),
      [signed(withSound(single(), { format: 'exe' as 'wav', base64: '' })), 'bundle-refused', /format/],
      [signed(withSound(single(), { format: 'wav', base64: '@@@@' })), 'bundle-refused', /base64/]
    )
  })

  it('that claims the takes of another rep changes nothing of theirs', async () => {
    const mine = single()
    const [take] = mine.takes ?? []
    const forged = (mine.takes ?? []).map((one) => ({ ...one, transcript: 'Forged.', score: 1 }))
    await openOne(writeBundle(mine))
    const later = single({ rep: 'b', madeAt: '2026-07-01T10:00:00.000Z' })
    expect(await openOne(writeBundle({ ...later, takes: forged }))).toMatchObject({ outcome: 'imported' })
    const takeId = take?.id ?? ''
    expect(team.take(takeId, repIdOf('a'))).toMatchObject({ score: take?.score, transcript: null })
    expect(team.take(takeId, repIdOf('b'))).toMatchObject({ score: 1, transcript: 'Forged.' })
    expect(team.rep(repIdOf('a'), everything).takes).toHaveLength(6)
  })

  it('with the id of a take that is a path, or twice, is refused', async () => {
    const report = single()
    const [first] = report.takes ?? []
    const path = { ...first, id: '../../library.sqlite' }
    await refused(
      [signed({ ...report, takes: [path] }), 'bundle-refused', /takes\.0\.id/],
      [signed({ ...report, takes: [first, first] }), 'bundle-refused', /twice/]
    )
  })

  it('spoils nothing for the files around it', async () => {
    const good = put('good.json', writeBundle(repReport()))
    const bad = put('bad.json', '['.repeat(1_000_000))
    const other = put('other.json', writeBundle(repReport({ rep: 'b', takes: takesOf('b', 5) })))
    expect((await openAll(bad, good, bad, other)).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'imported',
      'refused',
      'imported'
    ])
  })
})
