import type { ReadyLine, ReadySheet, SheetEdit } from '../../shared/block.ts'
import { cardOf, type Prospect } from '../../shared/prospect.ts'
import { type ReadyWords, readyWords } from './ready-line.ts'
import { type Rehearsed, summaryOf } from './summary.ts'
import { bestTry, shownTry } from './tries.ts'

/** One prospect of a block with everything the ready sheet is made of. */
export type SheetItem = Rehearsed & {
  company: string
  edits: SheetEdit
  /** Null where the card is gone. */
  prospect: Prospect | null
}

const noWords = (number: string): ReadyWords => ({
  hook: '',
  ask: '',
  promise: '',
  number,
  isNumberFromCard: number !== ''
})

/**
 * One line of the ready sheet: the best try's own words, else the prepared script's; what to avoid is what that try has
 * to mend first. What the rep wrote himself stands in their place.
 */
const readyLineOf = ({ prospectId, name, company, tries, prospect, edits }: SheetItem): ReadyLine => {
  const best = bestTry(tries)
  const script = prospect?.script.trim() ?? ''
  const source = best?.words != null ? 'try' : script === '' ? 'none' : 'script'
  const text = source === 'try' ? (best?.words ?? '') : script
  const found =
    prospect === null || source === 'none'
      ? noWords(prospect?.callbackNumber ?? '')
      : readyWords(text, cardOf(prospect))
  const avoid = best === null ? '' : (shownTry(best).fix?.title ?? '')
  const { isNumberFromCard, ...words } = found
  return {
    prospectId,
    name,
    company,
    source,
    ...words,
    avoid,
    ...Object.fromEntries(Object.entries(edits).filter(([, written]) => written !== undefined)),
    isNumberFromCard: isNumberFromCard && edits.number === undefined
  }
}

/** The ready sheet of a block: a line for everybody who was not skipped, and what became better. */
export const sheetOf = (day: string, items: readonly SheetItem[]): ReadySheet => ({
  day,
  lines: items.filter(({ state }) => state !== 'skipped').map(readyLineOf),
  summary: summaryOf(items)
})
