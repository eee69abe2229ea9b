import { silence } from '../tones.ts'
import { crowd, type Voices } from './crowd.ts'
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
  inRoom,
  layered,
  loopRateHz,
  noiseLoop
} from './loop.ts'

/** Runs of typing: from which second, how long, how many keys a second. */
const typing = [
  { fromS: 0.8, lengthS: 3.1, keysPerS: 6.2 },
  { fromS: 5.4, lengthS: 1.6, keysPerS: 7 },
  { fromS: 9.1, lengthS: 4.4, keysPerS: 5.6 },
  { fromS: 16.2, lengthS: 2.2, keysPerS: 6.6 },
  { fromS: 21.3, lengthS: 3.4, keysPerS: 6 }
]
const phoneAtS = 12.5
const humHz = 100

/** One key: a soft knock, brighter or duller with the finger. */
const key = (luck: Chance): Float32Array => {
  const hz = luck.between(900, 1_700)
  return silence(45, loopRateHz).map((_, index) => {
    const seconds = index / loopRateHz
    const rise = Math.min(1, seconds / 0.001)
    const body = 0.5 * Math.sin(2 * Math.PI * hz * seconds) + 0.7 * luck.between(-1, 1)
    return rise * body * Math.exp(-seconds / 0.007)
  })
}

const keys = (luck: Chance): Float32Array => {
  const loop = emptyLoop()
  for (const { fromS, lengthS, keysPerS } of typing) {
    let atS = fromS
    while (atS < fromS + lengthS) {
      addRound(loop, key(luck), atS, luck.between(0.4, 1))
      atS += luck.between(0.55, 1.6) / keysPerS
    }
  }
  return filtered(loop, ...band(300, 3_000))
}

/** A telephone some rooms away: two tones in quick turns, twice. */
const farPhone = (): Float32Array => {
  const ring = silence(1_300, loopRateHz).map((_, index) => {
    const seconds = index / loopRateHz
    const edge = Math.min(1, seconds / 0.02, (1.3 - seconds) / 0.02)
    const turn = 0.5 + 0.5 * Math.tanh(6 * Math.sin(2 * Math.PI * 11 * seconds))
    return (
      edge *
      (turn * Math.sin(2 * Math.PI * 1_060 * seconds) + (1 - turn) * Math.sin(2 * Math.PI * 850 * seconds))
    )
  })
  return addRound(addRound(emptyLoop(), ring, phoneAtS), ring, phoneAtS + 3.2)
}

const hum = (): Float32Array =>
  emptyLoop().map((_, index) => {
    const turn = (2 * Math.PI * humHz * index) / loopRateHz
    return Math.sin(turn) + 0.4 * Math.sin(2 * turn) + 0.2 * Math.sin(3 * turn)
  })

/** An office with its door open: air handling, typing, a telephone far away, people talking some rooms on. */
export const office = (voices: Voices, seed: number): Float32Array => {
  const luck = chance(seed)
  const air = filtered(noiseLoop(luck), ...dulled(500))
  const hiss = filtered(noiseLoop(luck), ...band(600, 3_000))
  const murmur = crowd(voices, luck, { phrases: 15, cornerHz: 1_300, spreadDb: 8 })
  return finished(
    layered(
      atLoudness(air, -33),
      atLoudness(hiss, -38),
      atLoudness(hum(), -42),
      inRoom(atLoudness(murmur, -31), 0.7, 0.7),
      inRoom(atLoudness(keys(luck), -33), 0.4, 0.4),
      inRoom(atLoudness(filtered(farPhone(), ...dulled(1_500)), -36), 0.9, 0.85)
    )
  )
}
