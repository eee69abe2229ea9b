/** A clock that never jumps: `0:14.2`. */
export const clockText = (ms: number): string => {
  const tenths = Math.floor(Math.max(0, ms) / 100)
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`
}

/** A length in a list: `0:24`, rounded to the second. */
export const lengthText = (ms: number): string => {
  const seconds = Math.round(Math.max(0, ms) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** When something happened, as short as it can be said on the day `now`. */
export const whenText = (iso: string, now: Date): string => {
  const moment = new Date(iso)
  const time = moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000)
  if (days === 0) return `today, ${time}`
  if (days === 1) return `yesterday, ${time}`
  const sameYear = moment.getFullYear() === now.getFullYear()
  const year = sameYear ? {} : { year: 'numeric' as const }
  return `${moment.toLocaleDateString(undefined, { day: 'numeric', month: 'short', ...year })}, ${time}`
}

const startOfDay = (moment: Date): number =>
  new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
