import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { resample } from '../../speech/resample.ts'
import { noise, summed } from '../../speech/signals.fixture.ts'
import { changeSettings } from '../db/settings.ts'
import { findWordTimes } from '../db/transcripts.ts'
import { prospectHandlers } from '../ipc/prospects.ts'
import type { Services } from '../services.ts'
import { savedTake } from '../takes/detail.ts'
import { recordingPath } from '../takes/files.ts'
import { type Bench, record, startOn, temporaryDataFolder, testRate } from '../testing/bench.ts'
import { briefOpus, briefText } from '../testing/brief-take.ts'
import { createSpeaker, type Speaker } from '../voice/speaker.ts'
import type { Dictation } from './dictation/dictation.ts'
import type { HeardWord } from './dictation/heard-words.ts'
import { createFollower, type Follower } from './script/follower.ts'
import { hintsOf } from './script/hints.ts'
import { createWords, type Words } from './words.ts'

// Every reading takes a core for a tenth of its recording and the model's loading, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const script =
  'Priya, eleven drivers left your Leeds depot last quarter. A haulier in Bradford halved that bill by fixing who ' +
  'works weekends. Call me on 0113 496.'

let speaker: Speaker
let follower: Follower
beforeAll(() => {
  speaker = createSpeaker(new URL('../voice/flite-worker.ts', import.meta.url))
  follower = createFollower(new URL('./script/follow-worker.ts', import.meta.url))
})
afterAll(() => Promise.all([speaker.close(), follower.close()]))

type Said = { bench: Bench; words: Words; takeId: string }

/** A model folder that is right; what it hears is up to the test. */
const modelFolder = fileURLToPath(new URL('../../../build/tiny-models/parakeet-transducer', import.meta.url))

const heardAs = (text: string): HeardWord[] =>
  text.split(' ').map((word, at) => ({
    text: word,
    startMs: at * 300,
    endMs: at * 300 + 250,
    isTimed: true,
    sureness: null
  }))

/** Dictation that puts out these words one by one, as asynchronous as the real one. */
const dictating = (text: string): Pick<Dictation, 'hear'> => ({
  hear: async (_job, { signal, onWords } = {}) => {
    const words = heardAs(text)
    for (let at = 1; at <= words.length; at += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      signal?.throwIfAborted()
      onWords?.(at / words.length, words.slice(0, at))
    }
    return words
  }
})
const neverAsked: Pick<Dictation, 'hear'> = {
  hear: async () => {
    throw new Error('Dictation was asked.')
  }
}

/** The voice with white noise so far below it, or with none. */
const inRoom = (samples: Float32Array, snrDb: number | null): Float32Array => {
  if (snrDb === null) return samples
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
  return summed(samples, noise('white', Math.sqrt(power) * 10 ** (-snrDb / 20), samples.length))
}

/** A take of these words to a prospect with this script; empty words = silence. */
const said = async (
  spoken: string,
  prepared = script,
  dictation: Pick<Dictation, 'hear'> | null = null,
  snrDb: number | null = null
): Promise<Said> => {
  const bench = await startOn(temporaryDataFolder())
  const { isSample: _isSample, updatedAt: _updatedAt, ...draft } = bench.prospect
  const cards = prospectHandlers({ library: bench.library, now: () => new Date() } as Services)
  await cards['prospects:save']({ ...draft, script: prepared })
  const { takeId } = await record(bench, 0)
  const speech = spoken === '' ? null : await speaker.speak(spoken, { voice: 'kal' })
  const samples =
    speech === null
      ? new Float32Array(3 * testRate)
      : inRoom(resample(speech.samples, speech.sampleRate, testRate), snrDb)
  const piece = testRate / 4
  for (let sequence = 0; sequence * piece < samples.length; sequence += 1)
    await bench.takes.append(takeId, sequence, samples.slice(sequence * piece, (sequence + 1) * piece))
  await bench.takes.finish(takeId, 'stopped')
  const { folder, library, takes, log } = bench
  if (dictation !== null) {
    cpSync(modelFolder, join(folder.models, 'tiny'), { recursive: true })
    changeSettings(library.handles().write, { dictationModel: 'tiny' })
  }
  const words = createWords({ folder, library, takes, follower, dictation: dictation ?? neverAsked, log })
  return { bench, takeId, words }
}

const heard = async ({ words, takeId }: Said) => {
  const draft = await words.hear(takeId)
  if (draft.outcome !== 'heard') throw new Error(draft.outcome)
  return draft
}
const marked = (draft: Awaited<ReturnType<typeof heard>>, state: string): string[] =>
  draft.words.filter((word) => word.state === state).map(({ text }) => text)

describe('a script that was said', () => {
  it('is heard word for word, with times inside the recording', async () => {
    const take = await said(script.replace('0113', 'oh one one three').replace('496', 'four nine six'))
    const draft = await heard(take)
    expect(draft.origin).toBe('script')
    expect(draft.words.map(({ text }) => text).join(' ')).toBe(script)
    expect(marked(draft, 'skipped')).toEqual([])
    const starts = draft.words.map(({ startMs }) => startMs ?? Number.NaN)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('with a sentence left out and another one put in is heard so', async () => {
    const take = await said(
      'Priya, eleven drivers left your Leeds depot last quarter. I looked at your website this morning and I liked ' +
        'it a lot. Call me on oh one one three, four nine six.'
    )
    const draft = await heard(take)
    expect(marked(draft, 'skipped').length).toBeGreaterThanOrEqual(9)
    expect(marked(draft, 'heard')).toEqual(expect.arrayContaining(['Priya,', 'drivers', 'Leeds', 'Call']))
    expect(marked(draft, 'heard')).not.toContain('haulier')
    expect(marked(draft, 'extra')).toContain('')
  })
})

describe('nothing is claimed', () => {
  it('of a script when something else was said', async () => {
    const take = await said(
      'Good morning. I have been reading about your plan to move the call centre to Cardiff before Christmas.'
    )
    expect(await take.words.hear(take.takeId)).toEqual({ outcome: 'other-words' })
  })

  it('of a script in so much noise that it cannot be told, and dictation is asked', async () => {
    const other =
      'Good morning. I have been reading about your plan to move the call centre to Cardiff before Christmas.'
    const alone = await said(other, script, null, 15)
    expect(await alone.words.hear(alone.takeId)).toEqual({ outcome: 'too-noisy' })
    const dictated = await said(other, script, dictating('good morning'), 15)
    expect(await dictated.words.hear(dictated.takeId)).toMatchObject({ outcome: 'heard', origin: 'engine' })
  })

  it('of a silent take', async () => {
    const take = await said('')
    expect(await take.words.hear(take.takeId)).toEqual({ outcome: 'no-speech' })
  })

  it('without a script, or without the recording', async () => {
    const bare = await said('Hello.', '  ')
    expect(await bare.words.hear(bare.takeId)).toEqual({ outcome: 'no-engine' })
    const gone = await said('Hello there.')
    rmSync(recordingPath(gone.bench.folder, gone.takeId))
    expect(await gone.words.hear(gone.takeId)).toEqual({ outcome: 'nothing' })
  })
})

describe('dictation', () => {
  const spoken = 'Good morning. Eleven drivers left your depot.'

  it('is asked when no script was prepared, and tells the words so far', async () => {
    const { words, takeId } = await said(spoken, '', dictating('good morning pria eleven drivers left'))
    const draft = words.hear(takeId)
    await vi.waitFor(() => expect(words.progress(takeId)?.words).toMatch(/^Good morning/))
    expect(words.progress(takeId)?.step).toBe('dictation')
    expect(await draft).toMatchObject({ outcome: 'heard', origin: 'engine', engine: 'dictation (tiny)' })
    const { words: found } = (await draft) as Extract<Awaited<typeof draft>, { outcome: 'heard' }>
    expect(found.map(({ text }) => text).join(' ')).toBe('Good morning Priya eleven drivers left.')
    expect(found[2]?.state).toBe('doubtful')
    expect(words.progress(takeId)).toBe(null)
  })

  it('is asked when the script was not said, and not when it was', async () => {
    const other = await said('I read about your plan to move the call centre.', script, dictating('i read'))
    expect(await other.words.hear(other.takeId)).toMatchObject({ outcome: 'heard', origin: 'engine' })
    const same = await said(script, script, neverAsked)
    expect(await same.words.hear(same.takeId)).toMatchObject({ outcome: 'heard', origin: 'script' })
  })

  it('is never asked about a silent take', async () => {
    const { words, takeId } = await said('', '', neverAsked)
    expect(await words.hear(takeId)).toEqual({ outcome: 'no-speech' })
  })

  it('that hears no words says so', async () => {
    const { words, takeId } = await said(spoken, '', { hear: async () => [] })
    expect(await words.hear(takeId)).toEqual({ outcome: 'no-words' })
  })

  it('can be cancelled, and asked again', async () => {
    const { words, takeId } = await said(spoken, '', dictating('one two three four five six'))
    const first = words.hear(takeId)
    await vi.waitFor(() => expect(words.progress(takeId)?.fraction).toBeGreaterThan(0))
    words.cancel(takeId)
    expect(await first).toEqual({ outcome: 'cancelled' })
    expect(await words.hear(takeId)).toMatchObject({ outcome: 'heard' })
  })

  it('with a model that is broken or gone says so, and the take stays', async () => {
    const { words, takeId, bench } = await said(spoken, '', neverAsked)
    rmSync(join(bench.folder.models, 'tiny', 'joiner.int8.onnx'))
    await expect(words.hear(takeId)).rejects.toMatchObject({
      code: 'model-broken',
      message: 'The file joiner.onnx is missing.'
    })
    rmSync(join(bench.folder.models, 'tiny'), { recursive: true })
    await expect(words.hear(takeId)).rejects.toMatchObject({ code: 'model-broken' })
    expect((await bench.takes.read(takeId)).audioUrl).not.toBe(null)
  })
})

describe('words that were typed', () => {
  const spoken = 'Priya, eleven drivers left your Leeds depot last quarter. Call me back on this number.'

  it('get their times from the sound, and the grade follows', async () => {
    const { words, takeId, bench } = await said(spoken)
    const typed = await bench.takes.setTranscript(takeId, spoken, 'typed')
    expect(typed.transcript?.timing).toBe('open')
    const timed = await words.align(takeId)
    expect(timed.transcript).toMatchObject({ text: spoken, origin: 'typed', timing: 'timed' })
    expect(timed.grade?.findings).not.toEqual(typed.grade?.findings)
    expect(await words.align(takeId)).toEqual(timed)
  })

  it('that the recording does not say stay as they are, without times', async () => {
    const { words, takeId, bench } = await said(spoken)
    const other = 'The queue doubled before Christmas and half of the supervisors stayed behind in Swindon.'
    const typed = await bench.takes.setTranscript(takeId, other, 'typed')
    const timed = await words.align(takeId)
    expect(timed).toEqual({ ...typed, transcript: { ...typed.transcript, timing: 'other-words' } })
  })

  it('get the same times from the compressed recording', async () => {
    const { words, takeId, bench } = await said(briefText)
    const { read } = bench.library.handles()
    const timesNow = async () => {
      await bench.takes.setTranscript(takeId, briefText, 'typed')
      expect((await words.align(takeId)).transcript?.timing).toBe('timed')
      return findWordTimes(read, savedTake(read, takeId).seq) ?? []
    }
    const before = await timesNow()
    await bench.takes.storeCompressed(takeId, readFileSync(briefOpus))
    const alike = { decodedMs: savedTake(read, takeId).durationMs, correlation: 1, levelErrorDb: 0 }
    expect(await bench.takes.settleCompressed({ takeId, ...alike })).toEqual({ sound: 'opus' })
    const after = await timesNow()
    expect(after).toHaveLength(before.length)
    const edges = (times: typeof after): number[] => times.flatMap(({ startMs, endMs }) => [startMs, endMs])
    const off = edges(after).map((edgeMs, at) => Math.abs(edgeMs - (edges(before)[at] ?? 0)))
    // The last word ends in the silence of the file's end, which either may count to it.
    expect(Math.max(...off.slice(0, -1))).toBeLessThanOrEqual(20.5)
  })

  it('that change while they are timed are timed anew', async () => {
    const { words, takeId, bench } = await said(spoken)
    await bench.takes.setTranscript(takeId, spoken, 'typed')
    const timing = words.align(takeId)
    await bench.takes.setTranscript(takeId, `Hi ${spoken}`, 'typed')
    expect((await timing).transcript).toMatchObject({ text: `Hi ${spoken}`, timing: 'open' })
  })
})

it('a name is said as the card respells it', () => {
  const card = { firstName: 'Siobhan', lastName: 'Ng', pronunciation: 'shiv-awn ing' }
  expect(hintsOf(card)).toEqual([
    { written: 'Siobhan', said: 'shiv awn' },
    { written: 'Ng', said: 'ing' }
  ])
  expect(hintsOf({ ...card, pronunciation: '' })).toEqual([])
})
