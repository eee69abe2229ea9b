import { describe, expect, it } from 'vitest'
import { truePeakDb } from '../level.ts'
import { integratedLoudness } from '../loudness.ts'
import { phoneBand } from '../phone-band.ts'
import { babble, noise } from '../signals.fixture.ts'
import { joinSounds, silence } from '../tones.ts'
import { putBehind } from './behind.ts'
import { loopRateHz } from './loop.ts'

const voice = phoneBand(babble(4, loopRateHz), loopRateHz)
const line = joinSounds([silence(1_000, loopRateHz), voice, silence(1_000, loopRateHz)])
const crowd = noise('pink', 0.05, 3 * loopRateHz)
const behind = { fromMs: 500, toMs: 5_500, levelDb: -15, loopFromS: 1 }
const lufs = (samples: Float32Array): number => integratedLoudness(samples, loopRateHz) ?? Number.NaN

describe('putBehind', () => {
  it('lies so far below the voice, only where it is wanted', () => {
    const mixed = putBehind(line.slice(), crowd, behind)
    const around = mixed.map((sample, index) => sample - (line[index] ?? 0))
    expect(Math.abs(lufs(around) - lufs(voice) + 15)).toBeLessThan(1)
    expect(mixed.subarray(0, 8_000).every((sample) => sample === 0)).toBe(true)
    expect(mixed.subarray(5.5 * loopRateHz).every((sample) => sample === 0)).toBe(true)
  })

  it('stays away from full scale however loud it is wanted', () => {
    expect(
      truePeakDb(
        putBehind(
          line.map((sample) => sample * 2),
          crowd,
          { ...behind, levelDb: 0 }
        ),
        loopRateHz
      )
    ).toBeLessThan(-1)
  })

  it('leaves a line alone on which nobody speaks, and surroundings that are silent', () => {
    expect(putBehind(silence(6_000, loopRateHz), crowd, behind).every((sample) => sample === 0)).toBe(true)
    expect(putBehind(line.slice(), new Float32Array(100), behind)).toEqual(line)
  })
})
