/** A day as time stamps count it; a day of the rep's calendar has no zone and is always as long. */
export const dayMs = 86_400_000

/** The day so many days on, or back where it is below zero; both as "2026-11-22". */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The day of a moment on the rep's clock. */
export const dayOf = (local: string): string => local.slice(0, 10)

/** The Monday of a day's week. */
export const mondayOf = (local: string): string => {
  const day = new Date(`${dayOf(local)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
