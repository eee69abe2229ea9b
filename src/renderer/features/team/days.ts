/** A day as it is said in a line: 22 Nov, with the year where it is not this one. */
export const dayName = (day: string, now: Date, locale?: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(day.startsWith(String(now.getFullYear())) ? {} : { year: 'numeric' }),
    timeZone: 'UTC'
  }).format(new Date(`${day}T00:00:00Z`))

/** A moment on the rep's own clock: 22 Nov 14:05. */
export const momentName = (at: string, now: Date, locale?: string): string =>
  `${dayName(at.slice(0, 10), now, locale)} ${new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC'
  }).format(new Date(`${at.slice(0, 19)}Z`))}`
