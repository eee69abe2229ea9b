import { expect, it } from 'vitest'
import { measureTake } from '../../speech/measure.ts'
import type { MeasureSound } from '../takes/measurer.ts'
import { checkMicrophone } from './check.ts'

const measureSound: MeasureSound = async (samples, sampleRate) => measureTake(samples, sampleRate)

const rate = 16_000
/** One and the same noise at each run: a linear congruential generator (Numerical Recipes). */
const hiss = (count: number, gain: number): Float32Array => {
  let state = 1
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return gain * (state / 2 ** 31 - 1)
  })
}
/** Six seconds of something voiced in syllables, with a second of the room before and after. */
const sentence = (gain: number, noise: number, ceiling = 1): Float32Array =>
  hiss(8 * rate, noise).map((room, at) => {
    const second = at / rate
    if (second < 1 || second > 7) return room
    const syllable = Math.max(0.05, Math.sin(2 * Math.PI * 2 * second)) ** 0.5
    let voice = 0
    for (let harmonic = 1; harmonic <= 12; harmonic++)
      voice += Math.sin(2 * Math.PI * 140 * harmonic * second) / harmonic
    return Math.max(-ceiling, Math.min(ceiling, room + gain * syllable * voice))
  })
const check = (samples: Float32Array) =>
  checkMicrophone({ samples: samples as Float32Array<ArrayBuffer>, sampleRate: rate }, measureSound)
const verdicts = async (samples: Float32Array): Promise<string[]> =>
  (await check(samples)).lines.map(
    ({ what, verdict, advice }) => `${what} ${verdict}${advice === null ? '' : ' with advice'}`
  )

it('finds nothing to change in a clear voice', async () => {
  expect(await verdicts(sentence(0.12, 0.0005))).toEqual(['level pass', 'noise pass', 'clipping pass'])
})

it('says what to change for a soft, a noisy and a clipped one', async () => {
  expect((await verdicts(sentence(0.006, 0.00005)))[0]).toBe('level fail with advice')
  expect((await verdicts(sentence(0.12, 0.06)))[1]).toMatch(/^noise (warn|fail) with advice$/)
  expect((await verdicts(sentence(0.6, 0.0005, 0.5)))[2]).toBe('clipping fail with advice')
})

it('says so when nobody spoke', async () => {
  expect(await check(new Float32Array(rate * 3))).toEqual({
    heard: false,
    lines: []
  })
  expect(await verdicts(hiss(rate * 4, 0.001))).toEqual([])
})
