import { dayOf } from '../../shared/day.ts'
import type {
  DayTally,
  DrillDayTally,
  Report,
  TakeFacts,
  TalkDayTally,
  TalkFacts,
  TryFacts
} from '../../shared/report.ts'
import { apartFromDrills, measureKey, rounded, sum } from '../comparison.ts'

/** To a tenth of a millisecond and of a score's square, so that a sum is the same text on every machine. */
const kept = (value: number): number => rounded(value, 1)

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null)

const places = { pass: 0, warn: 1, fail: 2 } as const
const isJudged = (verdict: string): verdict is keyof typeof places => verdict in places

const rulesOf = (takes: readonly TakeFacts[]): DayTally['rules'] => {
  const rules = new Map<string, [number, number, number]>()
  for (const { ruleId, verdict } of takes.flatMap(({ findings }) => findings)) {
    if (!isJudged(verdict)) continue
    const tally = rules.get(ruleId) ?? [0, 0, 0]
    tally[places[verdict]] += 1
    rules.set(ruleId, tally)
  }
  return Object.fromEntries(rules)
}

const spoken = (takes: readonly TakeFacts[], counted: (take: TakeFacts) => number | null) => {
  const rated = takes.flatMap((take) => {
    const counts = counted(take)
    return counts === null || take.spokenMs === null || take.spokenMs <= 0
      ? []
      : [{ counts, spokenMs: take.spokenMs }]
  })
  return {
    takes: rated.length,
    total: sum(rated.map(({ counts }) => counts)),
    spokenMs: kept(sum(rated.map(({ spokenMs }) => spokenMs)))
  }
}

const msOf = (takes: readonly TakeFacts[]): number => kept(sum(takes.map(({ durationMs }) => durationMs)))

const dayTallyOf = (first: TakeFacts, all: readonly TakeFacts[]): DayTally => {
  const { takes, inDrills } = apartFromDrills(all)
  const scores = known(takes.map(({ score }) => score))
  const { total: words, ...pace } = spoken(takes, (take) => take.words)
  const { total: fillers, ...rest } = spoken(takes, (take) => take.fillers)
  return {
    day: dayOf(first.startedLocal),
    scenarioId: first.scenarioId,
    scenario: first.scenarioName,
    measure: first.measure,
    attempts: takes.length,
    scored: scores.length,
    scoreSum: kept(sum(scores)),
    scoreSquares: kept(sum(scores.map((score) => score ** 2))),
    firstScore: scores[0] ?? null,
    bestScore: scores.length === 0 ? null : scores.reduce((best, score) => Math.max(best, score)),
    durationMs: msOf(takes),
    drills: { takes: inDrills.length, durationMs: msOf(inDrills) },
    pace: { ...pace, words },
    fillers: { ...rest, fillers },
    rules: rulesOf(takes)
  }
}

const groups = <One, Tally>(
  all: readonly One[],
  keyOf: (one: One) => unknown[],
  tallyOf: (first: One, group: readonly One[]) => Tally
): Tally[] =>
  [...Map.groupBy(all, (one) => JSON.stringify(keyOf(one))).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [tallyOf(first, group)]
  })

/** The takes, oldest first, as one tally for each day, scenario and measure; of those in drills the minutes alone. */
export const dayTallies = (takes: readonly TakeFacts[]): DayTally[] =>
  groups(
    takes,
    ({ startedLocal, scenarioId, measure }) => [
      dayOf(startedLocal),
      scenarioId,
      measure === null ? null : measureKey(measure)
    ],
    dayTallyOf
  )

export const drillDayTallies = (tries: readonly TryFacts[]): DrillDayTally[] =>
  groups(
    tries,
    ({ atLocal, drillId }) => [dayOf(atLocal), drillId],
    ({ atLocal, drillId, title }, ofDay) => ({
      day: dayOf(atLocal),
      drillId,
      title,
      tries: ofDay.length,
      passed: ofDay.filter(({ outcome }) => outcome === 'passed').length,
      open: ofDay.filter(({ outcome }) => outcome === 'unknown').length
    })
  )

export const talkDayTallies = (talks: readonly TalkFacts[]): TalkDayTally[] =>
  groups(
    talks,
    ({ startedLocal, scenarioId }) => [dayOf(startedLocal), scenarioId],
    ({ startedLocal, scenarioId, scenarioName }, ofDay) => ({
      day: dayOf(startedLocal),
      scenarioId,
      scenario: scenarioName,
      talks: ofDay.length,
      durationMs: kept(sum(ofDay.map(({ durationMs }) => durationMs)))
    })
  )

/** What each rule that judged one of the takes is called: by its newest miss, else by its newest pass. */
export const ruleTitlesOf = (takes: readonly TakeFacts[]): Report['ruleTitles'] => {
  const titles = new Map<string, { title: string; isMiss: boolean }>()
  for (const { ruleId, verdict, title } of takes.flatMap(({ findings }) => findings)) {
    if (!isJudged(verdict)) continue
    const isMiss = verdict !== 'pass'
    if (isMiss || titles.get(ruleId)?.isMiss !== true) titles.set(ruleId, { title, isMiss })
  }
  return Object.fromEntries([...titles].map(([ruleId, { title }]) => [ruleId, title]))
}
