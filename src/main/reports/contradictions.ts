import { dayMs, dayOf } from '../../shared/day.ts'
import type { DayTally, Report, ReportedTake } from '../../shared/report.ts'
import { measureKey, sum } from '../comparison.ts'

/** Sums of rounded figures are off by this much at most, for each figure. */
const slack = 0.51
const longestTakeMs = 3_600_000
const mostRules = 2_000
const mostScenarios = 1_000

const dayContradicts = ({ attempts, scored, scoreSum, scoreSquares, ...rest }: DayTally): boolean => {
  const { measure, bestScore, firstScore, durationMs, drills, pace, fillers, rules } = rest
  const hasScores = scored > 0
  if (scored > attempts || (hasScores && measure === null)) return true
  if ((bestScore !== null) !== hasScores || (firstScore !== null) !== hasScores) return true
  if (scoreSum > scored * (bestScore ?? 0) + slack || (firstScore ?? 0) > (bestScore ?? 0)) return true
  if (scoreSquares > scored * 10_000 + slack || scoreSum ** 2 > scored * (scoreSquares + slack) + slack)
    return true
  if (attempts + drills.takes === 0) return true
  if ((durationMs ?? 0) > attempts * longestTakeMs || drills.durationMs > drills.takes * longestTakeMs)
    return true
  if (pace.takes > attempts || fillers.takes > attempts) return true
  return Object.values(rules).some(([kept, warned, failed]) => kept + warned + failed > attempts)
}

const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length

/** Whether a day is so late that no clock on earth had it when the other was today. */
const isBeyond = (day: string, today: string): boolean => Date.parse(day) - Date.parse(today) > dayMs

const whenContradicts = ({ from, madeOn, madeAt, days, drillDays, talkDays }: Report): string | null => {
  const atUtc = dayOf(madeAt)
  if (isBeyond(madeOn, atUtc) || isBeyond(atUtc, madeOn))
    return `It says that it was made on ${madeOn}, and on ${atUtc}.`
  if (isBeyond(from, madeOn)) return `Its first day, ${from}, comes after it was made.`
  const early = [...days, ...drillDays, ...talkDays].find(({ day }) => isBeyond(day, madeOn))
  return early === undefined ? null : `It tells of ${early.day}, which came after it was made.`
}

type Sound = NonNullable<ReportedTake['audio']>

const beginsWith = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text

/** Whether a recording begins as one of its kind; the rest is for the player. */
const isSound = ({ format, base64 }: Sound): boolean => {
  const bytes = Buffer.from(base64.slice(0, 64), 'base64')
  return format === 'wav'
    ? beginsWith(bytes, 0, 'RIFF') && beginsWith(bytes, 8, 'WAVE')
    : beginsWith(bytes, 0, 'OggS') && beginsWith(bytes, 28, 'OpusHead')
}

const takeContradicts = ({ at, lengthS, audio }: ReportedTake): string | null => {
  if (lengthS < 0 || lengthS * 1_000 > longestTakeMs) return `The length of the take of ${at} cannot be so.`
  return audio === null || isSound(audio) ? null : `The recording of ${at} is none.`
}

/** What a report says that cannot be so, as a sentence; null = nothing. A checksum shows none of this. */
export const contradictionIn = (report: Report): string | null => {
  const { from, to, days, drillDays, talkDays, takes } = report
  if (from > to) return `Its last day, ${to}, comes before its first, ${from}.`
  const when = whenContradicts(report)
  if (when !== null) return when
  const outside = [...days, ...drillDays, ...talkDays].find(({ day }) => day < from || day > to)
  if (outside !== undefined) return `It tells of ${outside.day}, which is not between its first and last day.`
  const stray = takes?.find(({ at }) => dayOf(at) < from || dayOf(at) > to)
  if (stray !== undefined) return `Its take of ${stray.at} is not between its first and last day.`
  const wrong = days.find(dayContradicts)
  if (wrong !== undefined) return `What it says of ${wrong.day} cannot be so.`
  if (drillDays.some(({ tries, passed, open }) => passed + open > tries))
    return 'It has more passes than tries.'
  const dayKeys = days.map(({ day, scenarioId, measure }) =>
    JSON.stringify([day, scenarioId, measure === null ? null : measureKey(measure)])
  )
  const isTwice =
    twice(dayKeys) ||
    twice(drillDays.map(({ day, drillId }) => JSON.stringify([day, drillId]))) ||
    twice(talkDays.map(({ day, scenarioId }) => JSON.stringify([day, scenarioId])))
  if (isTwice) return 'It tells of the same day twice.'
  if (new Set(days.flatMap(({ rules }) => Object.keys(rules))).size > mostRules)
    return 'It has more rules than any rulebook.'
  if (new Set([...days, ...talkDays].map(({ scenarioId }) => scenarioId)).size > mostScenarios)
    return 'It has more scenarios than anybody could practise.'
  const attempts = sum(days.map((day) => day.attempts))
  // Without an id it is of version 1, which does not tell every take's day.
  if (attempts > report.attempts || (report.repId !== null && attempts < report.attempts))
    return 'Its days do not add up to its takes.'
  if (sum(days.map(({ drills }) => drills.takes)) !== report.drillTakes)
    return 'Its days do not add up to its takes in drills.'
  if (twice((takes ?? []).map(({ id }) => id))) return 'It has the same take twice.'
  return takes?.map(takeContradicts).find((reason) => reason !== null) ?? null
}
