import type { EarlierMessage, GradingInput } from '../input.ts'
import { measuresOfTimes } from '../measured-times.ts'
import { dayInWords, minuteOf } from './campaign-time.ts'
import type { Evidence } from './evidence.ts'
import { stemsOf, tellingWords } from './similarity.ts'
import { type Theme, themeOf } from './similarity-story.ts'
import { estimatedSpokenS, usualFirstSpeechS } from './timing-estimate.ts'

/** Reads the words of one message; each part of the evidence is derived when it is first asked for. */
export type Read = (input: GradingInput) => Evidence

export type EarlierRead = Pick<EarlierMessage, 'channel'> & {
  /** "4 March", or "an earlier day" where its time cannot be read. */
  readonly when: string
  readonly evidence: Evidence
  /** Its telling words. */
  readonly stems: ReadonlySet<string>
  readonly theme: Theme
}

/** The newest are compared: seven or eight touches make a series, and each costs as much to read as this message. */
const mostEarlier = 8
/** Two minutes of speech; what follows in a longer one is not compared. */
const mostCharacters = 2_000

const inputOf = (
  { channel, transcript }: EarlierMessage,
  { card }: Pick<GradingInput, 'card'>
): GradingInput => {
  const text = transcript.slice(0, mostCharacters)
  return {
    transcript: { text, origin: 'typed' },
    audio: measuresOfTimes(usualFirstSpeechS, estimatedSpokenS(text)),
    card,
    earlier: [],
    touches: null,
    now: null,
    ...((channel === 'email' || channel === 'text') && { medium: channel })
  }
}

const mostRemembered = 64
const remembered = new WeakMap<Read, Map<string, EarlierRead['evidence']>>()

/** The evidence of an earlier message: the next take of the series asks for the same ones. */
const evidenceOf = (input: GradingInput, read: Read): Evidence => {
  const known = remembered.get(read) ?? new Map<string, Evidence>()
  remembered.set(read, known)
  const key = JSON.stringify([input.medium, input.transcript?.text, input.card])
  const found = known.get(key) ?? read(input)
  if (known.size >= mostRemembered) known.clear()
  known.set(key, found)
  return found
}

/** Earlier messages of which the words are known, oldest first. */
export const readEarlier = (input: GradingInput, read: Read): EarlierRead[] => {
  const now = input.now === null ? null : minuteOf(input.now)
  return input.earlier
    .filter(({ transcript }) => transcript.trim() !== '')
    .slice(-mostEarlier)
    .map((message) => {
      const at = minuteOf(message.at)
      const evidence = evidenceOf(inputOf(message, input), read)
      return {
        channel: message.channel,
        when: at === null ? 'an earlier day' : dayInWords(at, now),
        evidence,
        get stems() {
          return stemsOf(tellingWords(evidence.text, input.card))
        },
        get theme() {
          return themeOf(evidence.text, input.card)
        }
      }
    })
    .filter(({ evidence }) => evidence.text.unreadable === null)
}
