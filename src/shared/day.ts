/** A day as time stamps count it; a day of the rep's calendar has no zone and is always as long. */
export const dayMs = 86_400_000

/** The day so many days on, or back where it is below zero; both as "2026-11-22". */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
