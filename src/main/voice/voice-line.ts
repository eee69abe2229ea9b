import { frames } from '../../speech/frames.ts'
import { speechLevel, truePeakDb } from '../../speech/level.ts'
import { phoneBand } from '../../speech/phone-band.ts'
import { resample } from '../../speech/resample.ts'
import { dbToGain } from '../../speech/samples.ts'
import { speechActivity } from '../../speech/speech-activity.ts'
import { fadeEdges } from '../../speech/tones.ts'
import type { Speech } from './speaker.ts'

/** The sample rate of everything a persona is heard with. */
export const lineRateHz = 16_000
/** The level of all speech on the line: room enough above it for Flite's peaks, some 20 dB higher. */
export const lineLevelDbfs = -23
/** No peak of a line comes nearer to full scale than this. */
const linePeakDb = -1.5

const leadMs = 40
const tailMs = 80
const riseMs = 10
const fallMs = 30

const words = (samples: Float32Array): Float32Array => {
  const { firstSpeechMs, lastSpeechMs } = speechActivity(samples, (samples.length / lineRateHz) * 1_000)
  if (firstSpeechMs === null || lastSpeechMs === null) return new Float32Array(0)
  const place = (timeMs: number): number => Math.round((Math.max(0, timeMs) * lineRateHz) / 1_000)
  return samples.slice(place(firstSpeechMs - leadMs), place(lastSpeechMs + tailMs))
}

/**
 * Speech as it comes down the line: phone band and colour, cut to its words, all lines equally loud, rising from and
 * falling to silence without a click. Speech that is all silence gives no samples.
 */
export const voiceLine = ({ samples, sampleRate }: Speech): Float32Array => {
  const said = words(phoneBand(resample(samples, sampleRate, lineRateHz), lineRateHz))
  const { segments } = speechActivity(said, (said.length / lineRateHz) * 1_000)
  const { levelDbfs } = speechLevel(frames(said), segments)
  if (levelDbfs === null) return new Float32Array(0)
  const gain = dbToGain(Math.min(lineLevelDbfs - levelDbfs, linePeakDb - truePeakDb(said, lineRateHz)))
  return fadeEdges(
    said.map((sample) => sample * gain),
    lineRateHz,
    riseMs,
    fallMs
  )
}
