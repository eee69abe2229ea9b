import { dayOf, mondayOf } from '../../shared/day.ts'
import type {
  Report,
  ReportChoices,
  ReportedTake,
  Series,
  TakeFacts,
  TalkFacts,
  TryFacts
} from '../../shared/report.ts'
import { apartFromDrills, meanOf, measureKey, rounded } from '../comparison.ts'
import { dayTallies, drillDayTallies, ruleTitlesOf, talkDayTallies } from './days.ts'
import { headlineOf } from './headline.ts'
import { missedOf } from './missed.ts'
import { comparable, daysOf, fillersOf, minutesOf, seriesOf, wpmOf } from './series.ts'

/** Everything a report is reckoned from; takes, talks and tries oldest first. */
export type ReportRows = {
  takes: readonly TakeFacts[]
  talks: readonly TalkFacts[]
  tries: readonly TryFacts[]
}

/** On which day and when (UTC) the report is made, from whose library, and by which version of the program. */
export type Made = { on: string; at: string; repId: string | null; programVersion: string }

/** How prospects are called: by name and company, or numbered in the order in which they were first called. */
export const namesOf = (takes: readonly TakeFacts[], anonymise: boolean): ((take: TakeFacts) => string) => {
  const numbers = new Map<string, number>()
  for (const { prospectId } of takes) if (!numbers.has(prospectId)) numbers.set(prospectId, numbers.size + 1)
  return ({ prospectId, prospectName, company }) => {
    if (anonymise) return `Prospect ${numbers.get(prospectId)}`
    return [prospectName.trim(), company.trim()].filter((part) => part !== '').join(', ')
  }
}

/** The name that was given, else that on the newest card that has one. */
export const repOf = (takes: readonly TakeFacts[], { rep }: ReportChoices): string =>
  rep ?? takes.findLast(({ repName }) => repName.trim() !== '')?.repName.trim() ?? ''

const measuresOf = (takes: readonly TakeFacts[]): Report['measures'] => {
  const found = new Map<string, Report['measures'][number]>()
  for (const { measure, startedLocal } of takes) {
    if (measure === null) continue
    const known = found.get(measureKey(measure))
    if (known === undefined)
      found.set(measureKey(measure), { ...measure, since: dayOf(startedLocal), takes: 1 })
    else known.takes += 1
  }
  return [...found.values()]
}

const pointsOf = (takes: readonly TakeFacts[], measures: Report['measures']): Report['points'] =>
  measures
    .flatMap((measure, place) => {
      const key = measureKey(measure)
      const ofMeasure = takes.filter((take) => take.measure !== null && measureKey(take.measure) === key)
      return daysOf(ofMeasure).map((ofDay) => ({ ...ofDay, measure: place }))
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.measure - b.measure))

const weeksOf = (takes: readonly TakeFacts[]): Report['weeks'] => {
  const scored = comparable(takes).filter(({ score }) => score !== null)
  const weeks = Map.groupBy(scored, ({ startedLocal }) => mondayOf(startedLocal))
  return [...weeks].flatMap(([monday, inWeek]) => {
    const mean = meanOf(inWeek.flatMap(({ score }) => (score === null ? [] : [score])))
    return mean === null ? [] : [{ monday, ...mean }]
  })
}

/** Most attempts first, then by name. */
const groupedBy = (
  takes: readonly TakeFacts[],
  keyOf: (take: TakeFacts) => string,
  nameOf: (take: TakeFacts) => string
): Series[] =>
  [...Map.groupBy(takes, keyOf)]
    .flatMap(([key, group]) => {
      const newest = group.at(-1)
      return newest === undefined ? [] : [seriesOf(key, nameOf(newest), group)]
    })
    .toSorted((a, b) => b.attempts - a.attempts || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

const drillsOf = (tries: readonly TryFacts[]): Report['drills'] =>
  [...Map.groupBy(tries, ({ drillId }) => drillId).values()].flatMap((ofDrill) => {
    const newest = ofDrill.at(-1)
    if (newest === undefined) return []
    return [
      {
        title: newest.title,
        tries: ofDrill.length,
        passed: ofDrill.filter(({ outcome }) => outcome === 'passed').length,
        open: ofDrill.filter(({ outcome }) => outcome === 'unknown').length,
        lastOn: dayOf(newest.atLocal)
      }
    ]
  })

const takesOf = (
  takes: readonly TakeFacts[],
  choices: ReportChoices,
  nameOf: (take: TakeFacts) => string
): ReportedTake[] =>
  takes.map((take) => ({
    id: take.id,
    at: take.startedLocal,
    scenario: take.scenarioName,
    prospect: nameOf(take),
    drill: take.drillTitle,
    measure: take.measure,
    score: take.score,
    coverage: take.coverage,
    lengthS: rounded(take.durationMs / 1_000, 1),
    wpm: wpmOf([take]),
    fillersPerMinute: fillersOf([take]),
    rules: Object.fromEntries(take.findings.map(({ ruleId, verdict }) => [ruleId, verdict])),
    transcript: choices.includeTranscripts ? take.transcript : null,
    audio: null
  }))

/** The chosen scenarios; the id of one may name somebody, so that an anonymised report has them as its rows do. */
const scenarioIdsOf = ({ takes, talks }: ReportRows, { scenarioIds, anonymise }: ReportChoices) =>
  scenarioIds === null || !anonymise
    ? scenarioIds
    : [...new Set([...takes, ...talks].map(({ scenarioId }) => scenarioId))].toSorted()

/** When somebody practised, and for how long; takes of drills and live talks count here, too. */
const practiceOf = ({ takes, talks, tries }: ReportRows) => {
  const { inDrills } = apartFromDrills(takes)
  const moments = [
    ...[...takes, ...talks].map(({ startedLocal }) => startedLocal),
    ...tries.map(({ atLocal }) => atLocal)
  ]
  return {
    practiceMinutes: minutesOf([...takes, ...talks]),
    drillTakes: inDrills.length,
    drillMinutes: minutesOf(inDrills),
    talks: talks.length,
    talkMinutes: minutesOf(talks),
    practiceDays: new Set(moments.map(dayOf)).size
  }
}

/**
 * The report that the rows and the choices make, to the byte the same each time. Sounds are added by whoever can read
 * them.
 */
export const reportOf = (rows: ReportRows, choices: ReportChoices, made: Made): Report => {
  const { takes: all, talks, tries } = rows
  const { takes } = apartFromDrills(all)
  const nameOf = namesOf(all, choices.anonymise)
  const measures = measuresOf(takes)
  return {
    rep: repOf(all, choices),
    repId: made.repId,
    from: choices.from,
    to: choices.to,
    scope: {
      scenarioIds: scenarioIdsOf(rows, choices),
      isWhole: choices.drillIds === null && choices.prospectIds === null
    },
    madeOn: made.on,
    madeAt: made.at,
    programVersion: made.programVersion,
    anonymised: choices.anonymise,
    attempts: takes.length,
    scored: takes.filter(({ score }) => score !== null).length,
    ...practiceOf(rows),
    headline: headlineOf(takes, measures, {
      talks: talks.length,
      hasDrills: tries.length > 0 || all.length > takes.length
    }),
    measures,
    points: pointsOf(takes, measures),
    weeks: weeksOf(takes),
    scenarios: groupedBy(
      takes,
      ({ scenarioId }) => scenarioId,
      ({ scenarioName }) => scenarioName
    ),
    prospects: groupedBy(takes, choices.anonymise ? nameOf : ({ prospectId }) => prospectId, nameOf),
    missed: missedOf(takes, nameOf, choices),
    drills: drillsOf(tries),
    next: choices.next,
    days: dayTallies(all),
    drillDays: drillDayTallies(tries),
    talkDays: talkDayTallies(talks),
    ruleTitles: ruleTitlesOf(takes),
    takes: choices.includeTakes ? takesOf(all, choices, nameOf) : null
  }
}
