import { highPass } from '../biquad.ts'
import { dbToGain } from '../samples.ts'
import { addRound, type Chance, dulled, emptyLoop, filtered, loopRateHz, loopSeconds } from './loop.ts'

/** Speech at `loopRateHz` that says nothing: what a crowd is made of. */
export type Voices = readonly Float32Array[]

/** Below it a voice does not carry across a hall. */
const chestHz = 320

/** The voice a little faster and higher, or slower and lower. */
const turned = (voice: Float32Array, speed: number): Float32Array =>
  new Float32Array(Math.floor((voice.length - 1) / speed)).map((_, index) => {
    const place = index * speed
    const before = Math.floor(place)
    const first = voice[before] ?? 0
    return first + (place - before) * ((voice[before + 1] ?? first) - first)
  })

/** One place from which people are heard: how many phrases fall in a loop, and how little comes through. */
type Distance = { phrases: number; cornerHz: number; spreadDb: number }

/** Many people who talk at once, each phrase at its own moment, loudness and pitch. */
export const crowd = (
  voices: Voices,
  luck: Chance,
  { phrases, cornerHz, spreadDb }: Distance
): Float32Array => {
  const loop = emptyLoop()
  for (let said = 0; said < phrases; said += 1) {
    const voice = voices[Math.floor(luck.next() * voices.length)]
    if (voice === undefined) return loop
    const gain = dbToGain(-luck.between(0, spreadDb))
    // Spread evenly, then shaken, so that the crowd neither falls silent nor shouts together.
    const atS = ((said + luck.between(-2, 2)) / phrases) * loopSeconds + loopSeconds
    addRound(loop, turned(voice, luck.between(0.88, 1.14)), atS, gain)
  }
  return filtered(loop, highPass(chestHz, loopRateHz, Math.SQRT1_2), ...dulled(cornerHz))
}

/** One phrase laid on a loop of its own. */
export const phraseAt = (voices: Voices, which: number, atS: number): Float32Array =>
  addRound(emptyLoop(), voices[which % voices.length] ?? new Float32Array(loopRateHz), atS)
