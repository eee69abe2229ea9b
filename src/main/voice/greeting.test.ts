import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { caption } from '../../shared/scenario.ts'
import { frames } from '../../speech/frames.ts'
import { speechLevel, truePeakDb } from '../../speech/level.ts'
import { integratedLoudness } from '../../speech/loudness.ts'
import { noise } from '../../speech/signals.fixture.ts'
import { speechActivity } from '../../speech/speech-activity.ts'
import { parseWav } from '../../speech/wav.ts'
import { readScenario } from '../scenarios/read-scenario.ts'
import type { Greeting } from './greeting.ts'
import { renderGreeting } from './greeting.ts'
import type { NamedCard } from './name-sentence.ts'
import { createSpeaker, type Speak } from './speaker.ts'
import { lineLevelDbfs, lineRateHz } from './voice-line.ts'

const root = fileURLToPath(new URL('../../../resources/scenarios/', import.meta.url))
const speaker = createSpeaker(new URL('./flite-worker.ts', import.meta.url))
afterAll(speaker.close)

const priya: NamedCard = {
  firstName: 'Priya',
  lastName: 'Raman',
  company: 'Northgate Haulage',
  pronunciation: ''
}
const scenarios = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: id }) => {
    const folder = join(root, id)
    const reading = readScenario(readFileSync(join(folder, 'scenario.json'), 'utf8'))
    if (!reading.ok) throw new Error(id)
    return { id, folder, pack: reading.pack }
  })
const greetings = scenarios.flatMap(({ pack, ...same }) =>
  pack.greetings.map((greeting, variant) => ({ ...same, pack, greeting, variant }))
)
/** Voices of those whom the rep hears. */
const speakers = scenarios.flatMap(({ id, pack: { persona, greetingVoice } }) => [
  { who: id, voice: persona.voice },
  ...(greetingVoice === undefined ? [] : [{ who: `${id}, voicemail`, voice: greetingVoice }])
])

it('gives every persona a voice that can be told from the others', () => {
  const apart = (a: number, b: number): number => Math.abs(Math.log(a / b))
  for (const [index, one] of speakers.entries())
    for (const other of speakers.slice(index + 1)) {
      if (one.voice.voice !== other.voice.voice) continue
      // rms speaks at his own pitch, whatever is asked of him.
      const pitch = one.voice.voice === 'rms' ? 0 : apart(one.voice.pitchHz, other.voice.pitchHz)
      const pace = apart(one.voice.stretch, other.voice.stretch)
      expect(pitch + pace, `${one.who} and ${other.who}`).toBeGreaterThan(0.12)
    }
})

const soundOf = ({ wav }: Greeting) => {
  const sound = parseWav(wav)
  if (!sound.ok) throw new Error(sound.reason)
  return sound.value
}

const between = (samples: Float32Array, fromMs: number, toMs: number): Float32Array =>
  samples.slice((fromMs * lineRateHz) / 1_000, (toMs * lineRateHz) / 1_000)

const speechLevelDb = (samples: Float32Array): number => {
  const { segments } = speechActivity(samples, (samples.length / lineRateHz) * 1_000)
  return speechLevel(frames(samples), segments).levelDbfs ?? Number.NaN
}

const largestStep = (samples: Float32Array): number =>
  samples.reduce(
    (largest, sample, index) =>
      index === 0 ? 0 : Math.max(largest, Math.abs(sample - (samples[index - 1] ?? 0))),
    0
  )

describe.each(greetings)('greeting $variant of $id', ({ folder, pack, greeting: written, variant }) => {
  it('says the name between its rendered lines, all equally loud, and ends with the beep', async () => {
    const greeting = await renderGreeting({
      pack,
      folder,
      variant,
      card: priya,
      speakLine: speaker.speakLine
    })
    const { samples, sampleRate, durationMs } = soundOf(greeting)
    expect(greeting).toMatchObject({
      nameSpoken: true,
      namelessReason: null,
      durationMs: Math.round(durationMs)
    })
    expect(sampleRate).toBe(lineRateHz)
    expect(greeting.beepEndMs).toBe(greeting.durationMs)
    expect(greeting.captions.map(({ text }) => text)).toEqual([
      ...written.before.map(({ text }) => text),
      expect.stringMatching(/Priya Raman.*Northgate Haulage\.$/),
      ...written.after.map(({ text }) => text)
    ])
    for (const { startMs, endMs } of greeting.captions) {
      expect(Math.abs(speechLevelDb(between(samples, startMs, endMs)) - lineLevelDbfs)).toBeLessThan(0.7)
    }
    expect(truePeakDb(samples, sampleRate)).toBeLessThan(-1)
    const spokenMs = (greeting.captions.at(-1)?.endMs ?? 0) - (greeting.captions[0]?.startMs ?? 0)
    expect(spokenMs).toBeGreaterThan(3_000)
    expect(spokenMs).toBeLessThan(9_000)
  })

  it('has quiet, clickless joins, and captions in order that do not overlap', async () => {
    const greeting = await renderGreeting({
      pack,
      folder,
      variant,
      card: priya,
      speakLine: speaker.speakLine
    })
    const { samples } = soundOf(greeting)
    let earlierMs = 0
    for (const shown of greeting.captions) {
      expect(caption.safeParse(shown).success).toBe(true)
      expect(shown.startMs).toBeGreaterThan(earlierMs)
      expect(largestStep(between(samples, shown.startMs - 60, shown.startMs + 2))).toBeLessThan(0.01)
      expect(largestStep(between(samples, shown.endMs - 2, shown.endMs + 60))).toBeLessThan(0.01)
      earlierMs = shown.endMs
    }
    const beepMs = between(samples, greeting.beepEndMs - 380, greeting.beepEndMs - 20)
    expect(beepMs.reduce((peak, sample) => Math.max(peak, sample), 0)).toBeGreaterThan(0.1)
    expect(earlierMs).toBeLessThan(greeting.beepEndMs - 400)
    expect(samples.at(-1)).toBe(0)
  })

  it('takes the nameless line when the name or the voice is missing', async () => {
    const unspeakable = await renderGreeting({
      pack,
      folder,
      variant,
      card: { ...priya, firstName: 'محمد' },
      speakLine: speaker.speakLine
    })
    const voiceless = await renderGreeting({
      pack,
      folder,
      variant,
      card: priya,
      speakLine: () => Promise.reject(new Error('the voice is gone'))
    })
    const wordless = await renderGreeting({
      pack,
      folder,
      variant,
      card: priya,
      speakLine: async () => ({ samples: new Float32Array(0), sampleRate: lineRateHz })
    })
    for (const greeting of [unspeakable, voiceless, wordless]) {
      expect(greeting.nameSpoken).toBe(false)
      expect(greeting.namelessReason).not.toBeNull()
      expect(greeting.captions.map(({ text }) => text)).toContain(written.nameless.text)
    }
    expect(voiceless.namelessReason).toBe('the voice is gone')
  })

  it('renders alike every time', async () => {
    const request = { pack, folder, variant, card: priya, speakLine: speaker.speakLine }
    expect(await renderGreeting(request)).toEqual(await renderGreeting(request))
  })
})

describe('a greeting', () => {
  const [first] = greetings
  if (first === undefined) throw new Error('there is no scenario')

  it('has a voice of the system say the name alone, in any letters, and its own where that one fails', async () => {
    const asked: [string, string | undefined][] = []
    const render = (systemVoice: Speak, card = priya) =>
      renderGreeting({
        ...first,
        card,
        systemVoiceId: 'Anna',
        speakLine: (text, style) => {
          asked.push([text, style.systemVoiceId])
          return style.systemVoiceId === undefined ? speaker.speakLine(text, style) : systemVoice(text, style)
        }
      })
    const second = async () => ({ samples: noise('white', 0.05, lineRateHz), sampleRate: lineRateHz })
    const spoken = await render(second, { ...priya, firstName: '李', lastName: '明' })
    expect(spoken).toMatchObject({ nameSpoken: true, systemVoiceReason: null })
    expect(spoken.beepEndMs).toBe(Math.round(((spoken.wav.length - 44) / 2 / lineRateHz) * 1_000))
    expect(asked).toEqual([[expect.stringContaining('李'), 'Anna']])
    const failed = await render(() => Promise.reject(new Error('the voice is gone')))
    expect(failed).toMatchObject({ nameSpoken: true, systemVoiceReason: 'the voice is gone' })
    const own = await renderGreeting({ ...first, card: priya, speakLine: speaker.speakLine })
    expect(failed.wav).toEqual(own.wav)
  })

  it('rings as often, and in the way, it is told to', async () => {
    const render = (ringCount: number, ringKind: 'uk' | 'us') =>
      renderGreeting({
        ...first,
        pack: { ...first.pack, ringCount },
        ringKind,
        card: priya,
        speakLine: speaker.speakLine
      })
    const [none, one, two, long] = await Promise.all([
      render(0, 'uk'),
      render(1, 'uk'),
      render(2, 'uk'),
      render(1, 'us')
    ])
    expect(one.durationMs - none.durationMs).toBe(1_000)
    expect(two.durationMs - one.durationMs).toBe(3_000)
    expect(long.durationMs - none.durationMs).toBe(2_000)
    expect((two.captions[0]?.startMs ?? 0) - (one.captions[0]?.startMs ?? 0)).toBe(3_000)
  })

  it('does not ring for who is put through to it', async () => {
    const render = (ringCount: number) =>
      renderGreeting({
        ...first,
        pack: { ...first.pack, kind: 'gatekeeper', ringCount },
        card: priya,
        speakLine: speaker.speakLine
      })
    const [none, two] = await Promise.all([render(0), render(2)])
    expect(two.durationMs).toBe(none.durationMs)
    expect(two.captions[0]?.startMs).toBeLessThan(1_000)
  })

  it('is heard where its persona is, from the pick-up to the beep and nowhere else', async () => {
    const crowd = noise('pink', 0.05, 5 * lineRateHz)
    const render = (surroundings: Float32Array | null) =>
      renderGreeting({ ...first, variant: 0, card: priya, speakLine: speaker.speakLine, surroundings })
    const [quiet, loud] = await Promise.all([render(null), render(crowd)])
    const [alone, among] = [soundOf(quiet).samples, soundOf(loud).samples]
    const around = among.map((sample, index) => sample - (alone[index] ?? 0))
    const [opening] = loud.captions
    const wordsMs = opening?.startMs ?? 0
    expect(between(around, 0, wordsMs - 420).every((sample) => Math.abs(sample) < 1e-4)).toBe(true)
    expect(
      between(around, loud.beepEndMs - 440, loud.beepEndMs).every((sample) => Math.abs(sample) < 1e-4)
    ).toBe(true)
    const words = between(alone, wordsMs, loud.captions.at(-1)?.endMs ?? 0)
    const behind = between(around, wordsMs, loud.captions.at(-1)?.endMs ?? 0)
    const belowDb =
      (integratedLoudness(behind, lineRateHz) ?? 0) - (integratedLoudness(words, lineRateHz) ?? 0)
    expect(Math.abs(belowDb - first.pack.persona.surroundingsDb)).toBeLessThan(1)
  })

  it('says which file of a broken scenario is the trouble', async () => {
    const render = (file: string) =>
      renderGreeting({
        ...first,
        pack: {
          ...first.pack,
          greetings: [{ ...first.greeting, after: [{ text: 'Gone.', file }] }]
        },
        card: priya,
        speakLine: speaker.speakLine
      })
    await expect(render('gone.wav')).rejects.toMatchObject({
      code: 'scenario-broken',
      message: /^gone\.wav: /
    })
    await expect(render('scenario.json')).rejects.toMatchObject({ code: 'scenario-broken' })
  })
})
