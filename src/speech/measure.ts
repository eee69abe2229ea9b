import type { AudioMeasures } from '../shared/take.ts'
import { createTakeMeter } from './take-meter.ts'

/**
 * Everything that is measured on one take's recording, without its words. Times are whole milliseconds from the first
 * sample; levels are rounded to a tenth of a decibel, pace and pitch to a hundredth. A take without speech has null for
 * whatever needs some, and no pauses or fillers.
 */
export const measureTake = (samples: Float32Array, sampleRate: number): AudioMeasures => {
  const meter = createTakeMeter(sampleRate)
  meter.push(samples)
  return meter.finish()
}
