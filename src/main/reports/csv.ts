import Papa from 'papaparse'
import type { ReportChoices, TakeFacts } from '../../shared/report.ts'
import { rounded } from './figures.ts'
import { namesOf, type ReportRows, repOf } from './model.ts'
import { comparable, fillersOf, minutesOf, seriesOf, wpmOf } from './series.ts'

export const csvRows = ['scenario', 'take'] as const
export const csvPeriods = ['whole', 'month'] as const
export type CsvOptions = {
  /** A row for each take, or one for each scenario and period. */
  rows: (typeof csvRows)[number]
  /** What a period is in the rows of scenarios. */
  by: (typeof csvPeriods)[number]
  /** With the byte order mark by which Excel knows UTF-8. */
  withMark: boolean
}

const newline = '\r\n'
const mark = '\ufeff'
/** What a spreadsheet would reckon with; apostrophes before it count, so that reading takes off exactly one. */
const formula = /^'*[=+\-@\t\r]/

type Cell = string | number | null
type Row = Record<string, Cell>

const ruleColumn = (ruleId: string): string => `rule_${ruleId.replaceAll('-', '_')}`

/** Every rule that judged one of the takes, by name. */
const rulesOf = (takes: readonly TakeFacts[]): string[] =>
  [...new Set(takes.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))].toSorted()

const packText = (pack: { name: string; version: string } | null | undefined): Cell =>
  pack === null || pack === undefined ? null : `${pack.name} ${pack.version}`

const takeColumns = [
  'rep',
  'take_id',
  'practised_at',
  'scenario',
  'scenario_id',
  'prospect',
  'drill',
  'score',
  'coverage',
  'rulebook_version',
  'pack',
  'practice_minutes',
  'average_wpm',
  'fillers_per_minute',
  'length_s'
]

const scenarioColumns = [
  'rep',
  'scenario',
  'scenario_id',
  'period_from',
  'period_to',
  'attempts',
  'scored_attempts',
  'first_score',
  'best_score',
  'first_to_best',
  'last_practice_at',
  'practice_minutes',
  'average_wpm',
  'fillers_per_minute',
  'length_s',
  'rulebook_version',
  'pack'
]

const takeRows = ({ takes }: ReportRows, choices: ReportChoices, rules: readonly string[]): Row[] => {
  const nameOf = namesOf(takes, choices.anonymise)
  return takes.map((take) => {
    const found = new Map(take.findings.map(({ ruleId, verdict }) => [ruleId, verdict]))
    return {
      rep: repOf(takes, choices),
      take_id: take.id,
      practised_at: take.startedLocal,
      scenario: take.scenarioName,
      scenario_id: take.scenarioId,
      prospect: nameOf(take),
      drill: take.drillTitle,
      score: take.score,
      coverage: take.coverage,
      rulebook_version: take.measure?.rulebookVersion ?? null,
      pack: packText(take.measure?.pack),
      practice_minutes: minutesOf([take]),
      average_wpm: wpmOf([take]),
      fillers_per_minute: fillersOf([take]),
      length_s: rounded(take.durationMs / 1_000, 1),
      ...Object.fromEntries(rules.map((id) => [ruleColumn(id), found.get(id) ?? null]))
    }
  })
}

/** Of the takes by the newest measure that a rule judged, the share that kept it, 0..1; a warning is half kept. */
const keptShare = (takes: readonly TakeFacts[], ruleId: string): number | null => {
  const worth: Record<string, number> = { pass: 1, warn: 0.5, fail: 0 }
  const credits = takes.flatMap(({ findings }) => {
    const verdict = findings.find((finding) => finding.ruleId === ruleId)?.verdict ?? ''
    const credit = worth[verdict]
    return credit === undefined ? [] : [credit]
  })
  return credits.length === 0 ? null : rounded(credits.reduce((all, one) => all + one, 0) / credits.length, 3)
}

const monthEnds = (month: string): { from: string; to: string } => {
  const [year = 0, of = 0] = month.split('-').map(Number)
  return { from: `${month}-01`, to: new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10) }
}

/** The part of the report's period that lies in this one. */
const periodOf = (key: string, { from, to }: ReportChoices): { from: string; to: string } => {
  if (key === '') return { from, to }
  const month = monthEnds(key)
  return { from: month.from > from ? month.from : from, to: month.to < to ? month.to : to }
}

const scenarioRows = (
  { takes }: ReportRows,
  choices: ReportChoices,
  rules: readonly string[],
  by: CsvOptions['by']
): Row[] => {
  const periodKey = ({ startedLocal }: TakeFacts): string => (by === 'month' ? startedLocal.slice(0, 7) : '')
  const groups = Map.groupBy(takes, (take) => JSON.stringify([periodKey(take), take.scenarioId]))
  return [...groups.values()].flatMap((group) => {
    const newest = group.at(-1)
    if (newest === undefined) return []
    const period = periodOf(periodKey(newest), choices)
    const series = seriesOf(newest.scenarioId, newest.scenarioName, group)
    const compared = comparable(group)
    return [
      {
        rep: repOf(takes, choices),
        scenario: series.name,
        scenario_id: series.id,
        period_from: period.from,
        period_to: period.to,
        attempts: series.attempts,
        scored_attempts: series.scores.length,
        first_score: series.firstScore,
        best_score: series.bestScore,
        first_to_best: series.firstToBest,
        last_practice_at: series.lastPracticeAt,
        practice_minutes: series.practiceMinutes,
        average_wpm: series.averageWpm,
        fillers_per_minute: series.fillersPerMinute,
        length_s: series.lengthS,
        rulebook_version: series.measure?.rulebookVersion ?? null,
        pack: packText(series.measure?.pack),
        ...Object.fromEntries(rules.map((id) => [ruleColumn(id), keptShare(compared, id)]))
      }
    ]
  })
}

/**
 * The takes as CSV (RFC 4180, UTF-8); the columns are documented in resources/reports/README.md. A cell that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export const reportCsv = (
  given: ReportRows,
  choices: ReportChoices,
  { rows, by, withMark }: CsvOptions
): string => {
  const rules = rulesOf(given.takes)
  const found = rows === 'take' ? takeRows(given, choices, rules) : scenarioRows(given, choices, rules, by)
  const columns = [...(rows === 'take' ? takeColumns : scenarioColumns), ...rules.map(ruleColumn)]
  const lines = [columns, ...found.map((cells) => columns.map((column) => cells[column] ?? ''))]
  return `${withMark ? mark : ''}${Papa.unparse(lines, { newline, escapeFormulae: formula })}${newline}`
}
