/** The times that matter in a message; RULEBOOK `hook-in-10s`, `length-target` and `length-cap` grade by the same figures. */
export const hookMs = 10_000
export const targetFromMs = 15_000
export const targetToMs = 25_000
export const longMs = 30_000
export const tooLongMs = 40_000
