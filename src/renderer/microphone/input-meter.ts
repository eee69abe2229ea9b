/** A sample this near to full scale was cut off by the converter. */
const clipLevel = 0.999
const holdMs = 1_500
/** How fast the bar and the held peak fall, in dB a second. */
const fallDbPerS = 24
export const meterFloorDb = -60

export type MeterReading = {
  /** Both in dBFS, `meterFloorDb` to 0. */
  levelDb: number
  heldDb: number
  /** Latches until the meter is made anew. */
  hasClipped: boolean
}

const toDb = (peak: number): number => Math.max(meterFloorDb, 20 * Math.log10(Math.max(peak, 1e-6)))

/** Peak programme meter with hold: rises at once, falls slowly, and remembers that the input clipped. */
export const createInputMeter = () => {
  let levelDb = meterFloorDb
  let heldDb = meterFloorDb
  let heldAtMs = 0
  let lastMs = 0
  let hasClipped = false
  return {
    push: (peak: number, atMs: number): void => {
      const peakDb = toDb(peak)
      const fallDb = (Math.max(0, atMs - lastMs) / 1000) * fallDbPerS
      levelDb = Math.max(peakDb, levelDb - fallDb, meterFloorDb)
      if (peakDb >= heldDb) {
        heldDb = peakDb
        heldAtMs = atMs
      } else if (atMs - heldAtMs > holdMs) {
        heldDb = Math.max(levelDb, heldDb - fallDb)
      }
      if (peak >= clipLevel) hasClipped = true
      lastMs = atMs
    },
    read: (): MeterReading => ({ levelDb, heldDb, hasClipped })
  }
}
