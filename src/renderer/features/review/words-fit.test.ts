import { expect, it } from 'vitest'
import { misfitOf } from './words-fit.ts'

const take = (words: number, speechMs: number, firstSpeechMs: number | null = 500) => ({
  transcript: { text: 'word '.repeat(words).trim(), origin: 'typed' as const, updatedAt: '' },
  measures: {
    durationMs: speechMs,
    firstSpeechMs,
    lastSpeechMs: speechMs,
    speechMs,
    pauses: [],
    levelDbfs: -20,
    snrDb: 30,
    clippingPerS: 0,
    syllables: null,
    articulationRate: null,
    pitchSpreadSt: null,
    voicedMs: null,
    fillerCandidates: null,
    tailDropDb: null
  }
})

it('says nothing of words that fit', () => {
  expect(misfitOf(take(60, 20_000))).toBeNull()
  expect(misfitOf(take(110, 20_000))).toBeNull()
  expect(misfitOf(take(18, 20_000))).toBeNull()
  expect(misfitOf(take(4, 500))).toBeNull()
})

it('tells of more words than could be said', () => {
  expect(misfitOf(take(64, 1_900))).toContain('64 words do not fit into 1.9 s')
  expect(misfitOf(take(111, 20_000))).not.toBeNull()
})

it('tells of speech that the words leave out', () => {
  expect(misfitOf(take(17, 20_000))).toContain('17 words are few for 20.0 s')
})

it('tells of words beside a silent recording, and keeps quiet without words or measures', () => {
  expect(misfitOf(take(20, 0, null))).toContain('No speech was heard')
  expect(misfitOf({ ...take(20, 0, null), transcript: null })).toBeNull()
  expect(misfitOf({ ...take(20, 9_000), measures: null })).toBeNull()
})

it('tells of words that the sound does not support, though they would fit', () => {
  const fitting = take(60, 20_000)
  const heard = (timing: 'timed' | 'other-words') => ({
    ...fitting,
    transcript: { ...fitting.transcript, timing }
  })
  expect(misfitOf(heard('other-words'))).toContain('do not sound like the recording')
  expect(misfitOf(heard('timed'))).toBeNull()
})
