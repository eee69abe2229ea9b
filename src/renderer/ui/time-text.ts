import { dayMs } from '../../shared/day.ts'
/** A length to be heard rather than seen: "24 seconds", "1 minute 4 seconds". */
export const spokenLength = (durationMs: number): string => {
  const seconds = Math.max(0, Math.round(durationMs / 1000))
  const minutes = Math.floor(seconds / 60)
  const parts: string[] = []
  if (minutes > 0) parts.push(`${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`)
  if (seconds % 60 > 0 || minutes === 0)
    parts.push(`${seconds % 60} ${seconds % 60 === 1 ? 'second' : 'seconds'}`)
  return parts.join(' ')
}

type WhenOptions = { now: Date; locale?: string | undefined; timeZone?: string | undefined }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes a hundred times as long as using it, and long lists use one for each row. */
export const dateFormat = (
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options])
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made
}

/** Midnight of the local day as a count of days, so that a change of summer time cannot shift "yesterday". */
const dayNumber = (at: Date, timeZone: string | undefined): number => {
  const [year = 0, month = 1, day = 1] = dateFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  })
    .format(at)
    .split('-')
    .map(Number)
  return Math.round(Date.UTC(year, month - 1, day) / dayMs)
}

/** The local day of a UTC instant as people say it: Today, Yesterday, Monday, 12 Oct, 12 Oct 2024. */
export const dayText = (iso: string, { now, locale, timeZone }: WhenOptions): string => {
  const at = new Date(iso)
  const daysAgo = dayNumber(now, timeZone) - dayNumber(at, timeZone)
  if (daysAgo === 0) return 'Today'
  if (daysAgo === 1) return 'Yesterday'
  if (daysAgo > 1 && daysAgo < 7) return dateFormat(locale, { weekday: 'long', timeZone }).format(at)
  const year = (date: Date) => dateFormat('en', { year: 'numeric', timeZone }).format(date)
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(year(at) === year(now) ? {} : { year: 'numeric' }),
    timeZone
  }).format(at)
}

/** The local time of day of a UTC instant, `14:05` or `2:05 PM` as the locale has it. */
export const timeOfDayText = (iso: string, { locale, timeZone }: Omit<WhenOptions, 'now'> = {}): string =>
  dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(iso))

/** Day and time of a UTC instant, the same words on every screen: "Today 2:05 PM". */
export const whenText = (iso: string, options: WhenOptions): string =>
  `${dayText(iso, options)} ${timeOfDayText(iso, options)}`
