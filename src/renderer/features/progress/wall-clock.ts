import { dayText, timeOfDayText } from '../../ui/time-text.ts'

/** A local day or a wall clock without a zone as milliseconds, as if it stood in UTC: a day is a day long in each zone. */
export const wallMs = (local: string): number =>
  Date.parse(local.length === 10 ? `${local}T00:00:00Z` : `${local.slice(0, 19)}Z`)

/** A local day as people say it: Today, Monday, 12 Oct. */
export const dayWords = (local: string, today: string, locale?: string): string =>
  dayText(`${local.slice(0, 10)}T12:00:00Z`, {
    now: new Date(`${today}T12:00:00Z`),
    timeZone: 'UTC',
    locale
  })

/** The same within a sentence: today, 12 Oct. */
export const dayInside = (local: string, today: string, locale?: string): string => {
  const words = dayWords(local, today, locale)
  return words === 'Today' || words === 'Yesterday' ? words.toLowerCase() : words
}

/** Day and time of a wall clock: "Monday 14:05". */
export const momentWords = (local: string, today: string, locale?: string): string => {
  const time = timeOfDayText(new Date(wallMs(local)).toISOString(), { timeZone: 'UTC', locale })
  return `${dayWords(local, today, locale)} ${time}`
}
