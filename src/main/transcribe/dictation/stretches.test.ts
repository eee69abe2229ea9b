import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretchesOf } from './stretches.ts'

const spans = (lastSpeechMs: number, pauses: [number, number][], firstSpeechMs = 500) => ({
  firstSpeechMs,
  lastSpeechMs,
  pauses
})

it('a silent take has none', () => {
  expect(stretchesOf({ firstSpeechMs: null, lastSpeechMs: null, pauses: [] })).toEqual([])
})

it('short phrases stay together, a long pause parts them', () => {
  const three: [number, number][] = [
    [2_000, 2_300],
    [3_500, 4_700]
  ]
  expect(stretchesOf(spans(6_000, three))).toEqual([
    { startMs: 350, endMs: 3_650 },
    { startMs: 4_550, endMs: 6_150 }
  ])
})

it('talk without a pause is cut all the same', () => {
  const parts = stretchesOf(spans(60_500, []))
  expect(parts).toHaveLength(3)
  expect(parts.every(({ startMs, endMs }) => endMs - startMs <= 24_300)).toBe(true)
})

it('all speech is heard once, and nothing is longer than the models take', () => {
  const lengths = fc.array(
    fc.tuple(fc.integer({ min: 80, max: 40_000 }), fc.integer({ min: 250, max: 5_000 }))
  )
  fc.assert(
    fc.property(lengths, fc.integer({ min: 80, max: 40_000 }), (runs, lastRunMs) => {
      let atMs = 500
      const speech: [number, number][] = []
      const pauses: [number, number][] = []
      for (const [runMs, pauseMs] of [...runs, [lastRunMs, 0] as const]) {
        speech.push([atMs, atMs + runMs])
        if (pauseMs > 0) pauses.push([atMs + runMs, atMs + runMs + pauseMs])
        atMs += runMs + pauseMs
      }
      const stretches = stretchesOf(spans(speech.at(-1)?.[1] ?? 0, pauses))
      for (const [startMs, endMs] of speech) {
        const covered = stretches.reduce(
          (sum, one) => sum + Math.max(0, Math.min(one.endMs, endMs) - Math.max(one.startMs, startMs)),
          0
        )
        expect(covered).toBeCloseTo(endMs - startMs, 3)
      }
      for (const one of stretches) expect(one.endMs - one.startMs).toBeLessThanOrEqual(24_301)
    })
  )
})
