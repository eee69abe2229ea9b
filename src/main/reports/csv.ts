import { dayOf } from '../../shared/day.ts'
import type { ReportChoices, TakeFacts, TalkFacts } from '../../shared/report.ts'
import type { ReportPlan } from '../../shared/report-plan.ts'
import { apartFromDrills, rounded } from '../comparison.ts'
import { type CsvCell, csvText } from '../csv-text.ts'
import { namesOf, type ReportRows, repOf } from './model.ts'
import { comparable, fillersOf, minutesOf, seriesOf, wpmOf } from './series.ts'

export type CsvOptions = ReportPlan['csv']

type Row = Record<string, CsvCell>

const ruleColumn = (ruleId: string): string => `rule_${ruleId.replaceAll('-', '_')}`

/** Every rule that judged one of the takes, by name. */
const rulesOf = (takes: readonly TakeFacts[]): string[] =>
  [...new Set(takes.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))].toSorted()

const packText = (pack: { name: string; version: string } | null | undefined): CsvCell =>
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
  'talks',
  'talk_minutes',
  'drill_takes',
  'drill_minutes',
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

type Practised = Pick<TakeFacts, 'startedLocal' | 'scenarioId'>

/** What belongs into one row, by its key. */
const groupedBy = <One extends Practised>(all: readonly One[], by: CsvOptions['by']): Map<string, One[]> =>
  Map.groupBy(all, ({ startedLocal, scenarioId }) =>
    JSON.stringify([by === 'month' ? startedLocal.slice(0, 7) : '', scenarioId])
  )

/** The takes and talks of one scenario in one period; at least one of either. Drills count in the minutes alone. */
const scenarioRow = (
  all: readonly TakeFacts[],
  talks: readonly TalkFacts[],
  rules: readonly string[]
): Row => {
  const [take, talk] = [all.at(-1), talks.at(-1)]
  const { takes, inDrills } = apartFromDrills(all)
  const series = seriesOf(take?.scenarioId ?? talk?.scenarioId ?? '', take?.scenarioName ?? '', takes)
  const newest =
    [...all, ...talks]
      .map(({ startedLocal }) => startedLocal)
      .toSorted()
      .at(-1) ?? ''
  const compared = comparable(takes)
  return {
    scenario: take?.scenarioName ?? talk?.scenarioName ?? '',
    scenario_id: series.id,
    attempts: series.attempts,
    scored_attempts: series.scored,
    first_score: series.firstScore,
    best_score: series.bestScore,
    first_to_best: series.firstToBest,
    last_practice_at: dayOf(newest),
    practice_minutes: minutesOf([...all, ...talks]),
    talks: talks.length,
    talk_minutes: minutesOf(talks),
    drill_takes: inDrills.length,
    drill_minutes: minutesOf(inDrills),
    average_wpm: series.averageWpm,
    fillers_per_minute: series.fillersPerMinute,
    length_s: takes.length === 0 ? null : series.lengthS,
    rulebook_version: series.measure?.rulebookVersion ?? null,
    pack: packText(series.measure?.pack),
    ...Object.fromEntries(rules.map((id) => [ruleColumn(id), keptShare(compared, id)]))
  }
}

const scenarioRows = (
  { takes, talks }: ReportRows,
  choices: ReportChoices,
  rules: readonly string[],
  by: CsvOptions['by']
): Row[] => {
  const [takesOf, talksOf] = [groupedBy(takes, by), groupedBy(talks, by)]
  return [...new Set([...takesOf.keys(), ...talksOf.keys()])].map((key) => {
    const [ofTakes, ofTalks] = [takesOf.get(key) ?? [], talksOf.get(key) ?? []]
    const startedLocal = ofTakes[0]?.startedLocal ?? ofTalks[0]?.startedLocal ?? ''
    const period = periodOf(by === 'month' ? startedLocal.slice(0, 7) : '', choices)
    return {
      rep: repOf(takes, choices),
      period_from: period.from,
      period_to: period.to,
      ...scenarioRow(ofTakes, ofTalks, rules)
    }
  })
}

/** The practice as CSV, one row for each take or scenario; the columns are documented in resources/reports/README.md. */
export const reportCsv = (
  given: ReportRows,
  choices: ReportChoices,
  { rows, by, withMark }: CsvOptions
): string => {
  const rules = rulesOf(given.takes)
  const found = rows === 'take' ? takeRows(given, choices, rules) : scenarioRows(given, choices, rules, by)
  const columns = [...(rows === 'take' ? takeColumns : scenarioColumns), ...rules.map(ruleColumn)]
  const lines = [columns, ...found.map((cells) => columns.map((column) => cells[column] ?? ''))]
  return csvText(lines, withMark)
}
