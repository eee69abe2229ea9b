import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ColumnSource, parquetWriteFile } from 'hyparquet-writer'
import { rounded } from '../comparison.ts'
import { type CsvCell, csvText } from '../csv-text.ts'
import type { ReadableDb } from '../db/handles.ts'
import { teamNames } from '../db/team-bundles.ts'
import { type TeamDay, teamDays } from '../db/team-days.ts'
import { eachRule } from '../db/team-rules.ts'
import { allDrillDays, allTalkDays } from '../db/team-tables.ts'
import { allTeamTakes } from '../db/team-takes.ts'
import { recordedMsOf } from './figures.ts'
import type { TablesJob } from './team-thread.ts'

/** `day` = a date; `clock` = a moment on the rep's wall clock, ISO 8601 without a zone. */
type ColumnType = 'text' | 'whole' | 'number' | 'day' | 'clock'
type Column<Row> = { name: string; type: ColumnType; nullable?: true; of: (row: Row) => CsvCell }
/** One table, its cells by column. Its columns are documented in resources/reports/team-tables.md. */
export type TeamTable = {
  name: string
  columns: readonly { name: string; type: ColumnType; nullable: boolean; cells: readonly CsvCell[] }[]
  rows: number
}

const tableOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): TeamTable => ({
  name,
  rows: rows.length,
  columns: columns.map(({ of, nullable = false, ...column }) => ({
    ...column,
    nullable,
    cells: rows.map(of)
  }))
})

type Who = { repId: string; rep: string }
const who: readonly Column<Who>[] = [
  { name: 'rep_id', type: 'text', of: ({ repId }) => repId },
  { name: 'rep', type: 'text', of: ({ rep }) => rep }
]
const minutes = (ms: number): number => rounded(ms / 60_000, 4)

type Measured = Pick<TeamDay, 'measure'>
const measured: readonly Column<Measured>[] = [
  {
    name: 'rulebook_version',
    type: 'text',
    nullable: true,
    of: ({ measure }) => measure?.rulebookVersion ?? null
  },
  { name: 'pack', type: 'text', nullable: true, of: ({ measure }) => measure?.pack?.name ?? null },
  { name: 'pack_version', type: 'text', nullable: true, of: ({ measure }) => measure?.pack?.version ?? null }
]

type DayRow = TeamDay & Who
const dayAndScenario: readonly Column<Pick<DayRow, 'day' | 'scenarioId' | 'scenario'>>[] = [
  { name: 'day', type: 'day', of: ({ day }) => day },
  { name: 'scenario_id', type: 'text', of: ({ scenarioId }) => scenarioId },
  { name: 'scenario', type: 'text', of: ({ scenario }) => scenario }
]
const dayColumns: readonly Column<DayRow>[] = [
  ...who,
  ...dayAndScenario,
  ...measured,
  { name: 'attempts', type: 'whole', of: ({ attempts }) => attempts },
  { name: 'scored', type: 'whole', of: ({ scored }) => scored },
  { name: 'score_sum', type: 'number', of: ({ scoreSum }) => scoreSum },
  { name: 'score_squares', type: 'number', of: ({ scoreSquares }) => scoreSquares },
  { name: 'first_score', type: 'number', nullable: true, of: ({ firstScore }) => firstScore },
  { name: 'best_score', type: 'number', nullable: true, of: ({ bestScore }) => bestScore },
  {
    name: 'practice_minutes',
    type: 'number',
    nullable: true,
    of: (day) => {
      const recordedMs = recordedMsOf(day)
      return recordedMs === null ? null : minutes(recordedMs)
    }
  },
  { name: 'pace_takes', type: 'whole', of: ({ paceTakes }) => paceTakes },
  { name: 'words', type: 'whole', of: ({ words }) => words },
  { name: 'pace_minutes', type: 'number', of: ({ paceMs }) => minutes(paceMs) },
  { name: 'filler_takes', type: 'whole', of: ({ fillerTakes }) => fillerTakes },
  { name: 'fillers', type: 'whole', of: ({ fillers }) => fillers },
  { name: 'filler_minutes', type: 'number', of: ({ fillerMs }) => minutes(fillerMs) },
  { name: 'drill_takes', type: 'whole', of: ({ drillTakes }) => drillTakes },
  { name: 'drill_minutes', type: 'number', of: ({ drillMs }) => minutes(drillMs) }
]

type RuleRow = DayRow & { ruleId: string; title: string; counts: readonly [number, number, number] }
const ruleColumns: readonly Column<RuleRow>[] = [
  ...who,
  ...dayAndScenario,
  ...measured,
  { name: 'rule_id', type: 'text', of: ({ ruleId }) => ruleId },
  { name: 'rule', type: 'text', of: ({ title }) => title },
  { name: 'kept', type: 'whole', of: ({ counts: [kept] }) => kept },
  { name: 'warned', type: 'whole', of: ({ counts: [, warned] }) => warned },
  { name: 'failed', type: 'whole', of: ({ counts: [, , failed] }) => failed }
]

type TakeRow = ReturnType<typeof allTeamTakes>[number] & Who
const takeColumns: readonly Column<TakeRow>[] = [
  ...who,
  { name: 'take_id', type: 'text', of: ({ line }) => line.takeId },
  { name: 'practised_at', type: 'clock', of: ({ line }) => line.at },
  { name: 'scenario', type: 'text', of: ({ line }) => line.scenario },
  { name: 'prospect', type: 'text', of: ({ line }) => line.prospect },
  { name: 'drill', type: 'text', nullable: true, of: ({ line }) => line.drill },
  ...measured.map(({ of, ...column }) => ({ ...column, of: ({ line }: TakeRow) => of(line) })),
  { name: 'score', type: 'number', nullable: true, of: ({ line }) => line.score },
  { name: 'coverage', type: 'number', nullable: true, of: ({ coverage }) => coverage },
  { name: 'practice_minutes', type: 'number', of: ({ line }) => minutes(line.lengthS * 1_000) },
  { name: 'average_wpm', type: 'number', nullable: true, of: ({ wpm }) => wpm },
  {
    name: 'fillers_per_minute',
    type: 'number',
    nullable: true,
    of: ({ fillersPerMinute }) => fillersPerMinute
  },
  { name: 'length_s', type: 'number', of: ({ line }) => line.lengthS }
]

type TalkRow = ReturnType<typeof allTalkDays>[number] & Who
const talkColumns: readonly Column<TalkRow>[] = [
  ...who,
  ...dayAndScenario,
  { name: 'talks', type: 'whole', of: ({ talks }) => talks },
  { name: 'practice_minutes', type: 'number', of: ({ durationMs }) => minutes(durationMs) }
]

type DrillRow = ReturnType<typeof allDrillDays>[number] & Who
const drillColumns: readonly Column<DrillRow>[] = [
  ...who,
  { name: 'day', type: 'day', of: ({ day }) => day },
  { name: 'drill_id', type: 'text', of: ({ drillId }) => drillId },
  { name: 'drill', type: 'text', of: ({ title }) => title },
  { name: 'tries', type: 'whole', of: ({ tries }) => tries },
  { name: 'passed', type: 'whole', of: ({ passed }) => passed },
  { name: 'open', type: 'whole', of: ({ open }) => open }
]

const everything = { from: null, to: null, scenarioId: null }

/** The whole team as tables; those of single takes, talks and drills only where there are any. */
const teamTables = (db: ReadableDb, ruleTitles: ReadonlyMap<string, string>): TeamTable[] => {
  const names = teamNames(db)
  const named = <One extends { repId: string }>(one: One): One & Who => ({
    ...one,
    rep: names.get(one.repId) ?? ''
  })
  const days = teamDays(db, everything).map(named)
  const rules = days.flatMap((day) => {
    const ofDay: RuleRow[] = []
    eachRule(day.rules, (place, ...counts) => {
      const ruleId = day.ruleIds[place] ?? ''
      ofDay.push({ ...day, ruleId, title: ruleTitles.get(ruleId) ?? ruleId, counts })
    })
    return ofDay
  })
  const more = [
    tableOf('team_takes', takeColumns, allTeamTakes(db).map(named)),
    tableOf('team_talks', talkColumns, allTalkDays(db).map(named)),
    tableOf('team_drills', drillColumns, allDrillDays(db).map(named))
  ]
  return [
    tableOf('team_days', dayColumns, days),
    tableOf('team_rules', ruleColumns, rules),
    ...more.filter(({ rows }) => rows > 0)
  ]
}

const csvOf = ({ columns, rows }: TeamTable, withMark: boolean): string =>
  csvText(
    [
      columns.map(({ name }) => name),
      ...Array.from({ length: rows }, (_, row) => columns.map(({ cells }) => cells[row] ?? null))
    ],
    withMark
  )

const schemaTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  clock: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } }
} as const satisfies Record<ColumnType, object>

const parquetCell = (cell: CsvCell, type: ColumnType): CsvCell | Date =>
  cell !== null && (type === 'day' || type === 'clock')
    ? new Date(type === 'day' ? `${cell}T00:00:00Z` : `${cell}Z`)
    : cell

const writeParquet = (path: string, { name: table, columns }: TeamTable): void => {
  parquetWriteFile({
    filename: path,
    columnData: columns.map(
      ({ name, type, cells }): ColumnSource => ({ name, data: cells.map((cell) => parquetCell(cell, type)) })
    ),
    schema: [
      { name: table, num_children: columns.length },
      ...columns.map(({ name, type, nullable }) => ({
        name,
        ...schemaTypes[type],
        repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const)
      }))
    ],
    createdBy: 'Ringback'
  })
}

/** Writes every table into a folder that is there; answers the files and how many rows each has. */
export const writeTables = async (
  db: ReadableDb,
  { folder, format, withMark, ruleTitles }: Omit<TablesJob, 'job' | 'library'>
): Promise<{ fileName: string; rows: number }[]> => {
  const written: { fileName: string; rows: number }[] = []
  for (const table of teamTables(db, ruleTitles)) {
    const fileName = `${table.name}.${format}`
    const path = join(folder, fileName)
    if (format === 'csv') await writeFile(path, csvOf(table, withMark))
    else writeParquet(path, table)
    written.push({ fileName, rows: table.rows })
  }
  return written
}
