import { createHash } from 'node:crypto'
import { copyFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSpoken, type ScenarioPack, type SpokenLine } from '../../shared/scenario.ts'
import { parseWav, writeWav } from '../../speech/wav.ts'
import { writeWhole } from '../kept-files.ts'
import { greetingVoiceOf } from '../voice/greeting.ts'
import type { Speak, Speaker, Speech, VoiceStyle } from '../voice/speaker.ts'
import { lineRateHz } from '../voice/voice-line.ts'
import { audioFilesOf } from './packs.ts'

/** A line is a sentence or two. */
export const longestLineMs = 60_000
/** Raise this when the code in voice/ changes what a line sounds like. */
const voiceVersion = 1

/** Thrown for a line that the voice cannot say. */
export class Unspeakable extends Error {
  readonly place: string
  constructor(place: string) {
    super('The voice can say nothing of this. Write it in plain letters, or record it.')
    this.place = place
  }
}

const short = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 32)
}

/** What the voice's rendering of a line is called: the same words by the same voice are one file. */
const spokenName = (text: string, { voice, stretch, pitchHz }: VoiceStyle): string =>
  `said-${short(JSON.stringify([voiceVersion, voice, stretch ?? null, pitchHz ?? null, text]))}.wav`

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false
  )

type Line = { place: string; line: SpokenLine }

const linesOf = ({ greetings }: ScenarioPack): Line[] =>
  greetings.flatMap(({ before, after, nameless }, index) => [
    ...before.map((line, at) => ({ place: `greetings.${index}.before.${at}.text`, line })),
    ...after.map((line, at) => ({ place: `greetings.${index}.after.${at}.text`, line })),
    { place: `greetings.${index}.nameless.text`, line: nameless }
  ])

/** The pack with every line's file as `nameOf` wants it. */
const renamed = (pack: ScenarioPack, nameOf: (line: SpokenLine) => string): ScenarioPack => {
  const named = (line: SpokenLine): SpokenLine => ({ ...line, file: nameOf(line) })
  return {
    ...pack,
    greetings: pack.greetings.map(({ before, name, after, nameless }) => ({
      before: before.map(named),
      name,
      after: after.map(named),
      nameless: named(nameless)
    }))
  }
}

/**
 * Gives every line its sound: those that the voice speaks are rendered anew where words or voice have changed, and every
 * file that is missing is spoken; recordings stay as they are. Throws `Unspeakable`.
 */
export const speakLines = async (
  pack: ScenarioPack,
  folder: string,
  speakLine: Speak
): Promise<ScenarioPack> => {
  const voice = greetingVoiceOf(pack)
  const nameOf = ({ text, file }: SpokenLine): string => (isSpoken(file) ? spokenName(text, voice) : file)
  for (const { place, line } of linesOf(pack)) {
    const path = join(folder, nameOf(line))
    if (await isThere(path)) continue
    const { samples } = await speakLine(line.text, voice).catch((cause: unknown) => {
      if (cause instanceof Error && 'kind' in cause && cause.kind === 'nothing-speakable')
        throw new Unspeakable(place)
      throw cause
    })
    if (samples.length === 0) throw new Unspeakable(place)
    await writeWhole(path, writeWav(samples, lineRateHz))
  }
  return renamed(pack, nameOf)
}

/** Copies a pack's sounds; those of a shipped one were all spoken by its voice, and the copy can change them. */
export const copySounds = async (
  pack: ScenarioPack,
  from: string,
  to: string,
  allSpoken: boolean
): Promise<ScenarioPack> => {
  const voice = greetingVoiceOf(pack)
  const nameOf = ({ text, file }: SpokenLine): string => (allSpoken ? spokenName(text, voice) : file)
  for (const { line } of linesOf(pack)) await copyFile(join(from, line.file), join(to, nameOf(line)))
  return renamed(pack, nameOf)
}

/** Lets go of renderings that no line names any more; recordings stay until the next start, for the undo. */
export const dropUnspoken = async (pack: ScenarioPack, folder: string): Promise<void> => {
  const named = new Set(audioFilesOf(pack))
  for (const name of await readdir(folder))
    if (isSpoken(name) && !named.has(name)) await rm(join(folder, name), { force: true })
}

export type KeptSound = { ok: true; file: string; durationMs: number } | { ok: false; reason: string }

/** Puts a sound of the rep's into a scenario's folder, cut and levelled as the voice's own lines are. */
export const keepSound = async (
  folder: string,
  given: Speech | Uint8Array,
  lineOf: Speaker['lineOf']
): Promise<KeptSound> => {
  const sound = given instanceof Uint8Array ? parseWav(given) : { ok: true as const, value: given }
  if (!sound.ok) return sound
  const { samples, sampleRate } = sound.value
  if ((samples.length / sampleRate) * 1_000 > longestLineMs)
    return { ok: false, reason: 'It is longer than a minute. A line is a sentence or two.' }
  const { samples: line } = await lineOf({ samples, sampleRate })
  if (line.length === 0)
    return { ok: false, reason: 'Nobody is heard in it. Speak closer to the microphone.' }
  const wav = writeWav(line, lineRateHz)
  const file = `own-${short(wav)}.wav`
  await writeWhole(join(folder, file), wav)
  return { ok: true, file, durationMs: Math.round((line.length / lineRateHz) * 1_000) }
}
