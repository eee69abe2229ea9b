import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { resample } from '../../speech/resample.ts'
import { prospectHandlers } from '../ipc/prospects.ts'
import type { Services } from '../services.ts'
import { recordingPath } from '../takes/files.ts'
import { type Bench, record, startOn, temporaryDataFolder, testRate } from '../testing/bench.ts'
import { createSpeaker, type Speaker } from '../voice/speaker.ts'
import { createFollower, type Follower } from './script/follower.ts'
import { createWords, hintsOf, type Words } from './words.ts'

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

/** A take of these words to a prospect with this script; empty words = room noise alone. */
const said = async (spoken: string, prepared = script): Promise<Said> => {
  const bench = await startOn(temporaryDataFolder())
  const { isSample: _isSample, updatedAt: _updatedAt, ...draft } = bench.prospect
  const cards = prospectHandlers({ library: bench.library, now: () => new Date() } as Services)
  await cards['prospects:save']({ ...draft, script: prepared })
  const { takeId } = await record(bench, 0)
  const speech = spoken === '' ? null : await speaker.speak(spoken, { voice: 'kal' })
  const samples =
    speech === null ? new Float32Array(3 * testRate) : resample(speech.samples, speech.sampleRate, testRate)
  const piece = testRate / 4
  for (let sequence = 0; sequence * piece < samples.length; sequence += 1)
    await bench.takes.append(takeId, sequence, samples.slice(sequence * piece, (sequence + 1) * piece))
  await bench.takes.finish(takeId, 'stopped')
  const { folder, library, takes, log } = bench
  return { bench, takeId, words: createWords({ folder, library, takes, follower, log }) }
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

  it('of a silent take', async () => {
    const take = await said('')
    expect(await take.words.hear(take.takeId)).toEqual({ outcome: 'no-speech' })
  })

  it('without a script, or without the recording', async () => {
    const bare = await said('Hello.', '  ')
    expect(await bare.words.hear(bare.takeId)).toEqual({ outcome: 'nothing' })
    const gone = await said('Hello there.')
    rmSync(recordingPath(gone.bench.folder, gone.takeId))
    expect(await gone.words.hear(gone.takeId)).toEqual({ outcome: 'nothing' })
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
