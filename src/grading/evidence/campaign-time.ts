const minutesPerDay = 1_440
const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?$/

/** Minutes of the wall clock since 1970 for a local ISO 8601 time without a zone; null = not such a time. */
export const minuteOf = (at: string): number | null => {
  const found = shape.exec(at)
  if (!found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  const ms = Date.UTC(year, month - 1, day, hour, minute)
  const date = new Date(ms)
  const real =
    year >= 1970 &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  return real ? ms / 60_000 : null
}

export const hours = (count: number): number => count * 60
export const days = (count: number): number => count * minutesPerDay

/** Days since 1970, so that two times of one day are told from two of different days. */
export const dayOf = (minute: number): number => Math.floor(minute / minutesPerDay)

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

const dateOf = (minute: number): Date => new Date(minute * 60_000)

/** "4 March", with its year where that is not the year of `now`. */
export const dayInWords = (minute: number, now: number | null): string => {
  const date = dateOf(minute)
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`
  const year = date.getUTCFullYear()
  return now === null || dateOf(now).getUTCFullYear() === year ? day : `${day} ${year}`
}

/** "Thursday 10:00" within the week after `now`, with its day beyond that. */
export const timeInWords = (minute: number, now: number): string => {
  const date = dateOf(minute)
  const weekday = weekdays[date.getUTCDay()] ?? ''
  const clock = date.toISOString().slice(11, 16)
  const near = minute >= now && dayOf(minute) - dayOf(now) < 7
  return near ? `${weekday} ${clock}` : `${weekday} ${dayInWords(minute, now)}, ${clock}`
}

/** Quarters since the year 0, so that a later one is the greater. */
export const quarterOf = (minute: number): number => {
  const date = dateOf(minute)
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3)
}

/** Midnight at which a quarter begins. */
export const quarterStart = (quarter: number): number =>
  Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1) / 60_000

/** The first midnight that is not before a time. */
export const wholeDay = (minute: number): number => days(Math.ceil(minute / minutesPerDay))
