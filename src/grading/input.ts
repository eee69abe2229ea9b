import type { HeardTalk } from '../shared/gatekeeper.ts'
import type { Card, ContactChannel, ProspectStatus } from '../shared/prospect.ts'
import type { AudioMeasures, TranscriptOrigin } from '../shared/take.ts'

/** A word's place in the transcript and its time from the beep. */
export type TimedWord = { start: number; end: number; startMs: number; endMs: number }

export type EarlierMessage = { at: string; channel: ContactChannel; transcript: string }
export type Touch = { at: string; channel: ContactChannel; outcome: string | null }

/** How often one and the same script was left, and how often somebody answered it. */
export type ScriptStats = { prospects: number; replies: number }

/** What is graded: words spoken after a beep, or a written companion of them. */
export const media = ['voicemail', 'email', 'text'] as const
export type Medium = (typeof media)[number]

/** What the rep said to one rule's question, which he was asked in exactly these words. */
export type GivenAnswer = { ruleId: string; question: string; answer: boolean }

/** All that a grade may depend on: the same input gives the same grade, to the byte. */
export type GradingInput = {
  transcript: {
    text: string
    /** 'human' = trusted words of a labelled example. */
    origin: TranscriptOrigin | 'human'
    /** Times of an engine or an alignment; absent = interpolated by syllables. */
    words?: readonly TimedWord[]
  } | null
  /** Speech times and levels of the recording; null = no recording was measured. */
  audio: AudioMeasures | null
  card: Card
  /** Earlier messages of the same sequence, oldest first. */
  earlier: readonly EarlierMessage[]
  /** Logged contacts before this take; null = no log is kept. */
  touches: readonly Touch[] | null
  /** Local time of this take, ISO 8601 without a zone; null = not known. */
  now: string | null
  /** Absent = open. */
  status?: ProspectStatus
  /** Contacts that are planned; absent = none. */
  planned?: readonly Pick<Touch, 'at' | 'channel'>[]
  /** Absent = not known. */
  scriptStats?: ScriptStats
  /** Absent = voicemail. */
  medium?: Medium
  /** A talk with a gatekeeper in place of a message; absent = none. */
  dialogue?: HeardTalk
  /** The last one to a question counts, and only while that very question is asked; absent = none. */
  answers?: readonly GivenAnswer[]
}
