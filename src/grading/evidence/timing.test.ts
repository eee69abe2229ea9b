import { describe, expect, it } from 'vitest'
import { exampleInput } from '../example-input.ts'
import type { GradingInput } from '../input.ts'
import { deriveTiming, syllablesOf } from './timing.ts'

const take = (transcript: string, firstSpeechS: number, spokenS: number): GradingInput =>
  exampleInput({ transcript, firstSpeechS, spokenS })
const all = (text: string) => ({ start: 0, end: text.length })

describe('when words were said', () => {
  it('spreads the syllables between the first and the last speech', () => {
    const text = 'one two three four'
    const timing = deriveTiming(take(text, 1, 5))
    expect(timing.source).toBe('interpolated')
    expect(timing.at(all(text))).toEqual({ startMs: 1000, endMs: 5000 })
    expect(timing.at({ start: 4, end: 7 })).toEqual({ startMs: 2000, endMs: 3000 })
  })

  it('steps over a pause that was measured', () => {
    const text = 'one two'
    const input = take(text, 0, 4)
    const audio = input.audio && { ...input.audio, pauses: [[1000, 3000]] as [number, number][] }
    expect(deriveTiming({ ...input, audio }).at({ start: 4, end: 7 })).toEqual({ startMs: 3000, endMs: 4000 })
  })

  it('takes the times of an engine, with the gaps between its words', () => {
    const words = [
      { start: 0, end: 3, startMs: 400, endMs: 700 },
      { start: 4, end: 7, startMs: 950, endMs: 1200 }
    ]
    const timing = deriveTiming({
      ...take('one two', 0, 9),
      transcript: { text: 'one two', origin: 'engine', words }
    })
    expect(timing.source).toBe('engine')
    expect(timing.at({ start: 4, end: 7 })).toEqual({ startMs: 950, endMs: 1200 })
    expect(timing.gapsIn({ start: 0, end: 7 })).toEqual([250])
  })

  it('knows nothing without a recording, but counts the words', () => {
    const timing = deriveTiming(exampleInput({ transcript: 'one two three', spokenS: null }))
    expect(timing).toMatchObject({ source: 'none', spokenMs: null, wordCount: 3 })
    expect(timing.at({ start: 0, end: 3 })).toBeNull()
  })

  it('reads phone digits one by one and letters of an abbreviation by name', () => {
    expect([syllablesOf('0133'), syllablesOf('5550133'), syllablesOf('FTP'), syllablesOf('bakery')]).toEqual([
      4, 7, 3, 3
    ])
  })
})
