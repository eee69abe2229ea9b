import type { Report, ReportChoices, ReportedTake, Series, TakeFacts, TryFacts } from '../../shared/report.ts'
import { meanOf, mondayOf, rounded } from './figures.ts'
import { headlineOf } from './headline.ts'
import { comparable, fillersOf, measureKey, minutesOf, seriesOf, wpmOf } from './series.ts'

/** Everything a report is reckoned from; takes and tries oldest first. */
export type ReportRows = { takes: readonly TakeFacts[]; tries: readonly TryFacts[] }

/** On which day the report is made, and by which version of the program. */
export type Made = { on: string; programVersion: string }

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
    if (known === undefined) found.set(measureKey(measure), { ...measure, since: startedLocal, takes: 1 })
    else known.takes += 1
  }
  return [...found.values()]
}

const pointsOf = (takes: readonly TakeFacts[], measures: Report['measures']): Report['points'] => {
  const places = new Map(measures.map((measure, place) => [measureKey(measure), place]))
  return takes.flatMap(({ score, measure, startedLocal }) => {
    const place = measure === null ? undefined : places.get(measureKey(measure))
    return score === null || place === undefined ? [] : [{ at: startedLocal, score, measure: place }]
  })
}

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

const isMiss = (verdict: string): boolean => verdict === 'warn' || verdict === 'fail'

type Missing = {
  missed: number
  graded: number
  last: { take: TakeFacts; title: string; reason: string } | null
}

/** The three rules missed most by the newest measure, each with its newest miss, a failed one before a warned one. */
const missedOf = (
  takes: readonly TakeFacts[],
  nameOf: (take: TakeFacts) => string,
  anonymise: boolean
): Report['missed'] => {
  const rules = new Map<string, Missing & { failed: boolean }>()
  for (const take of comparable(takes))
    for (const { ruleId, verdict, title, reason } of take.findings) {
      if (verdict !== 'pass' && !isMiss(verdict)) continue
      const so = rules.get(ruleId) ?? { missed: 0, graded: 0, last: null, failed: false }
      so.graded += 1
      if (isMiss(verdict)) {
        so.missed += 1
        if (verdict === 'fail' || !so.failed) so.last = { take, title, reason }
        so.failed ||= verdict === 'fail'
      }
      rules.set(ruleId, so)
    }
  return [...rules]
    .toSorted(
      ([idA, a], [idB, b]) =>
        b.missed - a.missed || b.missed / b.graded - a.missed / a.graded || (idA < idB ? -1 : 1)
    )
    .flatMap(([ruleId, { missed, graded, last }]) => {
      if (last === null) return []
      const example = {
        on: last.take.startedLocal.slice(0, 10),
        prospect: nameOf(last.take),
        reason: anonymise ? '' : last.reason
      }
      return [{ ruleId, title: last.title, missed, graded, example }]
    })
    .slice(0, 3)
}

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
        lastOn: newest.atLocal.slice(0, 10)
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

/**
 * The report that the rows and the choices make, to the byte the same each time. Sounds are added by whoever can read
 * them.
 */
export const reportOf = ({ takes, tries }: ReportRows, choices: ReportChoices, made: Made): Report => {
  const nameOf = namesOf(takes, choices.anonymise)
  const measures = measuresOf(takes)
  return {
    rep: repOf(takes, choices),
    from: choices.from,
    to: choices.to,
    madeOn: made.on,
    programVersion: made.programVersion,
    anonymised: choices.anonymise,
    attempts: takes.length,
    scored: takes.filter(({ score }) => score !== null).length,
    practiceMinutes: minutesOf(takes),
    practiceDays: new Set(takes.map(({ startedLocal }) => startedLocal.slice(0, 10))).size,
    headline: headlineOf(takes, measures.length),
    measures,
    points: pointsOf(takes, measures),
    weeks: weeksOf(takes),
    scenarios: groupedBy(
      takes,
      ({ scenarioId }) => scenarioId,
      ({ scenarioName }) => scenarioName
    ),
    prospects: groupedBy(takes, choices.anonymise ? nameOf : ({ prospectId }) => prospectId, nameOf),
    missed: missedOf(takes, nameOf, choices.anonymise),
    drills: drillsOf(tries),
    next: choices.next,
    takes: choices.includeTakes ? takesOf(takes, choices, nameOf) : null
  }
}
