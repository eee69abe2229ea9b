import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import type { Caption, GreetingVariant, ScenarioPack, SpokenLine } from '../../shared/scenario.ts'
import { phoneFilter } from '../../speech/phone-band.ts'
import { resample } from '../../speech/resample.ts'
import { putBehind } from '../../speech/surroundings/behind.ts'
import type { RingKind } from '../../speech/tones.ts'
import { beep, joinSounds, lineHiss, mixInto, pickUp, ringback, silence } from '../../speech/tones.ts'
import { parseWav, writeWav } from '../../speech/wav.ts'
import type { NamedCard } from './name-sentence.ts'
import { nameSentence } from './name-sentence.ts'
import type { Speak, VoiceStyle } from './speaker.ts'
import { lineRateHz } from './voice-line.ts'
import { sayableBy } from './voices.ts'

/** Whose voicemail answers whom; `folder` holds the scenario's rendered lines. */
export type GreetingRequest = {
  pack: ScenarioPack
  folder: string
  card: NamedCard
  /** Which of the pack's greetings is heard. */
  variant: number
  speakLine: Speak
  /** The loop of where the persona is; absent = in the quiet. */
  surroundings?: Float32Array | null
  ringKind?: RingKind
  /** The system's voice that says the name; absent = the greeting's own voice. */
  systemVoiceId?: string | null
}

/** Everything heard before the rep speaks, from the first ring to the end of the beep. */
export type Greeting = {
  /** Mono, 16 bits, 16 kHz. */
  wav: Uint8Array
  durationMs: number
  /** The take's clock starts here. */
  beepEndMs: number
  captions: Caption[]
  /** False when the nameless line is heard instead, for the reason in `namelessReason`. */
  nameSpoken: boolean
  namelessReason: string | null
  /** Why the system's voice that was asked for did not say the name. */
  systemVoiceReason: string | null
}

type HeardLine = { text: string; sound: Float32Array }

const ringToPickUpMs = 350
const pickUpToWordsMs = 420
const betweenLinesMs = 260
const wordsToBeepMs = 480
const beforeBeepMs = 60
/** Before the telephone's band takes about a third of it. */
const hissDb = -60
/** Each variant was left at another moment of the same day. */
const loopStepS = 5

/** Who speaks a pack's greetings. */
export const greetingVoiceOf = ({ greetingVoice, persona }: ScenarioPack): VoiceStyle =>
  greetingVoice ?? persona.voice

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const soundMs = (sound: Float32Array): number => (sound.length / lineRateHz) * 1_000

const readLine = async (folder: string, { text, file }: SpokenLine): Promise<HeardLine> => {
  const sound = parseWav(await readFile(join(folder, file)).catch(() => new Uint8Array(0)))
  if (!sound.ok) throw new CodedError('scenario-broken', `${file}: ${sound.reason}`)
  return { text, sound: resample(sound.value.samples, sound.value.sampleRate, lineRateHz) }
}

const sayName = async (
  { card, speakLine }: GreetingRequest,
  { name }: GreetingVariant,
  style: VoiceStyle
): Promise<HeardLine> => {
  const sentence = nameSentence(name, card, sayableBy(style))
  if (sentence === null) throw new Error('The name holds nothing that this voice can say.')
  const { samples } = await speakLine(sentence.spoken, style)
  if (samples.length === 0) throw new Error('The voice stayed silent.')
  return { text: sentence.shown, sound: samples }
}

/** Puts the persona's surroundings behind the greeting, from the pick-up to the beep; another voice's are not known. */
const withSurroundings = (
  heard: Float32Array,
  { pack, variant, surroundings }: GreetingRequest,
  { fromMs, toMs }: { fromMs: number; toMs: number }
): Float32Array =>
  surroundings === undefined || surroundings === null || pack.greetingVoice !== undefined
    ? heard
    : putBehind(heard, surroundings, {
        fromMs,
        toMs,
        levelDb: pack.persona.surroundingsDb,
        loopFromS: variant * loopStepS
      })

/** Whoever is put through by somebody has heard it ring: the voicemail answers at once. */
const ringsOf = ({ kind, ringCount }: ScenarioPack): number => (kind === 'gatekeeper' ? 0 : ringCount)

/** Puts the pieces on one line, over the hiss of a line that is open from the pick-up on. */
const compose = (request: GreetingRequest, lines: HeardLine[]) => {
  const { pack, ringKind = 'uk' } = request
  const ringing = joinSounds([
    ringback(ringKind, ringsOf(pack), lineRateHz),
    silence(ringToPickUpMs, lineRateHz)
  ])
  const pieces = [ringing, pickUp(lineRateHz), silence(pickUpToWordsMs, lineRateHz)]
  const captions: Caption[] = []
  let atMs = soundMs(joinSounds(pieces))
  for (const [index, { text, sound }] of lines.entries()) {
    const gap = silence(index === lines.length - 1 ? wordsToBeepMs : betweenLinesMs, lineRateHz)
    captions.push({ text, startMs: Math.round(atMs), endMs: Math.round(atMs + soundMs(sound)) })
    pieces.push(sound, gap)
    atMs += soundMs(sound) + soundMs(gap)
  }
  const openFromMs = soundMs(ringing)
  const said = joinSounds([...pieces, beep(lineRateHz)])
  const heard = withSurroundings(said, request, {
    fromMs: openFromMs + soundMs(pickUp(lineRateHz)),
    toMs: atMs - beforeBeepMs
  })
  const hiss = phoneFilter(lineHiss(soundMs(heard) - openFromMs, hissDb, lineRateHz), lineRateHz)
  return { heard: mixInto(heard, hiss, openFromMs, lineRateHz), captions }
}

/**
 * Renders what the rep hears: ringing, the pick-up, the persona's greeting with the prospect's name in it, the beep.
 * When the system's voice fails the persona's own says the name, and when that cannot the nameless line takes its place; a line whose file is missing or unusable throws
 * `scenario-broken`.
 */
export const renderGreeting = async (request: GreetingRequest): Promise<Greeting> => {
  const { pack, folder, variant, systemVoiceId = null } = request
  const greeting = pack.greetings[variant]
  if (greeting === undefined) throw new CodedError('scenario-broken', `${pack.id}: It has no greeting.`)
  const { before, after, nameless } = greeting
  const own = greetingVoiceOf(pack)
  let namelessReason: string | null = null
  let systemVoiceReason: string | null = null
  const sayOwn = () =>
    sayName(request, greeting, own).catch((cause: unknown) => {
      namelessReason = reasonOf(cause)
      return readLine(folder, nameless)
    })
  const named = await (systemVoiceId === null
    ? sayOwn()
    : sayName(request, greeting, { ...own, systemVoiceId }).catch((cause: unknown) => {
        systemVoiceReason = reasonOf(cause)
        return sayOwn()
      }))
  const opening = await Promise.all(before.map((line) => readLine(folder, line)))
  const rest = await Promise.all(after.map((line) => readLine(folder, line)))
  const { heard, captions } = compose(request, [...opening, named, ...rest])
  const durationMs = Math.round(soundMs(heard))
  return {
    wav: writeWav(heard, lineRateHz),
    durationMs,
    beepEndMs: durationMs,
    captions,
    nameSpoken: namelessReason === null,
    namelessReason,
    systemVoiceReason
  }
}
