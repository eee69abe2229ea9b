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
  | { outcome: 'no-speech' }

/**
 * A text that explains less of the speech than this was not what was said. Right texts explain .88 and more of it on
 * synthetic voices with noise 15 dB below them, wrong ones .23 at most (build/verify-words.ts).
 */
const leastSupport = 0.5
/** Units that score worse than this are asked about; one right unit in forty does. */
const doubtFrom = 7

const readUnit = ({ start, end }: SpokenUnit, found: FoundUnit | undefined): ReadUnit =>
  found === undefined
    ? { start, end, state: 'skipped', startMs: null, endMs: null }
    : {
        start,
        end,
        state: found.score > doubtFrom ? 'doubtful' : 'heard',
        startMs: found.startMs,
        endMs: found.endMs
      }

/** What the way through a text means; `followed` null = there was none. */
export const readingOf = (units: readonly SpokenUnit[], followed: Followed | null): Reading => {
  const support = followed === null ? 0 : (supportOf(followed) ?? 0)
  if (followed === null || support < leastSupport) return { outcome: 'other-words', support }
  const found = new Map(followed.found.map((one) => [one.unit, one]))
  return {
    outcome: 'followed',
    support,
    units: units.map((unit, at) => readUnit(unit, found.get(at))),
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
