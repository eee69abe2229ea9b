import {
  block,
  blockCandidate,
  blockChoice,
  blockSteps,
  papers,
  readySheet,
  sheetEdit,
  tryGiven
} from '../block.ts'
import { transcriptMaxLength } from '../take.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

const byBlock = z.strictObject({ blockId: z.uuid() })
const byBlockItem = byBlock.extend({ prospectId: z.uuid() })

/** The warm-up before a call block. */
export const blocksChannels = {
  /** Everybody who could be on today's list, in the order of the prospects. */
  'blocks:candidates': { input: nothing, output: z.array(blockCandidate) },
  /** The newest call block: planned, running or over. */
  'blocks:newest': { input: nothing, output: block.nullable() },
  /** Keeps today's list in the place of the one that has not begun; an empty list takes that away. */
  'blocks:choose': { input: blockChoice, output: block.nullable() },
  'blocks:start': { input: byBlock, output: block },
  'blocks:step': { input: byBlockItem.extend({ step: z.enum(blockSteps) }), output: block },
  /** What the clocks of a running block show, so that it goes on from there after whatever happens. */
  'blocks:clocks': {
    input: byBlockItem.extend({
      runMs: z.number().min(0),
      reviewedMs: z.number().min(0),
      isPaused: z.boolean()
    }),
    output: nothing
  },
  /** What is being typed in place of talking, so that a kill does not lose it. */
  'blocks:draft': {
    input: byBlockItem.extend({ words: z.string().max(transcriptMaxLength) }),
    output: nothing
  },
  /** What came of a rehearsal; grades words that were typed. */
  'blocks:keepTry': { input: byBlockItem.extend({ given: tryGiven }), output: block },
  /** Goes on to whoever is next; the block ends after the last one. */
  'blocks:next': { input: byBlockItem.extend({ state: z.enum(['done', 'skipped']) }), output: block },
  'blocks:end': { input: byBlock, output: block },
  'blocks:sheet': { input: byBlock, output: readySheet },
  'blocks:edit': { input: byBlockItem.extend({ edits: sheetEdit }), output: readySheet },
  /** Asks where, and writes the sheet that is on the screen there as a PDF. Null = not wanted. */
  'blocks:pdf': {
    input: byBlock.extend({ paper: z.enum(papers) }),
    output: z.strictObject({ path: z.string().nullable() })
  }
} as const
