import type { DraftWord } from '../../../shared/words.ts'
import { type Extra, type Followed, type FoundUnit, supportOf } from './follow.ts'
import type { SpokenUnit } from './spoken-units.ts'

/** One unit of a text beside the sound; times are null when it was not heard. */
export type ReadUnit = {
  start: number
  end: number
  state: 'heard' | 'doubtful' | 'skipped'
  startMs: number | null
  endMs: number | null
}

/** A text beside a recording. */
export type Reading =
  | { outcome: 'followed'; support: number; units: ReadUnit[]; extras: Extra[] }
  | { outcome: 'other-words'; support: number }
  /** The noise does not let it be told whether the text was said. */
  | { outcome: 'too-noisy'; support: number }
  | { outcome: 'no-speech' }

type Limits = {
  /** A unit that scores better than this was said. */
  said: number
  /** A text that explains less of the speech than this is not taken for what was said. */
  leastSupport: number
  /** Units that score worse than this are asked about. */
  doubtFrom: number
}

/**
 * Right texts explain .88 and more of the speech on synthetic voices in quiet, wrong ones .23 at most
 * (build/verify-words.ts); one right unit in forty is asked about.
 */
const inQuiet: Limits = { said: 6.5, leastSupport: 0.5, doubtFrom: 7 }
/**
 * In noise wrong words score at 5.5 to 8, so that less counts: right texts explain .66 and more, wrong ones .21 at most.
 * Once a text is taken, a word up to 5.8 needs no question: to 5.8 no more unsaid words passed for heard than to 5.5, to
 * 6.1 some did.
 */
const inNoise: Limits = { said: 5.5, leastSupport: 0.5, doubtFrom: 5.8 }
/** Below this the noise lifts wrong words among the right ones. */
const clearFromDb = 22

const readUnit = (
  { start, end }: SpokenUnit,
  found: FoundUnit | undefined,
  { doubtFrom }: Limits
): ReadUnit =>
  found === undefined
    ? { start, end, state: 'skipped', startMs: null, endMs: null }
    : {
        start,
        end,
        state: found.score > doubtFrom ? 'doubtful' : 'heard',
        startMs: found.startMs,
        endMs: found.endMs
      }

/**
 * What the way through a text means; `followed` null = there was none. `snrDb` is how far the voice lies above the noise,
 * null = not measured.
 */
export const readingOf = (
  units: readonly SpokenUnit[],
  followed: Followed | null,
  snrDb: number | null
): Reading => {
  const isNoisy = snrDb !== null && snrDb < clearFromDb
  const limits = isNoisy ? inNoise : inQuiet
  const support = followed === null ? 0 : (supportOf(followed, limits.said) ?? 0)
  if (followed === null || support < limits.leastSupport)
    return { outcome: isNoisy ? 'too-noisy' : 'other-words', support }
  const found = new Map(followed.found.map((one) => [one.unit, one]))
  return {
    outcome: 'followed',
    support,
    units: units.map((unit, at) => readUnit(unit, found.get(at), limits)),
    extras: followed.extras
  }
}

/** Speech outside of the text that is shorter than this is a breath or the edge of a word. */
const leastExtraMs = 400
/** A shorter vowel is more likely the edge of a word than a hesitation. */
const leastUmMs = 200

const wordState = (units: readonly ReadUnit[]): ReadUnit['state'] => {
  if (units.every(({ state }) => state === 'skipped')) return 'skipped'
  return units.every(({ state }) => state === 'heard') ? 'heard' : 'doubtful'
}

/** The text's words as written, each with what the sound says about it, and what was said beside them. */
export const draftOf = (text: string, units: readonly ReadUnit[], extras: readonly Extra[]): DraftWord[] => {
  const words = [...text.matchAll(/\S+/gu)].flatMap((match): DraftWord[] => {
    const inside = units.filter(
      ({ start, end }) => start >= match.index && end <= match.index + match[0].length
    )
    if (inside.length === 0) return []
    const timed = inside.filter(({ startMs }) => startMs !== null)
    return [
      {
        text: match[0],
        state: wordState(inside),
        startMs: timed[0]?.startMs ?? null,
        endMs: timed.at(-1)?.endMs ?? null
      }
    ]
  })
  const left = extras
    .filter(({ um, startMs, endMs }) => endMs - startMs >= (um ? leastUmMs : leastExtraMs))
    .map(({ um, startMs, endMs }): DraftWord => ({ text: um ? 'um' : '', state: 'extra', startMs, endMs }))
  for (const extra of left) {
    const at = words.findIndex(({ startMs }) => startMs !== null && startMs >= (extra.startMs ?? 0))
    words.splice(at < 0 ? words.length : at, 0, extra)
  }
  return words
}
