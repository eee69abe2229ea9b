import type { GradingInput } from '../../grading/input.ts'
import { isAnswer, type Touch } from '../../shared/touch.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findProspect } from '../db/prospects.ts'
import { keepsLog, type LeftWords, listTouches, wordsLeftToOthers } from '../db/touches.ts'

/** What a grade reads of the series that a message belongs to. */
export type Series = Pick<GradingInput, 'earlier' | 'touches' | 'now' | 'status' | 'planned' | 'scriptStats'>

type Message = {
  prospectId: string
  words: string
  /** Local time of this message; what was logged at that moment or later came after it. */
  now: string
  /** The log's own line of this message: the message does not come before itself. */
  ownTouchId: string | null
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []

/** A message as a script: its words without whom they are said to, so that the same script to two people is the same. */
const scriptOf = (words: string, names: readonly (string | null)[]): string => {
  const own = new Set(names.flatMap((name) => wordsIn(name ?? '')))
  return wordsIn(words)
    .filter((word) => !own.has(word))
    .join(' ')
}

/**
 * How many others were left these very words, names and punctuation aside, and how many of them answered. A script that
 * was reworded for each prospect counts as another one.
 */
export const scriptStatsOf = (
  words: string,
  names: readonly (string | null)[],
  left: readonly LeftWords[]
): NonNullable<GradingInput['scriptStats']> => {
  const script = scriptOf(words, names)
  const same = left.filter(
    ({ words: said, first_name, last_name, company }) =>
      script !== '' && scriptOf(said, [first_name, last_name, company]) === script
  )
  const answered = same.filter(({ outcome }) => isAnswer(outcome))
  const people = (found: readonly LeftWords[]) => new Set(found.map(({ prospect_id }) => prospect_id)).size
  return { prospects: people(same), replies: people(answered) }
}

/** Log times to the minute and to the second compare as what they say. */
const isBefore = (at: string, now: string): boolean => at.padEnd(19, ':00') < now.padEnd(19, ':00')

const earlierIn = (made: readonly Touch[]): GradingInput['earlier'] =>
  made
    .filter(({ words }) => words.trim() !== '')
    .map(({ at, channel, words }) => ({ at, channel, transcript: words }))

/**
 * The series that a message stands in, by the log alone: a rehearsal is not a contact, however often it is repeated.
 * While nothing was ever logged there is no log, which is not the same as an empty one.
 */
export const seriesOf = (db: ReadableDb, { prospectId, words, now, ownTouchId }: Message): Series => {
  const prospect = findProspect(db, prospectId)
  const others = listTouches(db, prospectId).filter(({ id }) => id !== ownTouchId)
  const made = others.filter(({ planned, at }) => !planned && isBefore(at, now))
  if (!keepsLog(db)) return { earlier: [], touches: null, now, ...(prospect && { status: prospect.status }) }
  const names = prospect === null ? [] : [prospect.firstName, prospect.lastName, prospect.company]
  return {
    earlier: earlierIn(made),
    // Those after it too: an e-mail an hour later goes with this call, and the rules sort by `now` themselves.
    touches: others
      .filter(({ planned }) => !planned)
      .map(({ at, channel, outcome }) => ({ at, channel, outcome })),
    now,
    ...(prospect && { status: prospect.status }),
    planned: others.filter(({ planned }) => planned).map(({ at, channel }) => ({ at, channel })),
    scriptStats: scriptStatsOf(words, names, wordsLeftToOthers(db, prospectId))
  }
}
