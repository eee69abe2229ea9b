import { describe, expect, it } from 'vitest'
import type { Followed } from './follow.ts'
import { draftOf, readingOf } from './reading.ts'
import { spokenUnits } from './spoken-units.ts'

const text = 'Priya, call 0161 today.'
const units = spokenUnits(text)
const found = (unit: number, startMs: number, endMs: number, score = 4) => ({ unit, startMs, endMs, score })
const all: Followed = {
  found: units.map((_, unit) => found(unit, unit * 300, unit * 300 + 300)),
  extras: [],
  silences: []
}
const followed = (change: Partial<Followed>) => {
  const reading = readingOf(units, { ...all, ...change }, 40)
  if (reading.outcome !== 'followed') throw new Error(reading.outcome)
  return draftOf(text, reading.units, reading.extras)
}

describe('a reading', () => {
  it('of everything is all heard', () => {
    expect(followed({}).map(({ text: word, state }) => [word, state])).toEqual([
      ['Priya,', 'heard'],
      ['call', 'heard'],
      ['0161', 'heard'],
      ['today.', 'heard']
    ])
  })

  it('marks what was left out, what is doubtful, and a number of which one digit is missing', () => {
    const some = all.found.filter(({ unit }) => unit !== 1 && unit !== 3)
    const draft = followed({ found: some.map((one) => (one.unit === 6 ? { ...one, score: 7.5 } : one)) })
    expect(draft.map(({ state }) => state)).toEqual(['heard', 'skipped', 'doubtful', 'doubtful'])
    expect(draft[1]).toMatchObject({ startMs: null, endMs: null })
  })

  it('puts a hesitation and other speech where they were said, and passes over a breath', () => {
    const extras = [
      { startMs: 50, endMs: 300, um: true },
      { startMs: 400, endMs: 500, um: true },
      { startMs: 500, endMs: 600, um: false },
      { startMs: 2_100, endMs: 2_900, um: false }
    ]
    expect(followed({ extras }).map(({ text: word }) => word)).toEqual([
      'Priya,',
      'um',
      'call',
      '0161',
      'today.',
      ''
    ])
  })

  it('is none when most of the speech is something else, or nothing fits', () => {
    const extras = [{ startMs: 2_100, endMs: 8_000, um: false }]
    expect(readingOf(units, { ...all, extras }, 40).outcome).toBe('other-words')
    const bad = all.found.map((one) => ({ ...one, score: 9 }))
    expect(readingOf(units, { ...all, found: bad }, 40).outcome).toBe('other-words')
    expect(readingOf(units, null, null).outcome).toBe('other-words')
  })

  it('asks about more in noise, and says there that it cannot tell instead of that other words were said', () => {
    const near = { ...all, found: all.found.map((one, at) => (at === 1 ? { ...one, score: 6 } : one)) }
    const states = (snrDb: number) => {
      const reading = readingOf(units, near, snrDb)
      return reading.outcome === 'followed' ? reading.units.map(({ state }) => state) : reading.outcome
    }
    expect(states(40)).not.toContain('doubtful')
    expect(states(15)).toContain('doubtful')
    const slightly = { ...all, found: all.found.map((one, at) => (at === 1 ? { ...one, score: 5.7 } : one)) }
    const reading = readingOf(units, slightly, 15)
    expect(reading.outcome === 'followed' && reading.units.map(({ state }) => state)).not.toContain(
      'doubtful'
    )
    const far = { ...all, found: all.found.map((one) => ({ ...one, score: 6 })) }
    expect(readingOf(units, far, 40).outcome).toBe('followed')
    expect(readingOf(units, far, 15).outcome).toBe('too-noisy')
    expect(readingOf(units, null, 15).outcome).toBe('too-noisy')
  })

  it('explains nothing by hesitations', () => {
    const extras = [{ startMs: 2_100, endMs: 8_000, um: true }]
    expect(readingOf(units, { ...all, extras }, 40).outcome).toBe('other-words')
  })
})
