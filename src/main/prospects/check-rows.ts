import { fullName, type ProspectDraft } from '../../shared/prospect.ts'
import type { ImportTarget } from '../../shared/prospect-import.ts'
import { buildRow, type noCaller, type RowValues } from './build-row.ts'
import { type Compared, createDuplicates, type Match } from './duplicates.ts'
import type { Table, TableRow } from './read-table.ts'

/** What of the library an import is compared with. */
export type Existing = {
  known: readonly (Compared & { id: string })[]
  /** What a new card takes over from the rep's newest one. */
  caller: typeof noCaller
}

/** A row that makes a card; `match` = whoever in the library or further up in the file it may be the same as. */
export type GoodRow = { row: number; draft: ProspectDraft; values: RowValues; match: Match | null }
export type FailedRow = { line: TableRow; reason: string }
export type CheckedRows = { good: readonly GoodRow[]; failed: readonly FailedRow[] }

const shareEvery = 2_000

/** Makes a card of every row, by what its columns hold, and tells which may be there already. */
export const checkRows = (
  { rows, header }: Table,
  targets: readonly ImportTarget[],
  { known, caller }: Existing,
  onShare: (share: number) => void
): CheckedRows => {
  const good: GoodRow[] = []
  const failed: FailedRow[] = []
  const duplicates = createDuplicates()
  for (const card of known)
    duplicates.remember(card, { id: card.id, row: null, name: fullName(card), company: card.company })
  rows.forEach((line, index) => {
    if (index % shareEvery === 0) onShare(index / rows.length)
    const built = buildRow(line, targets, header, caller)
    if (!built.ok) {
      failed.push({ line, reason: built.reason })
      return
    }
    const { draft, values } = built
    const match = duplicates.find(draft)
    const self = { id: null, row: line.row, name: fullName(draft), company: draft.company }
    duplicates.remember(draft, match?.with ?? self)
    good.push({ row: line.row, draft, values, match })
  })
  return { good, failed }
}
