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
  inPassing,
  inRoom,
  layered,
  loopRateHz,
  noiseLoop,
  swelling
} from './loop.ts'

const carsAtS = [1.5, 5.8, 9, 14.6, 18.1, 22.4]
const hornAtS = 12.2
/** Somebody walks past: from which second, how many steps, how long each takes. */
const walks = [
  { fromS: 3, steps: 9, stepS: 0.53 },
  { fromS: 16.4, steps: 8, stepS: 0.6 }
]

const cars = (luck: Chance): Float32Array => {
  const loop = emptyLoop()
  for (const atS of carsAtS) {
    const tyres = silence(6_000, loopRateHz).map(() => luck.between(-1, 1))
    addRound(loop, inPassing(tyres, luck.between(0.6, 1)), atS, luck.between(0.5, 1))
  }
  return filtered(loop, ...band(160, 1_700))
}

const steps = (luck: Chance): Float32Array => {
  const loop = emptyLoop()
  for (const { fromS, steps: count, stepS } of walks) {
    for (let step = 0; step < count; step += 1) {
      const sole = silence(90, loopRateHz).map((_, index) => {
        const seconds = index / loopRateHz
        return Math.min(1, seconds / 0.002) * luck.between(-1, 1) * Math.exp(-seconds / 0.014)
      })
      const nearness = Math.exp(-0.5 * ((step - count / 2) / (count / 4)) ** 2)
      addRound(loop, sole, fromS + step * stepS + luck.between(-0.02, 0.02), 0.25 + 0.75 * nearness)
    }
  }
  return filtered(loop, ...band(250, 2_200))
}

const horn = (): Float32Array => {
  const call = silence(420, loopRateHz).map((_, index) => {
    const seconds = index / loopRateHz
    const edge = Math.min(1, seconds / 0.03, (0.42 - seconds) / 0.06)
    return edge * [392, 494].reduce((sum, hz) => sum + Math.tanh(2 * Math.sin(2 * Math.PI * hz * seconds)), 0)
  })
  return filtered(addRound(emptyLoop(), call, hornAtS), ...dulled(1_200))
}

/** A pavement: traffic, cars that pass, two people who walk by, others who talk across the road, a horn far off. */
export const street = (voices: Voices, seed: number): Float32Array => {
  const luck = chance(seed)
  const traffic = swelling(filtered(noiseLoop(luck), ...dulled(450)), 0.35, 2, 0.4)
  const city = filtered(noiseLoop(luck), ...band(500, 2_500))
  const talk = crowd(voices, luck, { phrases: 18, cornerHz: 1_600, spreadDb: 9 })
  return finished(
    layered(
      atLoudness(traffic, -27),
      atLoudness(city, -37),
      inRoom(atLoudness(cars(luck), -26), 0.8, 0.3),
      inRoom(atLoudness(steps(luck), -33), 0.5, 0.3),
      inRoom(atLoudness(talk, -32), 0.8, 0.5),
      inRoom(atLoudness(horn(), -32), 1.4, 0.8)
    )
  )
}
