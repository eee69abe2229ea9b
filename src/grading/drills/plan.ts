import { dayMs, daysAfter } from '../../shared/day.ts'
import type { DrillOutcome } from '../../shared/drill.ts'
import { counted } from '../rules/phrasing.ts'

/** A local date, "2026-03-13". */
export type Day = string

/** Days after which a pass is checked again: an old fault comes back, ever later. */
const checkAfterDays = [1, 3, 7, 21] as const
const longestCheck = checkAfterDays.length

export type DatedTry = { readonly day: Day; readonly outcome: DrillOutcome }

/** Where a drill stands in its checks: how many it has passed in time, the last one's day, and the next one's. */
export type Spacing = { readonly level: number; readonly lastDay: Day | null; readonly dueDay: Day | null }

const dueAfter = (day: Day, level: number): Day =>
  daysAfter(day, checkAfterDays[Math.min(level, longestCheck) - 1] ?? checkAfterDays[0])

/**
 * The day on which each drill comes back. A pass on or after the day it is due leads to the next interval, one before it
 * changes nothing; a due day without a pass begins again with the shortest.
 */
export const spacingOf = (tries: readonly DatedTry[]): Spacing => {
  let spacing: Spacing = { level: 0, lastDay: null, dueDay: null }
  const days = [...Map.groupBy(tries, ({ day }) => day)].toSorted(([a], [b]) => a.localeCompare(b))
  for (const [day, made] of days) {
    const outcomes = made.map(({ outcome }) => outcome)
    const { level, dueDay } = spacing
    const isDue = dueDay === null || day >= dueDay
    if (!isDue) spacing = { ...spacing, lastDay: day }
    else if (outcomes.includes('passed')) {
      const next = Math.min(level + 1, longestCheck)
      spacing = { level: next, lastDay: day, dueDay: dueAfter(day, next) }
    } else if (outcomes.includes('not-yet') && dueDay !== null)
      spacing = { level: 0, lastDay: day, dueDay: daysAfter(day, checkAfterDays[0]) }
    else spacing = { ...spacing, lastDay: day }
  }
  return spacing
}

type RuleMiss = { readonly ruleId: string; readonly missed: number; readonly graded: number }

/** What a plan is made of; everything is from before `today`, so that it stays the same all day. */
export type PlanGround = {
  /** In the order of the list. */
  readonly drills: readonly {
    readonly id: string
    readonly title: string
    readonly goal: readonly string[]
  }[]
  readonly tries: Readonly<Record<string, readonly DatedTry[]>>
  /** By rule, over the last four weeks. */
  readonly misses: readonly RuleMiss[]
  /** Names a rule in the middle of a sentence. */
  readonly titleOf: (ruleId: string) => string
  readonly today: Day
}
export type Planned = { readonly drillId: string; readonly title: string; readonly why: string }

const planLength = 3

type Candidate = {
  readonly drill: PlanGround['drills'][number]
  readonly spacing: Spacing
  readonly worst: RuleMiss | null
}

const share = (miss: RuleMiss | null): number => (miss === null ? 0 : miss.missed / miss.graded)

const worstOf = (goal: readonly string[], misses: readonly RuleMiss[]): RuleMiss | null =>
  misses
    .filter(({ ruleId, missed, graded }) => goal.includes(ruleId) && missed > 0 && graded > 0)
    .toSorted((a, b) => share(b) - share(a) || b.missed - a.missed)[0] ?? null

const missText = ({ ruleId, missed, graded }: RuleMiss, titleOf: PlanGround['titleOf']): string =>
  `“${titleOf(ruleId)}” was missing in ${missed} of ${counted(graded, 'take')}.`

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

const whyOf = ({ spacing, worst }: Candidate, { today, titleOf }: PlanGround): string => {
  if (isDue(spacing, today) && spacing.lastDay !== null) {
    const ago = counted(daysBetween(spacing.lastDay, today), 'day')
    return spacing.level === 0
      ? `It was not yet there ${ago} ago: try it once more.`
      : `You had it ${ago} ago: check that it is still there.`
  }
  if (worst !== null) return missText(worst, titleOf)
  return spacing.lastDay === null ? 'You have not tried this one yet.' : 'Nothing else is due: keep it warm.'
}

const isDue = ({ dueDay }: Spacing, today: Day): boolean => dueDay !== null && dueDay <= today
/** Passed, and not to be checked before a later day. */
const rests = ({ dueDay }: Spacing, today: Day): boolean => dueDay !== null && dueDay > today

/**
 * Three drills for a day: those due for a check, longest waiting first; then those whose rules were missed most; then
 * what was never tried. What rests until its check comes in only where there is nothing else. No drill is proposed for
 * the same rule as one before it while others are left.
 */
export const planOf = (ground: PlanGround): Planned[] => {
  const candidates = ground.drills.map(
    (drill): Candidate => ({
      drill,
      spacing: spacingOf(ground.tries[drill.id] ?? []),
      worst: worstOf(drill.goal, ground.misses)
    })
  )
  const { today } = ground
  const rank = ({ spacing, worst }: Candidate): number => {
    if (isDue(spacing, today)) return 0
    if (rests(spacing, today)) return 3
    return worst === null ? 2 : 1
  }
  const ordered = candidates.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 0 ? (a.spacing.dueDay ?? '').localeCompare(b.spacing.dueDay ?? '') : 0) ||
      share(b.worst) - share(a.worst)
  )
  const chosen: Candidate[] = []
  const isRepeat = ({ worst }: Candidate): boolean =>
    worst !== null && chosen.some((one) => one.worst?.ruleId === worst.ruleId)
  for (const one of ordered) if (chosen.length < planLength && !isRepeat(one)) chosen.push(one)
  for (const one of ordered) if (chosen.length < planLength && !chosen.includes(one)) chosen.push(one)
  return chosen.map((one) => ({ drillId: one.drill.id, title: one.drill.title, why: whyOf(one, ground) }))
}
