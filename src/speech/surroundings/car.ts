import { silence } from '../tones.ts'
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
  layered,
  loopRateHz,
  loopSeconds,
  noiseLoop,
  swelling
} from './loop.ts'

/** Two revolutions of an engine at 2,040 rpm; every harmonic fits the loop a whole number of times. */
const engineHz = 17
/** How strong each harmonic is: four cylinders fire on the fourth. */
const harmonics = [0.1, 0.25, 0.15, 1, 0.2, 0.3, 0.12, 0.6, 0.1, 0.15, 0.08, 0.3, 0.06, 0.08, 0.05, 0.14]
const passingAtS = [3.4, 15.1]
const seamsAtS = [1.2, 4.9, 8.3, 11.6, 14, 17.7, 21.9]
const signalsAtS = [6, 19.2]
const signalBeats = 5
const signalBeatS = 0.68

const engine = (): Float32Array =>
  emptyLoop().map((_, index) => {
    const turn = (2 * Math.PI * index) / loopRateHz
    const wander = 0.06 * Math.sin((turn * 3) / loopSeconds) + 0.04 * Math.sin((turn * 7) / loopSeconds)
    return harmonics.reduce(
      (sum, share, place) => sum + share * Math.sin((place + 1) * (turn * engineHz + wander) + place ** 2),
      0
    )
  })

const passing = (luck: Chance): Float32Array => {
  const loop = emptyLoop()
  for (const atS of passingAtS) {
    const air = silence(4_000, loopRateHz).map(() => luck.between(-1, 1))
    addRound(loop, inPassing(air, 0.5), atS)
  }
  return filtered(loop, ...band(180, 1_400))
}

/** Seams of the road under the front wheels, then the rear ones. */
const seams = (luck: Chance): Float32Array => {
  const loop = emptyLoop()
  const thump = silence(180, loopRateHz).map((_, index) => {
    const seconds = index / loopRateHz
    return Math.min(1, seconds / 0.004) * Math.sin(2 * Math.PI * 62 * seconds) * Math.exp(-seconds / 0.03)
  })
  for (const atS of seamsAtS) {
    const gain = luck.between(0.5, 1)
    addRound(loop, thump, atS, gain)
    addRound(loop, thump, atS + 0.11, 0.8 * gain)
  }
  return loop
}

/** The relay of the indicator: tick and tock. */
const signals = (): Float32Array => {
  const loop = emptyLoop()
  const tick = (hz: number): Float32Array =>
    silence(30, loopRateHz).map((_, index) => {
      const seconds = index / loopRateHz
      const body = Math.sin(2 * Math.PI * hz * seconds) + 0.5 * Math.sin(2 * Math.PI * 2.3 * hz * seconds)
      return Math.min(1, seconds / 0.000_6) * body * Math.exp(-seconds / 0.003_5)
    })
  for (const atS of signalsAtS) {
    for (let beat = 0; beat < signalBeats; beat += 1) {
      addRound(loop, tick(1_150), atS + beat * signalBeatS)
      addRound(loop, tick(900), atS + (beat + 0.5) * signalBeatS, 0.8)
    }
  }
  return loop
}

/** Inside a car at an even speed: engine, tyres and wind, seams of the road, a car that comes the other way, the indicator. */
export const car = (seed: number): Float32Array => {
  const luck = chance(seed)
  const road = swelling(filtered(noiseLoop(luck), ...dulled(380)), 0.3, 3, 0.1)
  const tyres = swelling(filtered(noiseLoop(luck), ...band(350, 1_300)), 0.35, 2, 0.6)
  const wind = swelling(filtered(noiseLoop(luck), ...band(1_200, 4_200)), 0.5, 5, 0.3)
  return finished(
    layered(
      atLoudness(engine(), -31),
      atLoudness(road, -27),
      atLoudness(tyres, -30),
      atLoudness(wind, -37),
      atLoudness(passing(luck), -30),
      atLoudness(seams(luck), -31),
      atLoudness(signals(), -35)
    )
  )
}
