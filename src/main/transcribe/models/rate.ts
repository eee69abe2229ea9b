/** How fast a download goes: the mean of the last seconds, so that the time left does not jump. */
export type Rate = { note: (bytes: number) => void; read: (totalBytes: number) => RateReading }
type RateReading = { bytesPerS: number | null; leftS: number | null }

const windowMs = 5_000
/** With less than this, the figure would be a guess. */
const leastMs = 1_000

/** `nowMs` is any clock that only goes forward. */
export const createRate = (nowMs: () => number): Rate => {
  let marks: { atMs: number; bytes: number }[] = []
  return {
    note: (bytes) => {
      const atMs = nowMs()
      const last = marks.at(-1)
      // Ten marks a second are enough; the newest always counts.
      if (marks.length > 1 && last !== undefined && atMs - (marks.at(-2)?.atMs ?? 0) < 100) marks.pop()
      marks.push({ atMs, bytes })
      marks = marks.filter((mark) => atMs - mark.atMs <= windowMs)
    },
    read: (totalBytes) => {
      const [first] = marks
      const last = marks.at(-1)
      if (first === undefined || last === undefined) return { bytesPerS: null, leftS: null }
      const spanMs = nowMs() - first.atMs
      if (spanMs < leastMs) return { bytesPerS: null, leftS: null }
      const bytesPerS = ((last.bytes - first.bytes) / spanMs) * 1_000
      return { bytesPerS, leftS: bytesPerS > 0 ? (totalBytes - last.bytes) / bytesPerS : null }
    }
  }
}
