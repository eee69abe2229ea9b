import { dayMs, daysAfter } from '../../shared/day.ts'
import type { Practice, PracticeBar } from '../../shared/progress.ts'
import { isOutsideDrills, rounded, sum } from '../comparison.ts'
import { createMondays } from './course.ts'
import type { DrillTried, ProgressTake, TalkDay } from './facts.ts'

/** More days than these are drawn as weeks. */
const mostDays = 120
const recentDays = 28
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

type Practised = { takes: readonly ProgressTake[]; tries: readonly DrillTried[]; talks: readonly TalkDay[] }

const barsOf = ({ takes, tries, talks }: Practised, keyOf: (at: string) => string): PracticeBar[] => {
  const bars = new Map<string, PracticeBar>()
  const barAt = (at: string): PracticeBar => {
    const day = keyOf(at)
    const known = bars.get(day)
    const bar = known ?? { day, takesMs: 0, drillsMs: 0, talksMs: 0, takes: 0, drillTries: 0, talks: 0 }
    if (known === undefined) bars.set(day, bar)
    return bar
  }
  for (const take of takes) {
    const bar = barAt(take.at)
    if (isOutsideDrills(take)) {
      bar.takes += 1
      bar.takesMs += take.durationMs
    } else bar.drillsMs += take.durationMs
  }
  for (const { at } of tries) barAt(at).drillTries += 1
  for (const { day, talks: held, ms } of talks) {
    const bar = barAt(day)
    bar.talks += held
    bar.talksMs += ms
  }
  return [...bars.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Days in a row of days that were practised; a day without ends it, and today is not over. */
export const streakOf = (practised: readonly string[], today: string): Practice['streak'] => {
  const days = [...new Set(practised)].filter((day) => day <= today).toSorted()
  let best = 0
  let run = 0
  let previous: string | null = null
  for (const day of days) {
    run = previous !== null && daysBetween(previous, day) === 1 ? run + 1 : 1
    best = Math.max(best, run)
    previous = day
  }
  const ago = previous === null ? null : daysBetween(previous, today)
  const recentFrom = daysAfter(today, 1 - recentDays)
  return {
    days: ago !== null && ago <= 1 ? run : 0,
    best,
    isDoneToday: ago === 0,
    lastDay: previous,
    daysOff: Math.max(0, (ago ?? 0) - 1),
    ofLast28: days.filter((day) => day >= recentFrom).length
  }
}

/** What was practised between two days, both in it, and the streak of all days. */
export const practiceOf = (
  practised: Practised,
  { from, to, today }: { from: string; to: string; today: string },
  allDays: readonly string[]
): Practice => {
  const daysInPeriod = daysBetween(from, to) + 1
  const by = daysInPeriod > mostDays ? 'week' : 'day'
  const days = barsOf(practised, (at) => at.slice(0, 10))
  return {
    by,
    bars: by === 'day' ? days : barsOf(practised, createMondays()),
    minutes: rounded(
      sum(days.map(({ takesMs, drillsMs, talksMs }) => takesMs + drillsMs + talksMs)) / 60_000,
      1
    ),
    daysPractised: days.length,
    daysInPeriod,
    streak: streakOf(allDays, today)
  }
}
