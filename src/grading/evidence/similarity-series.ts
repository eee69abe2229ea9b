import type { GradingInput } from '../input.ts'
import { measuresOfTimes } from '../measured-times.ts'
import { hooksIn } from '../weighing.ts'
import type {
  Evidence,
  Likeness,
  SeriesEvidence,
  SharedStory,
  TextEvidence,
  VoicemailOfSeries
} from './evidence.ts'
import { jaccardOf, overlapOf, sharedRun, stemsOf, tellingWords } from './similarity.ts'
import { type EarlierRead, type Read, readEarlier } from './similarity-earlier.ts'
import { sharedTheme, statesAnother, themeOf, turnIn } from './similarity-story.ts'
import { deriveTiming } from './timing.ts'
import { estimatedSpokenS, usualFirstSpeechS } from './timing-estimate.ts'

/** Telling words of the sentence in which the first hook stands; null = no hook. */
const hookStems = (evidence: Pick<Evidence, 'text' | 'value' | 'card'>): ReadonlySet<string> | null => {
  const [hook] = hooksIn(evidence.value)
  const sentence = hook && evidence.text.sentences.find(({ end }) => hook.start < end)
  if (!sentence) return null
  return stemsOf(
    tellingWords({ tokens: evidence.text.tokens.slice(sentence.from, sentence.to) }, evidence.card)
  )
}

/** A hook of one telling word says too little to be known again. */
const hookLikeness = (one: ReadonlySet<string> | null, other: ReadonlySet<string> | null): number =>
  one !== null && other !== null && one.size > 1 && other.size > 1 ? jaccardOf(one, other) : 0

/** Whether any sentence has something of these words: only then is it worth finding the hook. */
const mayShare = (text: TextEvidence, stems: ReadonlySet<string>): boolean =>
  text.tokens.some(({ stem }) => stems.has(stem))

const likenessOf = (own: Evidence, stems: ReadonlySet<string>, earlier: EarlierRead): Likeness => {
  const hook = hookStems(own)
  const beside = hook !== null && mayShare(earlier.evidence.text, hook) ? hookStems(earlier.evidence) : null
  return {
    channel: earlier.channel,
    when: earlier.when,
    jaccard: jaccardOf(stems, earlier.stems),
    overlap: overlapOf(stems, earlier.stems),
    hook: hookLikeness(hook, beside),
    get run() {
      return sharedRun(own.text, earlier.evidence.text, own.card)
    }
  }
}

const storyOf = (own: Evidence, earlier: EarlierRead): SharedStory => {
  const there = earlier.theme
  const shared = sharedTheme(themeOf(own.text, own.card), there)
  return {
    channel: earlier.channel,
    when: earlier.when,
    shared,
    themes: [...new Set(shared.map(({ stem }) => stem))],
    differs: shared.length === 0 && statesAnother(own, earlier.evidence),
    earlierTheme: (there.nouns[0] ?? there.words[0])?.norm ?? ''
  }
}

const firstHookMs = ({ value, timing }: Pick<Evidence, 'value' | 'timing'>): number | null => {
  const ends = hooksIn(value).flatMap((span) => timing.at(span)?.endMs ?? [])
  return ends.length === 0 ? null : Math.min(...ends)
}

/** This take's own times, or what its syllables come to where no recording was measured. */
const timed = (input: GradingInput, own: Evidence): Evidence['timing'] => {
  if (own.timing.source !== 'none') return own.timing
  const text = input.transcript?.text ?? ''
  return deriveTiming({ ...input, audio: measuresOfTimes(usualFirstSpeechS, estimatedSpokenS(text)) })
}

type VoicemailRead = {
  when: string
  stems: ReadonlySet<string>
  evidence: Evidence
  timing: Evidence['timing']
}

/** The nearest hook among those before; only a message with words of this hook is searched for its own. */
const hookAmong = (evidence: Evidence, before: readonly VoicemailRead[]): number => {
  const hook = hookStems(evidence)
  if (hook === null) return 0
  const near = before.filter((other) => mayShare(other.evidence.text, hook))
  return Math.max(0, ...near.map((other) => hookLikeness(hook, hookStems(other.evidence))))
}

const voicemailsOf = (
  input: GradingInput,
  own: Evidence,
  earlier: readonly EarlierRead[]
): VoicemailOfSeries[] => {
  const left = earlier
    .filter(({ channel }) => channel === 'voicemail')
    .map(({ when, stems, evidence }): VoicemailRead => ({ when, stems, evidence, timing: evidence.timing }))
  const last: VoicemailRead = {
    when: 'now',
    stems: stemsOf(tellingWords(own.text, own.card)),
    evidence: own,
    timing: timed(input, own)
  }
  return [...left, last].map(({ when, stems, evidence, timing }, at, all) => {
    const before = all.slice(0, at)
    return {
      when,
      jaccard: Math.max(0, ...before.map((other) => jaccardOf(stems, other.stems))),
      overlap: Math.max(0, ...before.map((other) => overlapOf(stems, other.stems))),
      get hookMs() {
        return firstHookMs({ value: evidence.value, timing })
      },
      get hook() {
        return hookAmong(evidence, before)
      }
    }
  })
}

/** This message beside the earlier ones of its series; nothing is read before a rule asks for it. */
export const deriveSeries = (input: GradingInput, own: Evidence, read: Read): SeriesEvidence => {
  const earlier = readEarlier(input, read)
  return {
    get likenesses() {
      const stems = stemsOf(tellingWords(own.text, own.card))
      return earlier.map((message) => likenessOf(own, stems, message))
    },
    get stories() {
      return earlier.map((message) => storyOf(own, message))
    },
    get turn() {
      return turnIn(own.text)
    },
    get voicemails() {
      return voicemailsOf(input, own, earlier)
    }
  }
}
