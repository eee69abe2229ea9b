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
