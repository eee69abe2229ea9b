import { fewest } from '../../shared/few.ts'
import type { Measure } from '../../shared/report.ts'
import {
  type TeamFilter,
  type TeamLack,
  type TeamRepRow,
  type TeamRule,
  type TeamView,
  teamLacks
} from '../../shared/team.ts'
import { measureKey, sum } from '../comparison.ts'
import type { TeamDay, TeamDrilledDay, TeamTalkDay } from '../db/team-days.ts'
import {
  byMeasure,
  byMisses,
  type Counts,
  firstToBestOf,
  minutesOf,
  newestKey,
  recordedMsOf,
  rulesOf,
  sumsOf,
  tallyOf,
  trendOf,
  weeksOf
} from './figures.ts'

/** A bundle as far as what it covers. */
export type Covering = {
  repId: string
  from: string
  to: string
  scenarioIds: readonly string[] | null
  lacks: readonly TeamLack[]
}

/** What the view is made of; the days are those of the filter's period and scenario, oldest first. */
export type TeamFacts = {
  bundles: readonly Covering[]
  days: readonly TeamDay[]
  talks: readonly TeamTalkDay[]
  drilled: readonly TeamDrilledDay[]
  nameOf: (repId: string) => string
  titleOf: (ruleId: string) => string
  /** How many of somebody. */
  takes: ReadonlyMap<string, number>
  notes: ReadonlyMap<string, number>
  scenarios: TeamView['scenarios']
}

const covers = ({ from, to, scenarioIds }: Covering, filter: TeamFilter): boolean =>
  (filter.to === null || from <= filter.to) &&
  (filter.from === null || to >= filter.from) &&
  (filter.scenarioId === null || scenarioIds === null || scenarioIds.includes(filter.scenarioId))

const least = (days: readonly string[]): string => days.reduce((a, b) => (b < a ? b : a))
const most = (days: readonly string[]): string => days.reduce((a, b) => (b > a ? b : a))

type RepFacts = {
  repId: string
  bundles: readonly Covering[]
  days: readonly TeamDay[]
  talks: readonly TeamTalkDay[]
  drilled: readonly TeamDrilledDay[]
}
/** One rep's row, and what became of each rule by the measure that it compares. */
type Reckoned = {
  row: Omit<TeamRepRow, 'isCompared'>
  key: string | null
  rules: ReadonlyMap<string, Counts>
}

const practiceOf = ({ days, talks, drilled }: RepFacts) => {
  const practised = [...days, ...talks, ...drilled].map(({ day }) => day)
  return {
    attempts: sum(days.map(({ attempts }) => attempts)),
    scored: sum(days.map(({ scored }) => scored)),
    practiceMinutes: minutesOf([...days.map(recordedMsOf), ...talks.map(({ durationMs }) => durationMs)]),
    practiceDays: new Set(practised).size,
    lastPracticeOn: practised.length === 0 ? null : most(practised)
  }
}

const reckon = (given: RepFacts, facts: TeamFacts, filter: TeamFilter): Reckoned => {
  const { repId, bundles, days } = given
  const covering = bundles.filter((bundle) => covers(bundle, filter))
  const said = new Set(covering.flatMap(({ lacks }) => lacks))
  const key = newestKey(days)
  const compared = byMeasure(days, key)
  const { count } = sumsOf(compared)
  const rules = rulesOf(compared)
  const tallies = [...rules].map(([id, counts]) => tallyOf(id, facts.titleOf(id), counts))
  const [mostMissed = null] = tallies
    .filter(({ missed }) => missed > 0)
    .toSorted(byMisses(({ ruleId }) => ruleId))
  const practice = practiceOf(given)
  return {
    key,
    rules,
    row: {
      repId,
      name: facts.nameOf(repId),
      standing:
        practice.practiceDays > 0 ? 'practised' : covering.length > 0 ? 'not-practised' : 'not-covered',
      coveredFrom: least(bundles.map(({ from }) => from)),
      coveredTo: most(bundles.map(({ to }) => to)),
      ...practice,
      measure: compared[0]?.measure ?? null,
      compared: count,
      isTooFew: count < fewest,
      ...firstToBestOf(compared),
      trend: trendOf(compared),
      weeks: weeksOf(compared),
      mostMissed,
      takes: facts.takes.get(repId) ?? 0,
      notes: facts.notes.get(repId) ?? 0,
      lacks: teamLacks.filter((lack) => said.has(lack))
    }
  }
}

type MeasureCount = { key: string; measure: Measure; reps: number }

const measuresOf = (reps: readonly Reckoned[]): MeasureCount[] => {
  const found = new Map<string, MeasureCount>()
  for (const { row, key } of reps) {
    if (key === null || row.measure === null) continue
    const known = found.get(key) ?? { key, measure: row.measure, reps: 0 }
    found.set(key, { ...known, reps: known.reps + 1 })
  }
  return [...found.values()].toSorted(
    (a, b) => b.reps - a.reps || (measureKey(a.measure) < measureKey(b.measure) ? 1 : -1)
  )
}

const teamRulesOf = (reps: readonly Reckoned[], titleOf: (ruleId: string) => string): TeamRule[] => {
  const byRule = new Map<string, TeamRule['reps']>()
  for (const { row, rules } of reps)
    for (const [ruleId, counts] of rules) {
      const { ruleId: _, title: __, ...tally } = tallyOf(ruleId, '', counts)
      const known = byRule.get(ruleId) ?? []
      known.push({ ...tally, repId: row.repId, name: row.name })
      byRule.set(ruleId, known)
    }
  return [...byRule]
    .map(([ruleId, ofReps]) => {
      const missed = sum(ofReps.map((rep) => rep.missed))
      const kept = sum(ofReps.map((rep) => rep.graded)) - missed
      return {
        ...tallyOf(ruleId, titleOf(ruleId), { kept, warned: 0, failed: missed }),
        reps: ofReps.toSorted(
          (a, b) => Number(a.isTooFew) - Number(b.isTooFew) || b.share - a.share || (a.name < b.name ? -1 : 1)
        )
      }
    })
    .toSorted(byMisses(({ ruleId }) => ruleId))
}

const byRep = <One extends { repId: string }>(all: readonly One[]): Map<string, One[]> =>
  Map.groupBy(all, ({ repId }) => repId)

/** The team in the filter's period and scenario. Scores and rules are compared between those who have one measure. */
export const teamViewOf = (facts: TeamFacts, filter: TeamFilter): TeamView => {
  const [days, talks, drilled] = [byRep(facts.days), byRep(facts.talks), byRep(facts.drilled)]
  const ofRep = (repId: string) => ({
    days: days.get(repId) ?? [],
    talks: talks.get(repId) ?? [],
    drilled: drilled.get(repId) ?? []
  })
  const reckoned = [...byRep(facts.bundles)]
    .map(([repId, bundles]) => reckon({ repId, bundles, ...ofRep(repId) }, facts, filter))
    .toSorted((a, b) =>
      a.row.name < b.row.name ? -1 : a.row.name > b.row.name ? 1 : a.row.repId < b.row.repId ? -1 : 1
    )
  const measures = measuresOf(reckoned)
  const comparedKey = (measures.find(({ key }) => key === filter.measureKey) ?? measures[0])?.key ?? null
  const isCompared = ({ key }: Reckoned): boolean => key !== null && key === comparedKey
  const covered = facts.bundles.length > 0
  return {
    coveredFrom: covered ? least(facts.bundles.map(({ from }) => from)) : null,
    coveredTo: covered ? most(facts.bundles.map(({ to }) => to)) : null,
    scenarios: facts.scenarios,
    reps: reckoned.map((rep) => ({ ...rep.row, isCompared: isCompared(rep) })),
    rules: teamRulesOf(reckoned.filter(isCompared), facts.titleOf),
    measures,
    comparedKey
  }
}
