/** A moment on the wall clock of this machine, ISO 8601 to the second, without a zone. */
export const localTime = (moment: Date): string => {
  const sinceUtcMs = moment.getTimezoneOffset() * 60_000
  return new Date(moment.getTime() - sinceUtcMs).toISOString().slice(0, 19)
}
