import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { sum } from '../comparison.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Library } from '../library.ts'
import { drillTakes } from '../reports/facts.fixture.ts'
import { localTime } from '../takes/local-time.ts'
import { keptLog, temporaryDataFolder } from '../testing/bench.ts'
import { everything, managerNow, openTeamLibrary, storeReport, takesOf } from './team.fixture.ts'
import { createTeam, type Team } from './team.ts'

let folder: DataFolder
let library: Library
let team: Team

beforeEach(async () => {
  folder = temporaryDataFolder()
  library = openTeamLibrary(folder)
  team = createTeam({
    library,
    databasePath: folder.library,
    folder: folder.team,
    workerPath: new URL('team-worker.ts', import.meta.url),
    now: () => managerNow,
    log: keptLog()
  })
  onTestFinished(() => {
    team.close()
    library.close()
  })
  await storeReport(library, folder, { takes: takesOf('a', 40), to: '2026-03-31' })
  await storeReport(library, folder, {
    takes: [...takesOf('a', 40), ...drillTakes(4)],
    from: '2026-03-01',
    madeAt: '2026-07-01T09:00:00.000Z'
  })
  await storeReport(library, folder, {
    rep: 'b',
    name: '=cmd|Zoë',
    takes: takesOf('b', 12),
    includeTakes: true
  })
})

type Row = Record<string, unknown>
const exported = async (format: 'csv' | 'parquet') => {
  const into = join(folder.root, format)
  mkdirSync(into)
  const { path, tables } = await team.exportTables(into, format, true)
  if (path === null) throw new Error('It was stopped.')
  return { path, tables }
}
const parquet = async (path: string, name: string): Promise<Row[]> =>
  parquetReadObjects({ file: await asyncBufferFromFile(join(path, `${name}.parquet`)) })
const csv = (path: string, name: string): Record<string, string>[] => {
  const text = readFileSync(join(path, `${name}.csv`), 'utf8')
  expect(text).toMatch(/^\ufeffrep_id,rep,/)
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data
}
const total = (rows: readonly Row[], column: string): number =>
  sum(rows.map((row) => Number(row[column] ?? 0)))

const counted = {
  team_days: [
    'attempts',
    'scored',
    'score_sum',
    'score_squares',
    'practice_minutes',
    'words',
    'fillers',
    'drill_takes',
    'drill_minutes'
  ],
  team_rules: ['kept', 'warned', 'failed'],
  team_takes: ['score', 'length_s', 'practice_minutes'],
  team_talks: ['talks', 'practice_minutes'],
  team_drills: ['tries', 'passed', 'open']
}

describe('the tables of a team', () => {
  it('have the same sums as CSV, as Parquet and in the view', async () => {
    const [asCsv, asParquet] = [await exported('csv'), await exported('parquet')]
    expect(asCsv.tables.map(({ rows }) => rows)).toEqual(asParquet.tables.map(({ rows }) => rows))
    for (const [name, columns] of Object.entries(counted)) {
      const [fromCsv, fromParquet] = [csv(asCsv.path, name), await parquet(asParquet.path, name)]
      expect(fromParquet.length).toBeGreaterThan(0)
      expect(Object.keys(fromParquet[0] ?? {})).toEqual(Object.keys(fromCsv[0] ?? {}))
      for (const column of columns) expect(total(fromParquet, column)).toBeCloseTo(total(fromCsv, column), 6)
    }
    const [days, rules, talks] = [
      await parquet(asParquet.path, 'team_days'),
      await parquet(asParquet.path, 'team_rules'),
      await parquet(asParquet.path, 'team_talks')
    ]
    const { reps } = team.view(everything)
    expect(total(days, 'attempts')).toBe(sum(reps.map(({ attempts }) => attempts)))
    expect(total(days, 'practice_minutes') + total(talks, 'practice_minutes')).toBeCloseTo(
      sum(reps.map(({ practiceMinutes }) => practiceMinutes ?? 0)),
      2
    )
    for (const rep of reps) {
      const version = rep.measure?.rulebookVersion
      const own = rules.filter((row) => row['rep_id'] === rep.repId && row['rulebook_version'] === version)
      const detail = team.rep(rep.repId, everything)
      expect(total(own, 'warned') + total(own, 'failed')).toBe(sum(detail.rules.map(({ missed }) => missed)))
    }
  })

  it('have the types that a warehouse expects', async () => {
    const { path } = await exported('parquet')
    const { schema, row_groups: groups } = await parquetMetadataAsync(
      await asyncBufferFromFile(join(path, 'team_takes.parquet'))
    )
    const of = (name: string) => schema.find((column) => column.name === name)
    expect(of('rep')).toMatchObject({
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      repetition_type: 'REQUIRED'
    })
    expect(of('score')).toMatchObject({ type: 'DOUBLE', repetition_type: 'OPTIONAL' })
    expect(of('practised_at')?.logical_type).toMatchObject({ type: 'TIMESTAMP', isAdjustedToUTC: false })
    expect(groups[0]?.columns[0]?.meta_data?.codec).toBe('SNAPPY')
    const [first] = await parquet(path, 'team_takes')
    expect(first?.['practised_at']).toEqual(new Date('2026-01-05T09:00:00Z'))
    const [day] = await parquet(path, 'team_days')
    expect(day?.['day']).toEqual(new Date('2026-01-05T00:00:00Z'))
  })

  it('let no spreadsheet reckon with a name', async () => {
    const { path } = await exported('csv')
    expect(readFileSync(join(path, 'team_takes.csv'), 'utf8')).toContain("'=cmd|Zoë")
  })

  it('are written whole or not at all, and over nothing that is there', async () => {
    const { path } = await exported('csv')
    const { path: again } = await team.exportTables(join(folder.root, 'csv'), 'csv', false)
    expect(again).toBe(`${path} 2`)
    await expect(team.exportTables(join(folder.root, 'nowhere'), 'csv', false)).rejects.toMatchObject({
      code: 'team-not-written'
    })
    expect(readdirSync(join(folder.root, 'csv'))).toHaveLength(2)
    expect(path).toContain(`Ringback team ${localTime(managerNow).slice(0, 10)} `)
    expect(path).toMatch(/ CSV$/)
  })

  it('can be stopped, and leave nothing then', async () => {
    const into = join(folder.root, 'stopped')
    mkdirSync(into)
    const writing = team.exportTables(into, 'csv', false)
    while (readdirSync(into).length === 0) await wait(1)
    team.stopExport()
    expect(await writing).toEqual({ path: null, tables: [] })
    expect(readdirSync(into)).toEqual([])
    expect(await team.exportTables(into, 'csv', false)).toMatchObject({ path: expect.any(String) })
  })

  it('leave out those of which there is nothing, and have headers where there are no rows', async () => {
    team.removeBundles(team.bundles().map(({ id }) => id))
    const { tables, path } = await exported('parquet')
    expect(tables).toEqual([
      { fileName: 'team_days.parquet', rows: 0 },
      { fileName: 'team_rules.parquet', rows: 0 }
    ])
    expect(await parquet(path, 'team_days')).toEqual([])
  })
})
