import { fewest } from '../../shared/few.ts'
import type { TeamRep, TeamRepRow, TeamScenario } from '../../shared/team.ts'
import { measureKey, rounded, sum } from '../comparison.ts'
import type { TeamDay, TeamDrillDay, TeamTalkDay } from '../db/team-days.ts'
import {
  byMeasure,
  byMisses,
  firstToBestOf,
  minutesOf,
  newestKey,
  recordedMsOf,
  rulesOf,
  sumsOf,
  tallyOf
} from './figures.ts'

type Facts = {
  row: TeamRepRow
  /** Oldest first, of the period and scenario that `row` is of. */
  days: readonly TeamDay[]
  talks: readonly TeamTalkDay[]
  drills: readonly TeamDrillDay[]
  titleOf: (ruleId: string) => string
}

const perMinute = (total: number, ms: number, places: number): number | null =>
  ms <= 0 ? null : rounded(total / (ms / 60_000), places)

const lengthOf = (days: readonly TeamDay[]): number | null => {
  const known = days.filter(({ durationMs }) => durationMs !== null)
  const attempts = sum(known.map((day) => day.attempts))
  return attempts === 0 ? null : rounded(sum(known.map((day) => day.durationMs ?? 0)) / attempts / 1_000, 1)
}

const scenarioOf = (id: string, days: readonly TeamDay[]): TeamScenario => {
  const compared = byMeasure(days, newestKey(days))
  const { count } = sumsOf(compared)
  return {
    id,
    name: days.at(-1)?.scenario ?? '',
    attempts: sum(days.map(({ attempts }) => attempts)),
    compared: count,
    isTooFew: count < fewest,
    ...firstToBestOf(compared),
    practiceMinutes: minutesOf(days.map(recordedMsOf)),
    averageWpm: perMinute(sum(days.map(({ words }) => words)), sum(days.map(({ paceMs }) => paceMs)), 0),
    fillersPerMinute: perMinute(
      sum(days.map(({ fillers }) => fillers)),
      sum(days.map(({ fillerMs }) => fillerMs)),
      1
    ),
    lengthS: lengthOf(days),
    lastPracticeOn: days.at(-1)?.day ?? ''
  }
}

const drillsOf = (drills: readonly TeamDrillDay[]): TeamRep['drills'] =>
  [...Map.groupBy(drills, ({ drillId }) => drillId).values()].map((ofDrill) => ({
    title: ofDrill.at(-1)?.title ?? '',
    tries: sum(ofDrill.map(({ tries }) => tries)),
    passed: sum(ofDrill.map(({ passed }) => passed)),
    open: sum(ofDrill.map(({ open }) => open)),
    lastOn: ofDrill.at(-1)?.day ?? ''
  }))

const calendarOf = (days: readonly TeamDay[], talks: readonly TeamTalkDay[]): TeamRep['days'] =>
  [
    ...Map.groupBy(
      [...days, ...talks.map((talk) => ({ ...talk, attempts: 0, drillMs: 0 }))],
      ({ day }) => day
    )
  ]
    .map(([day, ofDay]) => ({
      day,
      attempts: sum(ofDay.map(({ attempts }) => attempts)),
      practiceMinutes: minutesOf(ofDay.map(recordedMsOf))
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))

/** What there is to say of one rep, apart from files and single takes. */
export const repDetailOf = ({
  row,
  days,
  talks,
  drills,
  titleOf
}: Facts): Pick<TeamRep, 'row' | 'rules' | 'scenarios' | 'days' | 'drills'> => {
  const compared = byMeasure(days, row.measure === null ? null : measureKey(row.measure))
  return {
    row,
    rules: [...rulesOf(compared)]
      .map(([ruleId, counts]) => ({ ...tallyOf(ruleId, titleOf(ruleId), counts), ...counts }))
      .toSorted(byMisses(({ ruleId }) => ruleId)),
    scenarios: [...Map.groupBy(days, ({ scenarioId }) => scenarioId)]
      .map(([id, ofScenario]) => scenarioOf(id, ofScenario))
      // One that was met in drills alone stands among these.
      .filter(({ attempts }) => attempts > 0)
      .toSorted((a, b) => b.attempts - a.attempts || (a.name < b.name ? -1 : 1)),
    days: calendarOf(days, talks),
    drills: drillsOf(drills)
  }
}
