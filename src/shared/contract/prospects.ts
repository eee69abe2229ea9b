import { prospect, prospectDraft } from '../prospect.ts'
import {
  importDecision,
  importDuplicate,
  importFailedRow,
  importPreviewRow,
  importReading,
  importRecord,
  importState,
  importTargetList,
  importUndone
} from '../prospect-import.ts'
import { prospectSummary } from '../prospect-list.ts'
import { z } from '../zod.ts'
import { byProspect, nothing } from './inputs.ts'

const pageOf = z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(500) })

/** Prospect cards, and their way in and out as CSV. */
export const prospectsChannels = {
  'prospects:list': { input: nothing, output: z.array(prospect) },
  /** Everybody, without the cards: what lists and their filters need, in the list's order. */
  'prospects:summaries': { input: nothing, output: z.array(prospectSummary) },
  'prospects:read': { input: byProspect, output: prospect },
  'prospects:save': { input: prospectDraft, output: prospect },
  'prospects:remove': { input: byProspect, output: nothing },
  'prospects:restore': { input: byProspect, output: prospect },
  /** Asks for a file and begins to read it; nothing is stored before `prospects:importRun`. */
  'prospects:importChoose': { input: nothing, output: importState },
  'prospects:importState': { input: nothing, output: importState },
  /** Reads the same file in another way; what is not given is guessed. */
  'prospects:importReadAgain': { input: importReading.partial(), output: importState },
  /** The first rows as they would be with these columns. */
  'prospects:importPreview': {
    input: z.strictObject({ targets: importTargetList }),
    output: z.array(importPreviewRow)
  },
  /** Checks every row with these columns, for faults and for people who are there already. */
  'prospects:importCheck': { input: z.strictObject({ targets: importTargetList }), output: importState },
  /** Back to the columns. */
  'prospects:importBack': { input: nothing, output: importState },
  'prospects:importDuplicates': { input: pageOf, output: z.array(importDuplicate) },
  'prospects:importFailed': { input: pageOf, output: z.array(importFailedRow) },
  /** Asks where, and writes the rows that cannot be used there, each with its reason. Null = not wanted. */
  'prospects:importSaveFailed': { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  /** Brings everybody in, all at once or nobody. */
  'prospects:importRun': { input: importDecision, output: importState },
  /** Stops whatever is under way, or puts away how it ended. */
  'prospects:importCancel': { input: nothing, output: importState },
  /** The imports that were made, newest first. */
  'prospects:importRecords': { input: nothing, output: z.array(importRecord) },
  /** Takes an import back, but for what was used of it since. */
  'prospects:importUndo': { input: z.strictObject({ importId: z.uuid() }), output: importUndone },
  /** Asks where, and writes these cards there as CSV; null = all. `path` null = not wanted. */
  'prospects:export': {
    input: z.strictObject({
      prospectIds: z.array(z.uuid()).max(1_000_000).nullable(),
      withMark: z.boolean()
    }),
    output: z.strictObject({ path: z.string().nullable(), count: z.int() })
  }
} as const
