import { silence } from '../tones.ts'
import { crowd, phraseAt, type Voices } from './crowd.ts'
import {
  addRound,
  atLoudness,
  band,
  type Chance,
  chance,
  dulled,
  emptyLoop,
  filtered,
  finished,
  inPassing,
  inRoom,
  layered,
  loopRateHz,
  noiseLoop
} from './loop.ts'

const chimesHz = [659.3, 523.3, 392]
const chimeStepMs = 480
const announcedAtS = 4.5
const bagsAtS = [0.5, 7.2, 12.8, 19.4]

/** A struck bar: its tone and two overtones, each fading at its own pace. */
const chime = (hz: number): Float32Array =>
  silence(1_900, loopRateHz).map((_, index) => {
    const seconds = index / loopRateHz
    const rise = Math.min(1, seconds / 0.008)
    const partial = (times: number, share: number, fadeS: number): number =>
      share * Math.sin(2 * Math.PI * hz * times * seconds) * Math.exp(-seconds / fadeS)
    return rise * (partial(1, 1, 0.5) + partial(2.76, 0.25, 0.18) + partial(5.4, 0.1, 0.07))
  })

const chimes = (): Float32Array => {
  const loop = emptyLoop()
  for (const [index, hz] of chimesHz.entries())
    addRound(loop, chime(hz), announcedAtS + (index * chimeStepMs) / 1_000)
  return loop
}

/** Small wheels on stone: a rumble, and a knock at each joint of the slabs. */
const bag = (luck: Chance): Float32Array => {
  const lengthMs = 5_600
  const rolling = silence(lengthMs, loopRateHz).map(() => luck.between(-1, 1))
  const paceHz = luck.between(5.5, 8)
  const knocking = rolling.map((sample, index) => {
    const sinceJoint = ((index / loopRateHz) * paceHz) % 1
    return sample * (0.45 + 1.3 * Math.exp(-sinceJoint / 0.09) * Math.min(1, sinceJoint / 0.02))
  })
  return inPassing(knocking, 1.1)
}

const bags = (luck: Chance): Float32Array => {
  const loop = emptyLoop()
  for (const atS of bagsAtS) addRound(loop, bag(luck), atS, luck.between(0.5, 1))
  return filtered(loop, ...band(220, 1_500))
}

/**
 * A gate at an airport: a crowd near and far, three chimes and an announcement that nobody can make out, bags that roll
 * past, the air handling. `voices` are phrases of nonsense.
 */
export const airport = (voices: Voices, seed: number): Float32Array => {
  const luck = chance(seed)
  const near = crowd(voices, luck, { phrases: 46, cornerHz: 4_200, spreadDb: 14 })
  const far = crowd(voices, luck, { phrases: 150, cornerHz: 2_600, spreadDb: 10 })
  const announcement = filtered(
    layered(phraseAt(voices, 3, announcedAtS + 2), phraseAt(voices, 7, announcedAtS + 5.2)),
    ...band(450, 2_600)
  )
  const air = filtered(noiseLoop(luck), ...dulled(420))
  return finished(
    layered(
      inRoom(atLoudness(near, -29), 1.5, 0.35),
      inRoom(atLoudness(far, -26), 2, 0.55),
      inRoom(atLoudness(chimes(), -27), 2.4, 0.6),
      inRoom(atLoudness(announcement, -25), 2.6, 0.75),
      inRoom(atLoudness(bags(luck), -33), 1.2, 0.35),
      atLoudness(air, -38)
    )
  )
}
