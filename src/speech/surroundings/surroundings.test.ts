import { describe, expect, it } from 'vitest'
import { loopStep } from '../joins.ts'
import { truePeakDb } from '../level.ts'
import { integratedLoudness } from '../loudness.ts'
import { babble, sine } from '../signals.fixture.ts'
import { airport } from './airport.ts'
import { car } from './car.ts'
import { crowd } from './crowd.ts'
import { addRound, chance, emptyLoop, inRoom, loopLength, loopLufs, loopRateHz } from './loop.ts'
import { office } from './office.ts'
import { street } from './street.ts'

const voices = [2, 2.5, 3].map((seconds) => babble(seconds, loopRateHz))
const mean = (loop: Float32Array): number => loop.reduce((sum, sample) => sum + sample, 0) / loop.length

describe.each([
  ['airport', (seed: number) => airport(voices, seed)],
  ['car', car],
  ['office', (seed: number) => office(voices, seed)],
  ['street', (seed: number) => street(voices, seed)]
])('the %s', (_, render) => {
  const loop = render(1)

  it('goes round without a step or an offset', () => {
    expect(loop).toHaveLength(loopLength)
    expect(loop.every(Number.isFinite)).toBe(true)
    expect(loopStep(loop, loopRateHz)).toMatchObject({ isSmooth: true })
    expect(Math.abs(mean(loop))).toBeLessThan(1e-4)
  })

  it('is as loud as all loops, and away from full scale', () => {
    expect(Math.abs((integratedLoudness(loop, loopRateHz) ?? 0) - loopLufs)).toBeLessThan(1)
    expect(truePeakDb(loop, loopRateHz)).toBeLessThan(-2)
  })

  it('is the same for the same seed, and another for another', () => {
    expect(render(1)).toEqual(loop)
    expect(render(2)).not.toEqual(loop)
  })
})

describe('a loop', () => {
  it('goes on at its beginning with what sticks out of its end', () => {
    const loop = addRound(emptyLoop(), new Float32Array([1, 2, 3]), (loopLength - 2) / loopRateHz)
    expect([...loop.slice(-2), ...loop.slice(0, 2)]).toEqual([1, 2, 3, 0])
  })

  it('lets a room ring on over its end', () => {
    const knock = addRound(emptyLoop(), sine(500, 0.5, loopRateHz, 0.1), (loopLength - 1_600) / loopRateHz)
    const ringing = inRoom(knock, 2, 0.5).subarray(0, 4_000)
    expect(ringing.some((sample) => Math.abs(sample) > 1e-3)).toBe(true)
  })

  it('is filled by a crowd that never falls silent', () => {
    const loop = crowd(voices, chance(5), { phrases: 100, cornerHz: 3_000, spreadDb: 10 })
    for (let at = 0; at + loopRateHz <= loop.length; at += loopRateHz) {
      const second = loop.subarray(at, at + loopRateHz)
      expect(Math.sqrt(second.reduce((sum, sample) => sum + sample ** 2, 0) / loopRateHz)).toBeGreaterThan(
        0.02
      )
    }
  })
})
