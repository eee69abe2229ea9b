import { daysAfter } from '../../shared/day.ts'
import { minuteOf } from '../evidence/campaign-time.ts'

/** "2026-03-02" of a local time. */
export const dayOfTime = (at: string): string => at.slice(0, 10)

/** A local time to the minute, from minutes of the wall clock since 1970. */
export const timeOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 16)

export const minutesAfter = (at: string, count: number): string => timeOf((minuteOf(at) ?? 0) + count)

export const isWeekend = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** The first day from this one on that is no Saturday and no Sunday. */
export const workdayFrom = (day: string): string => (isWeekend(day) ? workdayFrom(daysAfter(day, 1)) : day)
