import type { ProspectDraft } from '../../shared/prospect.ts'
import type { ImportDecision } from '../../shared/prospect-import.ts'
import type { RowValues } from './build-row.ts'
import type { GoodRow } from './check-rows.ts'
import { fillOf, withFill } from './fill.ts'

/** What a row fills in on a card of the library. */
export type CardUpdate = { id: string; values: RowValues }

type PlannedRows = { additions: readonly ProspectDraft[]; updates: CardUpdate[]; skipped: number }

/** What becomes of each good row by the rep's decision: a new card, something filled in, or nothing. */
export const planRows = (good: readonly GoodRow[], { otherwise, each }: ImportDecision): PlannedRows => {
  const choices = new Map(each.map(({ row, choice }) => [row, choice]))
  const byRow = new Map<number, number>()
  const additions: ProspectDraft[] = []
  const updates: CardUpdate[] = []
  let skipped = 0
  for (const { row, draft, values, match } of good) {
    const choice = match === null ? 'add' : (choices.get(row) ?? otherwise)
    if (choice === 'add') {
      byRow.set(row, additions.length)
      additions.push(draft)
      continue
    }
    if (choice === 'skip' || match === null) {
      skipped += 1
      continue
    }
    if (match.with.id !== null) {
      updates.push({ id: match.with.id, values })
      continue
    }
    skipped += 1
    const at = byRow.get(match.with.row ?? -1)
    const earlier = at === undefined ? undefined : additions[at]
    const filled = earlier && fillOf(earlier, values)
    if (at !== undefined && earlier && filled) additions[at] = withFill(earlier, filled)
  }
  return { additions, updates, skipped }
}
