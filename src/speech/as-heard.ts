import { integratedLoudness } from './loudness.ts'
import { phoneBand } from './phone-band.ts'
import { createResampler } from './resample.ts'
import { dbToGain, safeSamples } from './samples.ts'
import { fadeEdges, joinSounds, mixInto, silence } from './tones.ts'

/** The sample rate of what a listener hears, and of the loops of their surroundings. */
export const heardRateHz = 16_000
/** How loud the message is to the listener, whatever it was recorded at. */
const messageLufs = -23
/** The message stands this far above the surroundings: work to listen to, but every word can be had. */
const messageAboveSurroundingsLu = 11
/** Of the samples: between two of them a telephone's band can hide 2 dB at most, and the surroundings come on top. */
const highestSampleDb = -4.5
/** Short, and steep enough: what would fold back below 3.4 kHz lies above 12.6 kHz. */
const resamplerCrossings = 6
const edgeMs = 30
/** The button and a moment of nothing. */
const afterCutMs = 800
const buttonMs = 22

export type Heard = { samples: Float32Array; sampleRate: number }
export type Hearing = {
  /** A seamless loop at `heardRateHz`; null = a quiet room. */
  surroundings: Float32Array | null
  /** Where the listener deletes the message; null = they hear it out. */
  cutMs: number | null
}

/** The button under the listener's thumb: two damped tones that rise from nothing. */
const buttonClick = (): Float32Array => {
  const click = silence(buttonMs, heardRateHz).map((_, index) => {
    const seconds = index / heardRateHz
    const body = Math.sin(2 * Math.PI * 1_750 * seconds) + 0.6 * Math.sin(2 * Math.PI * 3_100 * seconds)
    return dbToGain(-17) * body * Math.exp(-seconds / 0.004)
  })
  return fadeEdges(click, heardRateHz, 1, 6)
}

/** The message as the telephone gives it, equally loud whatever it was recorded at. */
const message = (samples: Float32Array, sampleRate: number): { sound: Float32Array; lufs: number } => {
  const { push, rest } = createResampler(sampleRate, heardRateHz, resamplerCrossings)
  const sound = phoneBand(joinSounds([push(safeSamples(samples)), rest()]), heardRateHz)
  const lufs = integratedLoudness(sound, heardRateHz)
  if (lufs === null) return { sound, lufs: messageLufs }
  const peak = sound.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const raiseDb = Math.min(messageLufs - lufs, highestSampleDb - 20 * Math.log10(peak))
  const gain = dbToGain(raiseDb)
  return { sound: sound.map((sample) => sample * gain), lufs: lufs + raiseDb }
}

/** Adds the loop under the sound, as often as it is long, in place. */
const addUnder = (sound: Float32Array, loop: Float32Array, lufs: number): void => {
  const loopLufs = integratedLoudness(loop, heardRateHz)
  if (loopLufs === null) return
  const gain = dbToGain(lufs - loopLufs)
  for (let index = 0; index < sound.length; index += 1)
    sound[index] = (sound[index] ?? 0) + gain * (loop[index % loop.length] ?? 0)
}

/**
 * A take as its listener hears it: through a telephone, under their own surroundings, which no telephone narrows, and
 * steady in its loudness. At `cutMs` a button clicks and the rest is silence.
 */
export const asHeard = (
  samples: Float32Array,
  sampleRate: number,
  { surroundings, cutMs }: Hearing
): Heard => {
  const { sound, lufs } = message(samples, sampleRate)
  if (surroundings !== null) addUnder(sound, surroundings, lufs - messageAboveSurroundingsLu)
  const soundMs = (sound.length / heardRateHz) * 1_000
  const isCut = cutMs !== null && cutMs < soundMs
  const end = isCut ? Math.max(0, Math.round((cutMs * heardRateHz) / 1_000)) : sound.length
  const heard = fadeEdges(sound.slice(0, end), heardRateHz, edgeMs, isCut ? 2 : edgeMs)
  if (!isCut) return { samples: heard, sampleRate: heardRateHz }
  const whole = joinSounds([heard, silence(afterCutMs, heardRateHz)])
  return { samples: mixInto(whole, buttonClick(), Math.max(0, cutMs), heardRateHz), sampleRate: heardRateHz }
}
