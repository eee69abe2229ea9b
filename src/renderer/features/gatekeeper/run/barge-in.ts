/** At the start of a line the microphone shows how loud the speakers are in it: hardly anybody talks over a first word. */
const learnMs = 600
/** How far above what the speakers cause a voice has to be to count as the rep's. */
const aboveEchoDb = 10
/** Softer than this nobody talks over anybody. */
const softestDb = -34
/** A stretch of which half has to be so loud: one word or a cough is not an interruption. */
const stretchMs = 600
/** What was learned wears off from line to line, in case the rep was talking while it was learned. */
const forgetsDb = 3
const floorDb = -90

const toDb = (peak: number): number => Math.max(floorDb, 20 * Math.log10(Math.max(peak, 1e-6)))

/**
 * Tells whether the rep talks over a line, by the level of the microphone against what the speakers cause in it. It
 * would rather miss an interruption than hear one in an echo.
 */
export const createBargeIn = () => {
  let echoDb = floorDb
  let lineAtMs = Number.POSITIVE_INFINITY
  let hasTold = true
  let recent: { atMs: number; isLoud: boolean }[] = []
  return {
    /** A line begins to sound. */
    lineStarts: (atMs: number): void => {
      echoDb = Math.max(floorDb, echoDb - forgetsDb)
      lineAtMs = atMs
      hasTold = false
      recent = []
    },
    /** One reading of the microphone's peak; answers when the interruption began, once for a line. */
    push: (peak: number, atMs: number): number | null => {
      if (hasTold || atMs < lineAtMs) return null
      const levelDb = toDb(peak)
      const isLoud = atMs - lineAtMs >= learnMs && levelDb > Math.max(echoDb + aboveEchoDb, softestDb)
      if (!isLoud) echoDb = Math.max(echoDb, levelDb)
      recent = [...recent.filter((reading) => reading.atMs > atMs - stretchMs), { atMs, isLoud }]
      const loud = recent.filter((reading) => reading.isLoud)
      const first = loud[0]
      const isWhole = recent.length >= stretchMs / 20 - 2
      if (first === undefined || !isWhole || loud.length < recent.length / 2) return null
      hasTold = true
      return first.atMs
    }
  }
}
