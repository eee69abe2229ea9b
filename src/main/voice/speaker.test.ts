import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Engine } from './engine.ts'
import { loadEngine } from './engine.ts'
import { createSpeaker } from './speaker.ts'

const workerPath = new URL('./flite-worker.ts', import.meta.url)
const speaker = createSpeaker(workerPath)
afterAll(speaker.close)

const seconds = ({ samples, sampleRate }: { samples: Float32Array; sampleRate: number }): number =>
  samples.length / sampleRate

/** How often the sound turns from below to above zero in a second: a coarse pitch, enough to compare. */
const turnsPerS = (samples: Float32Array, sampleRate: number): number =>
  samples.filter((sample, index) => sample > 0 && (samples[index - 1] ?? 0) <= 0).length /
  (samples.length / sampleRate)

describe('a speaker', () => {
  it.each(['slt', 'rms', 'awb', 'kal'] as const)('speaks with %s', async (voice) => {
    const speech = await speaker.speak('Leave a message after the tone.', { voice })
    expect(speech.sampleRate).toBe(16_000)
    expect(seconds(speech)).toBeGreaterThan(1)
    expect(speech.samples.some((sample) => Math.abs(sample) > 0.05)).toBe(true)
  })

  it('speaks alike every time, and slower when stretched', async () => {
    const once = await speaker.speak('Leave a message.', { voice: 'slt' })
    expect(await speaker.speak('Leave a message.', { voice: 'slt' })).toEqual(once)
    const slower = await speaker.speak('Leave a message.', { voice: 'slt', stretch: 1.4 })
    expect(seconds(slower) / seconds(once)).toBeGreaterThan(1.3)
  })

  it('answers each of many requests with its own words', async () => {
    const texts = ['One.', 'One and two.', 'One and two and three.', 'One and two and three and four.']
    const spoken = await Promise.all(texts.map((text) => speaker.speak(text, { voice: 'awb', pitchHz: 110 })))
    const lengths = spoken.map(seconds)
    expect(lengths).toEqual(lengths.toSorted((first, second) => first - second))
    expect(new Set(lengths).size).toBe(texts.length)
  })

  it('makes a line of a recording, as long as its words and as loud as the voice’s own', async () => {
    const raw = await speaker.speak('You have reached my voicemail.', { voice: 'slt' })
    const recording = new Float32Array(raw.samples.length + 32_000)
    recording.set(
      raw.samples.map((sample) => sample * 0.2),
      16_000
    )
    const line = await speaker.lineOf({ samples: recording, sampleRate: raw.sampleRate })
    const own = await speaker.speakLine('You have reached my voicemail.', { voice: 'slt' })
    const power = ({ samples }: { samples: Float32Array }): number =>
      samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length
    expect(Math.abs(seconds(line) - seconds(own))).toBeLessThan(0.1)
    expect(Math.abs(10 * Math.log10(power(line) / power(own)))).toBeLessThan(1)
    expect(
      (await speaker.lineOf({ samples: new Float32Array(16_000), sampleRate: 16_000 })).samples
    ).toHaveLength(0)
  })

  it('gives a line without anything below the telephone band', async () => {
    const raw = await speaker.speak('You have reached my voicemail.', { voice: 'awb', pitchHz: 100 })
    const line = await speaker.speakLine('You have reached my voicemail.', { voice: 'awb', pitchHz: 100 })
    expect(turnsPerS(line.samples, line.sampleRate)).toBeGreaterThan(turnsPerS(raw.samples, raw.sampleRate))
    expect(seconds(line)).toBeLessThan(seconds(raw))
  })

  it('says that there is nothing to say', async () => {
    await expect(speaker.speak('محمد 🎉', { voice: 'slt' })).rejects.toMatchObject({
      kind: 'nothing-speakable'
    })
  })

  it('takes text that looks like an option for text', async () => {
    expect(seconds(await speaker.speak('--help', { voice: 'slt' }))).toBeGreaterThan(0.2)
  })

  it('leaves nothing behind in the folder for temporary files, even when its engine is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ringback-test-'))
    for (const variable of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(variable, folder)
    const tidy = createSpeaker(workerPath)
    await tidy.speak('Hello.', { voice: 'slt' })
    const broken = createSpeaker(workerPath, async () => ({}) as Engine)
    await expect(broken.speak('Hello.', { voice: 'slt' })).rejects.toMatchObject({ kind: 'engine-failed' })
    expect(await readdir(folder)).toEqual([])
    await Promise.all([tidy.close(), broken.close()])
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
})

describe('a speaker in trouble', () => {
  it('says that the engine failed, and tries again at the next word', async () => {
    let loads = 0
    const shaky = createSpeaker(workerPath, async () => {
      loads += 1
      if (loads === 1) throw new Error('no such file')
      return loadEngine()
    })
    await expect(shaky.speak('Hello.', { voice: 'slt' })).rejects.toMatchObject({
      kind: 'engine-failed',
      message: /no such file/
    })
    expect(seconds(await shaky.speak('Hello.', { voice: 'slt' }))).toBeGreaterThan(0.2)
    await shaky.close()
  })

  it('rejects when its thread cannot start or dies, and what was being said when it is closed', async () => {
    const missing = createSpeaker(new URL('./no-such-worker.ts', import.meta.url))
    await expect(missing.speak('Hello.', { voice: 'slt' })).rejects.toMatchObject({ kind: 'engine-failed' })
    const closing = createSpeaker(workerPath)
    await closing.speak('Hello.', { voice: 'slt' })
    const cutOff = expect(closing.speak('Hello again.', { voice: 'slt' })).rejects.toMatchObject({
      kind: 'engine-failed'
    })
    await Promise.resolve()
    await closing.close()
    await cutOff
    expect(seconds(await closing.speak('Hello.', { voice: 'slt' }))).toBeGreaterThan(0.2)
    await closing.close()
  })
})
