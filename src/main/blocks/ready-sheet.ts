import type { ReadySheet, SheetEdit } from '../../shared/block.ts'
import { CodedError } from '../../shared/errors.ts'
import { listItems, putItemEdits } from '../db/blocks.ts'
import { findProspect } from '../db/prospects.ts'
import type { BlocksContext } from './context.ts'
import { sheetOf } from './sheet.ts'
import { knownBlock, knownTries } from './stored-block.ts'

/** What a block leaves in the hand: the ready sheet, and what the rep writes on it. */
export type BlockSheet = {
  sheet: (blockId: string) => ReadySheet
  edit: (blockId: string, prospectId: string, edits: SheetEdit) => ReadySheet
}

export const createBlockSheet = ({ library }: Pick<BlocksContext, 'library'>): BlockSheet => {
  const sheet = (blockId: string): ReadySheet => {
    const db = library.handles().read
    const row = knownBlock(db, blockId)
    const tries = knownTries(db, row.seq)
    const items = listItems(db, row.seq).map((item) => ({
      ...item,
      tries: tries.get(item.prospectId) ?? [],
      prospect: findProspect(db, item.prospectId)
    }))
    return sheetOf(row.day, items)
  }

  return {
    sheet,
    edit: (blockId, prospectId, edits) => {
      const db = library.handles().write
      const row = knownBlock(db, blockId)
      const item = listItems(db, row.seq).find((one) => one.prospectId === prospectId)
      if (item === undefined) throw new CodedError('prospect-missing', prospectId)
      putItemEdits(db, row.seq, prospectId, { ...item.edits, ...edits })
      return sheet(blockId)
    }
  }
}
