import { truePeakDb } from '../level.ts'
import { integratedLoudness } from '../loudness.ts'
import { phoneFilter } from '../phone-band.ts'
import { dbToGain } from '../samples.ts'
import { fadeEdges, mixInto } from '../tones.ts'
import { loopRateHz } from './loop.ts'

const edgeMs = 150
const highestPeakDb = -1.2

const peakOf = (samples: Float32Array): number =>
  samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)

/** Where in a sound at `loopRateHz` the surroundings are heard, how far they lie below the voice, and where their loop begins. */
export type Behind = { fromMs: number; toMs: number; levelDb: number; loopFromS: number }

/** Puts surroundings behind a voice that comes down the same telephone line, in place; all of it stays below -1 dBFS. */
export const putBehind = (
  heard: Float32Array,
  loop: Float32Array,
  { fromMs, toMs, levelDb, loopFromS }: Behind
): Float32Array => {
  const place = (ms: number): number => Math.round((ms * loopRateHz) / 1_000)
  const voice = heard.slice(place(fromMs), place(toMs))
  const first = Math.round(loopFromS * loopRateHz)
  const around = phoneFilter(
    voice.map((_, index) => loop[(first + index) % loop.length] ?? 0),
    loopRateHz
  )
  const voiceLufs = integratedLoudness(voice, loopRateHz)
  const aroundLufs = integratedLoudness(around, loopRateHz)
  if (voiceLufs === null || aroundLufs === null) return heard
  const gain = dbToGain(voiceLufs + levelDb - aroundLufs)
  const levelled = fadeEdges(
    around.map((sample) => sample * gain),
    loopRateHz,
    edgeMs,
    edgeMs
  )
  const couldPeak = peakOf(voice) + peakOf(levelled) > dbToGain(highestPeakDb)
  mixInto(heard, levelled, fromMs, loopRateHz)
  const tooHighDb = couldPeak ? truePeakDb(heard, loopRateHz) - highestPeakDb : 0
  return tooHighDb > 0 ? heard.map((sample) => sample * dbToGain(-tooHighDb)) : heard
}
