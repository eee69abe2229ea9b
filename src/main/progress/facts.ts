import type { Progress } from '../../shared/progress.ts'
import type { GivenBy } from '../../shared/regrade.ts'

/** One voicemail as progress is reckoned from. */
export type ProgressTake = {
  /** Orders takes of one moment. */
  seq: number
  id: string
  /** Wall clock of the rep. */
  at: string
  scenarioId: string
  prospectId: string
  durationMs: number
  /** The drill that it was made in; null = none. */
  drillId: string | null
  /** A place among the measures that come with it; null = no grade. */
  measure: number | null
  score: number | null
  coverage: number | null
  /** Null = not read yet, or by another listener or rulebook than today's. */
  figures: ReadFigures | null
}

/** What was read of a take's words and recording; null in it = not known. */
export type ReadFigures = {
  /** Syllables per second of speech. */
  pace: number | null
  /** A minute of talk. */
  fillers: number | null
  /** The longest, in seconds. */
  pauses: number | null
  /** From the beep to the end of the last word, in seconds. */
  length: number | null
  hook: 'said' | 'none' | null
  hookS: number | null
  /** Times found in the recording, not estimated. */
  isTimed: boolean
  heard: 'out' | 'deleted' | null
  deletedMs: number | null
  /** How patient the listener is; null = nobody heard it. */
  listener: string | null
}

/** What one take outside of drills did with the rules. */
export type TakeVerdicts = {
  seq: number
  id: string
  at: string
  measure: number
  score: number | null
  passed: readonly string[]
  missed: readonly string[]
}

export type DrillTried = { drillId: string; outcome: 'passed' | 'not-yet' | 'unknown'; at: string }

/** The turns of live talks on one day. */
export type TalkDay = { day: string; talks: number; ms: number }

/** Everything that a page of progress is reckoned from, in whatever order. */
export type ProgressRows = {
  /** Of the period, those in drills too. */
  takes: readonly ProgressTake[]
  /** What the takes' and the verdicts' grades were given by. */
  measures: readonly GivenBy[]
  /** Of the last 56 days and, where nothing was practised lately, of the 28 up to the newest take. */
  verdicts: readonly TakeVerdicts[]
  tries: readonly DrillTried[]
  talks: readonly TalkDay[]
  /** Every day on which anything was ever practised. */
  days: readonly string[]
}

/** The limits of delivery in force. */
export type Bands = Record<
  Progress['distributions'][number]['figure'],
  Progress['distributions'][number]['band']
>

/** What the rows do not know. */
export type ProgressGround = Pick<Progress, 'choices' | 'today' | 'from' | 'to' | 'allScenarios'> & {
  bands: Bands
  hookTargetS: number
  listenerModel: number
  /** Null = the rule is no longer in force. */
  ruleOf: (ruleId: string) => { title: string; group: Progress['missed']['rules'][number]['group'] } | null
  /** The drill that trains a rule best; null = none. */
  drillFor: (ruleId: string) => { id: string; title: string } | null
  prospectName: (take: ProgressTake) => string
  scenarioName: (take: ProgressTake) => string
  drillTitle: (drillId: string) => string
}

/** Oldest first; takes of one moment in the order in which they were stored. */
export const inOrder = <Take extends { at: string; seq: number }>(takes: readonly Take[]): Take[] =>
  takes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))

/** The measure of the newest take with a score, of takes in order; where none has one, of the newest grade. */
export const newestMeasureOf = (
  takes: readonly { score: number | null; measure: number | null }[]
): number | null =>
  takes.findLast(({ score, measure }) => score !== null && measure !== null)?.measure ??
  takes.findLast(({ measure }) => measure !== null)?.measure ??
  null
