import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Speech } from '../../src/main/voice/speaker.ts'
import { createSpeaker } from '../../src/main/voice/speaker.ts'
import { frames, measureRateHz } from '../../src/speech/frames.ts'
import { speechLevel, truePeakDb } from '../../src/speech/level.ts'
import { resample } from '../../src/speech/resample.ts'
import { dbToGain } from '../../src/speech/samples.ts'
import { speechActivity } from '../../src/speech/speech-activity.ts'
import { joinSounds, lineHiss, mixInto, silence } from '../../src/speech/tones.ts'
import { writeWav } from '../../src/speech/wav.ts'
import type { MessageName } from './messages.ts'
import { messages } from './messages.ts'

/** How the fake microphone's files are laid out; a browser plays such a file in a loop from when it is opened. */
export type MicrophoneLayout = {
  /** Hz. */
  sampleRate: number
  /** Room noise before the first word of each pass. */
  leadInMs: number
  /** Room noise after the last word of each pass. */
  gapMs: number
  /** How often the message is said in one file. */
  repeats: number
}

/** One written file; the speech times are those of the first pass, a pass repeats every `passMs`. */
export type MicrophoneFile = {
  path: string
  durationMs: number
  passMs: number
  firstSpeechMs: number | null
  lastSpeechMs: number | null
}

/** The messages, and a microphone that hears only the room. */
export type MicrophoneFileName = MessageName | 'silent'

const usualLayout: MicrophoneLayout = { sampleRate: 48_000, leadInMs: 600, gapMs: 1_400, repeats: 3 }
const speechLevelDbfs = -22
const speechPeakDb = -1.5
const roomNoiseDb = -66
const silentMs = 20_000
/** None of the shipped personas has this voice. */
const repVoice = { voice: 'kal', stretch: 1.2 } as const

/** The words alone, at the level of a good headset. */
const atMicrophone = ({ samples, sampleRate }: Speech, layout: MicrophoneLayout): Float32Array => {
  const heard = resample(samples, sampleRate, measureRateHz)
  const { segments, firstSpeechMs, lastSpeechMs } = speechActivity(
    heard,
    (heard.length / measureRateHz) * 1_000
  )
  const { levelDbfs } = speechLevel(frames(heard), segments)
  if (firstSpeechMs === null || lastSpeechMs === null || levelDbfs === null)
    throw new Error('The voice stayed silent.')
  const place = (timeMs: number): number => Math.round((timeMs * measureRateHz) / 1_000)
  const words = heard.slice(place(firstSpeechMs), place(lastSpeechMs))
  const gain = dbToGain(
    Math.min(speechLevelDbfs - levelDbfs, speechPeakDb - truePeakDb(words, measureRateHz))
  )
  return resample(
    words.map((sample) => sample * gain),
    measureRateHz,
    layout.sampleRate
  )
}

const writeFileOf = async (
  folder: string,
  name: MicrophoneFileName,
  words: Float32Array,
  { sampleRate, leadInMs, gapMs, repeats }: MicrophoneLayout
): Promise<MicrophoneFile> => {
  const wordsMs = (words.length / sampleRate) * 1_000
  const pass = joinSounds([silence(leadInMs, sampleRate), words, silence(gapMs, sampleRate)])
  const sound = joinSounds(Array.from({ length: repeats }, () => pass))
  const durationMs = (sound.length / sampleRate) * 1_000
  const path = join(folder, `${name}.wav`)
  await writeFile(
    path,
    writeWav(mixInto(sound, lineHiss(durationMs, roomNoiseDb, sampleRate), 0, sampleRate), sampleRate)
  )
  const spoken = words.length > 0
  return {
    path,
    durationMs,
    passMs: durationMs / repeats,
    firstSpeechMs: spoken ? leadInMs : null,
    lastSpeechMs: spoken ? leadInMs + wordsMs : null
  }
}

/** Writes one mono 16-bit WAV file for each message, and `silent.wav`, into a folder. */
export const makeSpeech = async (
  folder: string,
  wanted: Partial<MicrophoneLayout> = {}
): Promise<Record<MicrophoneFileName, MicrophoneFile>> => {
  const layout = { ...usualLayout, ...wanted }
  await mkdir(folder, { recursive: true })
  const speaker = createSpeaker(new URL('../../src/main/voice/flite-worker.ts', import.meta.url))
  const make = async (name: MessageName): Promise<MicrophoneFile> =>
    writeFileOf(
      folder,
      name,
      atMicrophone(await speaker.speak(messages[name].text, repVoice), layout),
      layout
    )
  try {
    return {
      good: await make('good'),
      poor: await make('poor'),
      brief: await make('brief'),
      silent: await writeFileOf(folder, 'silent', new Float32Array(0), {
        ...layout,
        leadInMs: silentMs,
        gapMs: 0,
        repeats: 1
      })
    }
  } finally {
    await speaker.close()
  }
}

const runFromCommandLine = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rate: { type: 'string', default: String(usualLayout.sampleRate) },
      'lead-in': { type: 'string', default: String(usualLayout.leadInMs) },
      gap: { type: 'string', default: String(usualLayout.gapMs) },
      repeats: { type: 'string', default: String(usualLayout.repeats) }
    }
  })
  const [folder] = positionals
  if (folder === undefined) {
    console.error(
      'Usage: node e2e/speech/make-speech.ts FOLDER [--rate 48000] [--lead-in 600] [--gap 1400] [--repeats 3]'
    )
    process.exitCode = 2
    return
  }
  const layout = {
    sampleRate: Number(values.rate),
    leadInMs: Number(values['lead-in']),
    gapMs: Number(values.gap),
    repeats: Number(values.repeats)
  }
  console.table(await makeSpeech(folder, layout))
}

if (import.meta.main) await runFromCommandLine()
