import { expect, it } from 'vitest'
import { realDisk } from '../takes/disk.ts'
import { measureFile } from '../takes/measure-file.ts'
import { temporaryDataFolder } from '../testing/bench.ts'
import { speakTurn, startTalksOn } from '../testing/talk-bench.ts'
import type { Transcriber } from '../transcribe/transcriber.ts'
import { createHearTurn } from './hear-turn.ts'

/** The bench's tone is no speech: it is measured as if it were. */
const measuredAsSpeech: typeof measureFile = async (path) => {
  const { measures, peaks } = await measureFile(path)
  return { measures: measures && { ...measures, firstSpeechMs: 100 }, peaks }
}

/** Hears the one turn of a talk with an engine that does `hear`. */
const heardBy = async (hear: Transcriber['hear'], isReady = true) => {
  const bench = await startTalksOn(temporaryDataFolder())
  const { talkId } = await bench.talks.begin('front-desk', bench.prospect.id)
  const takeId = await speakTurn(bench, talkId)
  await bench.takes.turns.end(takeId, 'stopped')
  const context = { ...bench, disk: realDisk, measure: measuredAsSpeech, now: () => new Date() }
  const words = await createHearTurn(context, { step: 'dictation', hear }, () => isReady)(takeId)
  return { words, lines: bench.log.lines.join() }
}

it('asks no engine where none is set up', async () => {
  const { words, lines } = await heardBy(async () => Promise.reject(new Error('asked')), false)
  expect([words, lines]).toEqual([null, ''])
})

it('puts the words that an engine heard in one line', async () => {
  const word = (text: string) => ({ text, state: 'heard' as const, startMs: 0, endMs: 100 })
  const words = [word('Dan'), word('Whitfield.')]
  const found = await heardBy(async () => ({ outcome: 'heard', origin: 'engine', engine: 'e', words }))
  expect(found).toEqual({ words: 'Dan Whitfield.', lines: '' })
})

it('has no words where the engine fails, and says so in the log alone', async () => {
  const { words, lines } = await heardBy(async () => Promise.reject(new Error('no model')))
  expect(words).toBeNull()
  expect(lines).toContain('no model')
})
