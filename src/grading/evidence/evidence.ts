import type { HeardTalk } from '../../shared/gatekeeper.ts'
import type { Card, ContactChannel, ProspectStatus } from '../../shared/prospect.ts'
import type { AudioMeasures } from '../../shared/take.ts'
import type { EarlierMessage, Medium, ScriptStats, Touch } from '../input.ts'

/** UTF-16 offsets [start, end) into the transcript as it was given, or into the words of the turn that is named. */
export type TextSpan = { readonly start: number; readonly end: number; readonly turn?: number }

/** How sure a careful human would be, 0..1; below `certain` a rule asks instead of deciding. */
export type Confidence = number

export type Owner = 'rep' | 'prospect' | 'third' | 'none'

export type Token = TextSpan & {
  /** Lower case, straight quotes. */
  readonly norm: string
  readonly lemma: string
  /** Porter stem: the same for "survey", "surveys", "surveying". */
  readonly stem: string
  /** Universal part-of-speech tag. */
  readonly pos: string
  /** Content word: noun, verb, adjective, adverb, number or proper noun that is no filler or stop word. */
  readonly content: boolean
  readonly filler: boolean
  readonly index: number
}

export type Clause = TextSpan & {
  readonly index: number
  readonly sentence: number
  /** Token indexes [from, to). */
  readonly from: number
  readonly to: number
  /** Whose clause it is: its subject's side. */
  readonly owner: Owner
  readonly negated: boolean
  readonly question: boolean
  readonly conditional: boolean
  /** Reported or quoted speech. */
  readonly quoted: boolean
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** What the clause does apart from value: greeting, vocative only, self-identification, ask, promise, number, sign-off, pleasantry, content. */
  readonly role:
    | 'greeting'
    | 'identity'
    | 'ask'
    | 'promise'
    | 'number'
    | 'sign-off'
    | 'pleasantry'
    | 'content'
}

export type TextEvidence = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly (TextSpan & { readonly from: number; readonly to: number })[]
  readonly clauses: readonly Clause[]
  /** No words at all, only fillers, or too little English to judge: why a rule must not decide. */
  readonly unreadable: 'empty' | 'fillers' | 'not-english' | null
}

/** When words were said, from the beep. */
export type TimingEvidence = {
  readonly source: 'engine' | 'interpolated' | 'none'
  /** Milliseconds at which the text at an offset begins and ends to be said; null without a recording. */
  readonly at: (span: TextSpan) => { readonly startMs: number; readonly endMs: number } | null
  readonly firstSpeechMs: number | null
  /** D: from the beep to the end of the last word. */
  readonly spokenMs: number | null
  /** Lengths of the silences between the words inside a span, in ms; null unless words were timed. */
  readonly gapsIn: (span: TextSpan) => readonly number[] | null
  /** Words in the transcript, fillers and numbers included. */
  readonly wordCount: number
}

export type ValueKind = 'fact' | 'pain' | 'benefit' | 'peer' | 'offer' | 'question'
export type ValueSpan = TextSpan & {
  readonly kind: ValueKind
  /** Vague = a list such as "the bottom line": counts less. */
  readonly specific: boolean
  readonly owner: Owner
  readonly clause: number
  readonly confidence: Confidence
  /** Where the clause as a whole was heard, and no single sign: asks for the words that spoke for it most, as lemmas. */
  readonly heardBy?: () => readonly string[]
}

export type FactMatch = TextSpan & {
  /** Index into the card's facts and, after them, its pains; null = only the company or industry was named. */
  readonly fact: number | null
  readonly kind: 'fact' | 'company' | 'industry'
  readonly clause: number
  readonly confidence: Confidence
}

/** What a rep who had looked would not say: another firm's name for theirs, a trade that is not theirs. */
export type Mistake = TextSpan & {
  readonly kind: 'company' | 'industry'
  readonly clause: number
  readonly confidence: Confidence
}

export type ValueEvidence = {
  readonly spans: readonly ValueSpan[]
  readonly facts: readonly FactMatch[]
  readonly mistakes: readonly Mistake[]
  /** Share of the content words that only this prospect's message could hold, 0..1. */
  readonly specificShare: number
  /** Largest share of three-word runs in common with a stock sales message, 0..1. */
  readonly templateOverlap: number
}

export type SelfIdentification = TextSpan & {
  /** Text of the rep's name and company as said; null = not said here. */
  readonly name: string | null
  readonly company: string | null
  readonly clause: number
  readonly confidence: Confidence
}
export type IdentityEvidence = { readonly statements: readonly SelfIdentification[] }

export type NameSaid = TextSpan & {
  readonly match: 'right' | 'nickname' | 'homophone' | 'near' | 'wrong'
  readonly slot: 'vocative' | 'mention'
  readonly confidence: Confidence
}
export type NamesEvidence = {
  readonly said: readonly NameSaid[]
  /**
   * Whose ears and hands wrote the words: an engine mishears, a rep misspells, a label is to be trusted, and what a
   * sender wrote is what they read.
   */
  readonly spelledBy: 'engine' | 'rep' | 'label' | 'sender'
}

export type NumberSaid = TextSpan & {
  readonly digits: string
  /** Another number replaced it, or more digits followed a correction. */
  readonly corrected: boolean
  readonly extension: string | null
  readonly confidence: Confidence
}
export type NumbersEvidence = {
  /** Phone numbers in order; the last complete one counts. */
  readonly said: readonly NumberSaid[]
  readonly counted: NumberSaid | null
  /** "this number", "hit redial": the line they see. */
  readonly sameLine: TextSpan | null
}

export type Ask = TextSpan & {
  /** `reply` = by whatever way; `meet` at low confidence = the rep's own wish to. */
  readonly action:
    | 'call'
    | 'text'
    | 'email'
    | 'leave-word'
    | 'reply'
    | 'visit'
    | 'meet'
    | 'web'
    | 'form'
    | 'other'
  readonly conditional: boolean
  readonly clause: number
  readonly confidence: Confidence
}
export type PromiseMade = TextSpan & { readonly clause: number; readonly confidence: Confidence }
export type ExchangeEvidence = {
  readonly asks: readonly Ask[]
  /** What the caller will get: "I'll send ...", "the form is yours". */
  readonly promises: readonly PromiseMade[]
}

export type Disfluency = TextSpan & { readonly kind: 'filler' | 'restart' | 'repeat' }
export type FluencyEvidence = {
  readonly disfluencies: readonly Disfluency[]
  readonly per100Words: number
  readonly clausesAfterSignOff: number
}

/** Things a rep says that put the listener off, each with whose it is. */
export type TurnOffKind =
  | 'role'
  | 'wish'
  | 'look-forward'
  | 'salesy'
  | 'soft-demo'
  | 'deadline'
  | 'offer-expires'
  | 'boast'
  | 'guilt'
  | 'count-again'
  | 'generic-opener'
  | 'ignorance'
  | 'tease'
export type TurnOff = TextSpan & {
  readonly kind: TurnOffKind
  readonly owner: Owner
  readonly quoted: boolean
  readonly clause: number
  readonly confidence: Confidence
}
export type TurnOffEvidence = { readonly found: readonly TurnOff[] }

/** What the message is about. */
export type Topic = TextSpan & {
  readonly concrete: boolean
  readonly clause: number
  readonly confidence: Confidence
}
/** `additional` = "we also do ...": beside something said or left unsaid before. */
export type Offering = TextSpan & { readonly additional: boolean }
export type TopicEvidence = {
  readonly topics: readonly Topic[]
  /** Distinct things on sale, for one-point. */
  readonly offerings: readonly Offering[]
  /** Conditions that say who should call. */
  readonly conditions: readonly TextSpan[]
  /** How the problem could be fixed. */
  readonly solutions: readonly TextSpan[]
}

export type HistoryEvidence = {
  readonly earlier: readonly EarlierMessage[]
  readonly touches: readonly Touch[] | null
  readonly now: string | null
  /** A talk in which the prospect took part, by the log. */
  readonly twoWay: boolean
  /** A call or voicemail before this one, by the log or the earlier messages. */
  readonly calledBefore: boolean
  readonly status: ProspectStatus
  /** null = not known. */
  readonly scriptStats: ScriptStats | null
  readonly medium: Medium
}

/** One row of the log; `atMin` = minutes of the wall clock since 1970. */
export type Contact = {
  readonly atMin: number
  readonly channel: ContactChannel
  readonly outcome: string | null
  /** They took part; a refusal is an answer too. */
  readonly answered: boolean
  readonly refused: boolean
  /** They asked for more, which takes an earlier no back. */
  readonly welcomed: boolean
}
type Plan = {
  readonly planned: readonly Pick<Contact, 'atMin' | 'channel'>[]
  /** A planned time that cannot be read; null = none. */
  readonly planUnreadable: string | null
}
export type LogEvidence = Plan &
  (
    | {
        readonly kept: true
        /** When this message was left. */
        readonly nowMin: number
        readonly this: Medium
        /** Before this message, oldest first. */
        readonly contacts: readonly Contact[]
        /** Noted after this message was left. */
        readonly since: readonly Contact[]
      }
    | {
        readonly kept: false
        /** What a rule that needs the log answers. */
        readonly verdict: 'not-applicable' | 'needs-input'
        readonly reason: string
        readonly nowMin: number | null
      }
  )

/** What leaves the door open, and what presses for an answer. */
export type ClosingEvidence = {
  readonly farewells: readonly (TextSpan & { readonly kind: 'easy-no' | 'wish' | 'goodbye' })[]
  readonly demands: readonly TextSpan[]
  /** Anything is asked or offered: it is no mere leave-taking. */
  readonly asks: boolean
}

/** One earlier message beside this one; shares are 0..1. */
export type Likeness = {
  readonly channel: ContactChannel
  /** "4 March", or "an earlier day". */
  readonly when: string
  /** Shared content words of all content words. */
  readonly jaccard: number
  /** Shared content words of the shorter message's; 0 where the lengths do not let that tell. */
  readonly overlap: number
  /** As `jaccard`, of the two sentences with the hook. */
  readonly hook: number
  /** The longest run of words that both have, in this message. */
  readonly run: TextSpan | null
}
/** What one earlier message and this one are about. */
export type SharedStory = {
  readonly channel: ContactChannel
  readonly when: string
  /** Words of a theme that both have, as said here. */
  readonly shared: readonly TextSpan[]
  /** The same, each word once. */
  readonly themes: readonly string[]
  /** Each says what it is about or what is on sale, and it is not the same. */
  readonly differs: boolean
  /** What the earlier one was about. */
  readonly earlierTheme: string
}
/** A voicemail of the series: whether it caught the ear, and how much of it was said before; shares as in `Likeness`. */
export type VoicemailOfSeries = {
  readonly when: string
  /** End of its first hook in ms after the beep, estimated by syllables where it was not timed; null = no hook. */
  readonly hookMs: number | null
  readonly jaccard: number
  readonly overlap: number
  readonly hook: number
}
export type SeriesEvidence = {
  /** Oldest first, the newest few that have words. */
  readonly likenesses: readonly Likeness[]
  readonly stories: readonly SharedStory[]
  /** Words with which the rep turns to something else: "this is something different"; null = none. */
  readonly turn: TextSpan | null
  /** Oldest first; this voicemail last. */
  readonly voicemails: readonly VoicemailOfSeries[]
}
/** The shape of the latest e-mail's first words. */
export type EmailShape = {
  readonly when: string | null
  readonly hook: boolean
  readonly relevance: boolean
  readonly ask: boolean
  readonly companyFirst: boolean
}

/** Everything rules may read; each part is derived once per take, when first asked for. */
export type Evidence = {
  readonly text: TextEvidence
  readonly timing: TimingEvidence
  readonly value: ValueEvidence
  readonly identity: IdentityEvidence
  readonly names: NamesEvidence
  readonly numbers: NumbersEvidence
  readonly exchange: ExchangeEvidence
  readonly fluency: FluencyEvidence
  readonly turnOffs: TurnOffEvidence
  readonly topics: TopicEvidence
  readonly history: HistoryEvidence
  readonly log: LogEvidence
  readonly closing: ClosingEvidence
  readonly series: SeriesEvidence
  /** null = no e-mail with words. */
  readonly email: EmailShape | null
  /** The talk with a gatekeeper; without turns for a message. */
  readonly dialogue: HeardTalk
  readonly audio: AudioMeasures | null
  readonly card: Card
}
export type EvidenceKey = keyof Evidence
