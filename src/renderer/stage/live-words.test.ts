import { expect, it } from 'vitest'
import type { LiveDelivery } from '../../speech/take-meter.ts'
import { liveWords, noWords } from './live-words.ts'

const live: LiveDelivery = {
  elapsedMs: 8_000,
  levelDb: -21.4,
  silentMs: 0,
  speech: [],
  articulationRate: 4.42,
  pauses: []
}
const pausesIn = (pauses: LiveDelivery['pauses']): string => liveWords({ ...live, pauses }).pauses

it('tells pauses, pace and level', () => {
  expect(liveWords(live)).toEqual({ pauses: 'no pause', pace: '4.4 syllables/s', level: '−21 dB' })
  expect(pausesIn([[1_000, 1_300]])).toBe('1 pause, up to 0.3 s')
  expect(
    pausesIn([
      [1_000, 1_300],
      [4_000, 5_240]
    ])
  ).toBe('2 pauses, up to 1.2 s')
})

it('keeps a dash where nothing can be told', () => {
  expect(liveWords(null)).toEqual(noWords)
  expect(liveWords({ ...live, articulationRate: null, levelDb: -120 })).toMatchObject({
    pace: '– syllables/s',
    level: '– dB'
  })
})
