import { dayMs } from '../../shared/day.ts'
import { dateFormat } from '../ui/time-text.ts'

export type Tick = { at: number; label: string }
/** Monday, 5 January 1970. */
export const firstMondayMs = 4 * dayMs

type Step = { days: number } | { months: number }
const steps: readonly Step[] = [
  { days: 1 },
  { days: 2 },
  { days: 7 },
  { days: 14 },
  { months: 1 },
  { months: 2 },
  { months: 3 },
  { months: 6 },
  { months: 12 },
  { months: 24 },
  { months: 60 },
  { months: 120 }
]

const dayTicks = (fromMs: number, toMs: number, days: number): number[] => {
  const stepMs = days * dayMs
  const anchor = days % 7 === 0 ? firstMondayMs : 0
  const ticks: number[] = []
  for (let at = anchor + Math.ceil((fromMs - anchor) / stepMs) * stepMs; at <= toMs; at += stepMs)
    ticks.push(at)
  return ticks
}

const monthTicks = (fromMs: number, toMs: number, months: number): number[] => {
  const from = new Date(fromMs)
  const first = from.getUTCFullYear() * 12 + from.getUTCMonth()
  const ticks: number[] = []
  for (let month = Math.floor(first / months) * months; ; month += months) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (at > toMs) return ticks
    if (at >= fromMs) ticks.push(at)
  }
}

const labelOf = (at: number, step: Step, locale: string | undefined): string => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, timeZone: 'UTC' }).format(at)
  if ('days' in step) return format({ day: 'numeric', month: 'short' })
  return new Date(at).getUTCMonth() === 0 ? format({ year: 'numeric' }) : format({ month: 'short' })
}

/**
 * Days, Mondays, months or years between two moments, as close as they may stand with at most so many of them. Moments
 * are a wall clock's, in milliseconds as if it stood in UTC, so that a day is always a day long.
 */
export const timeTicks = (
  fromMs: number,
  toMs: number,
  most: number,
  locale: string | undefined = undefined
): Tick[] => {
  for (const step of steps) {
    if ('days' in step && (toMs - fromMs) / (step.days * dayMs) > most + 1) continue
    const ticks = 'days' in step ? dayTicks(fromMs, toMs, step.days) : monthTicks(fromMs, toMs, step.months)
    if (ticks.length <= most) return ticks.map((at) => ({ at, label: labelOf(at, step, locale) }))
  }
  return []
}

/** 0 and round numbers up to the first that is not below `top`, in about so many steps. */
export const roundTicks = (top: number, about: number): number[] => {
  if (!(top > 0)) return [0, 1]
  const raw = top / about
  const magnitude = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= raw * (1 - 1e-9)) ?? 10) * magnitude
  const count = Math.max(1, Math.ceil(top / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
