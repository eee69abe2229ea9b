import { describe, expect, it } from 'vitest'
import { clicksAtMs, loopStep } from './joins.ts'
import { phoneBand } from './phone-band.ts'
import { babble, noise, sine } from './signals.fixture.ts'

const rate = 16_000

describe('loopStep', () => {
  it('is smooth where the sound fits its loop', () => {
    expect(loopStep(sine(100, 0.3, rate, 1), rate).isSmooth).toBe(true)
    expect(loopStep(noise('white', 0.1, rate), rate).isSmooth).toBe(true)
    expect(loopStep(new Float32Array(rate), rate).isSmooth).toBe(true)
  })

  it.each([
    ['a wave that is cut off', sine(100.25, 0.3, rate, 1)],
    ['a step of an offset', sine(100, 0.1, rate, 1).map((sample, index) => sample + (index / rate) * 0.05)]
  ])('hears %s', (_, loop) => {
    expect(loopStep(loop, rate).isSmooth).toBe(false)
  })
})

describe('clicksAtMs', () => {
  const line = phoneBand(babble(2), rate)

  it('finds none in what came down a line', () => {
    expect(clicksAtMs(line, rate)).toEqual([])
  })

  it('finds the place of a step, also of a small one', () => {
    const cut = line.map((sample, index) => (index < 16_000 ? sample : sample + 0.02))
    const [atMs = 0, ...others] = clicksAtMs(cut, rate)
    expect(Math.abs(atMs - 1_000)).toBeLessThan(2)
    expect(others).toEqual([])
  })
})
