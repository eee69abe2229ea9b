import type { Block } from '../../shared/block.ts'
import { newestBlock } from '../db/blocks.ts'
import type { BlocksContext } from './context.ts'
import { type BlockPlan, createBlockPlan } from './plan.ts'
import { type BlockSheet, createBlockSheet } from './ready-sheet.ts'
import { type BlockRun, createBlockRun } from './run.ts'
import { shownBlock } from './stored-block.ts'

/** Warm-ups before a call block, from the list to the ready sheet. */
export type Blocks = BlockPlan &
  BlockRun &
  BlockSheet & {
    /** The newest block, planned, running or over; null = there never was one. */
    newest: () => Block | null
  }

export const createBlocks = (context: BlocksContext): Blocks => ({
  newest: () => {
    const { read } = context.library.handles()
    const row = newestBlock(read)
    return row === null ? null : shownBlock(read, row)
  },
  ...createBlockPlan(context),
  ...createBlockRun(context),
  ...createBlockSheet(context)
})
