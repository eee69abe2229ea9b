import { failure } from './errors.ts'
import { z } from './zod.ts'

/** The largest file that is read, and the most rows in it. */
export const importMaxBytes = 100_000_000
export const importMaxRows = 200_000

/** What a column of a file can become on a card; `skip` leaves it out. */
export const importTargets = [
  'skip',
  'firstName',
  'lastName',
  'fullName',
  'company',
  'industry',
  'phone',
  'phoneLabel',
  'fact',
  'factSource',
  'factReadOn',
  'pain',
  'relationship',
  'pronunciation',
  'easyName',
  'prefers',
  'refusesEmail',
  'rightFit',
  'say',
  'whyCall',
  'whatTriggers',
  'whatCompels',
  'greetingHeard',
  'calm',
  'script',
  'status',
  'repName',
  'repCompany',
  'callbackNumber',
  'calledFrom',
  'lineReturns',
  'lineCheckedOn',
  'repNumber',
  'repNumberLabel'
] as const
export type ImportTarget = (typeof importTargets)[number]

export const importEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'gb18030'
] as const
export type ImportEncoding = (typeof importEncodings)[number]

export const importDelimiters = [',', ';', '\t', '|'] as const
export type ImportDelimiter = (typeof importDelimiters)[number]

/** How the bytes of a file become a table. */
export const importReading = z.strictObject({
  encoding: z.enum(importEncodings),
  delimiter: z.enum(importDelimiters),
  hasHeader: z.boolean()
})
export type ImportReading = z.infer<typeof importReading>

const importColumn = z.strictObject({
  /** What its header says, or "Column 3". */
  name: z.string(),
  samples: z.array(z.string()),
  target: z.enum(importTargets)
})
export type ImportColumn = z.infer<typeof importColumn>

/** One column's use each, in the order of the file. */
export const importTargetList = z.array(z.enum(importTargets)).max(2_000)

/** A row as its card will be, or why it cannot become one; `row` counts from 1 as a spreadsheet does. */
export const importPreviewRow = z.strictObject({
  row: z.int(),
  name: z.string(),
  company: z.string(),
  industry: z.string(),
  phones: z.array(z.string()),
  facts: z.array(z.string()),
  reason: z.string().nullable()
})
export type ImportPreviewRow = z.infer<typeof importPreviewRow>

/** What becomes of somebody who is there already. */
export const duplicateChoices = ['skip', 'update', 'add'] as const
export type DuplicateChoice = (typeof duplicateChoices)[number]

export const importDuplicate = z.strictObject({
  row: z.int(),
  name: z.string(),
  company: z.string(),
  /** How the two are alike. */
  by: z.enum(['name', 'number']),
  /** Who they are like: a card of the library, or an earlier row of the file. */
  withName: z.string(),
  withCompany: z.string(),
  withRow: z.int().nullable()
})
export type ImportDuplicate = z.infer<typeof importDuplicate>

export const importFailedRow = z.strictObject({ row: z.int(), text: z.string(), reason: z.string() })
export type ImportFailedRow = z.infer<typeof importFailedRow>

/** One `otherwise` for all duplicates, and the rows that the rep decided on by themselves. */
export const importDecision = z.strictObject({
  otherwise: z.enum(duplicateChoices),
  each: z.array(z.strictObject({ row: z.int(), choice: z.enum(duplicateChoices) })).max(importMaxRows)
})
export type ImportDecision = z.infer<typeof importDecision>

/** A past import. */
export const importRecord = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  fileName: z.string(),
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
  failed: z.int(),
  isUndone: z.boolean(),
  /** Added cards that were rehearsed with, contacted, changed or deleted since: an undo leaves them. */
  inUse: z.int()
})
export type ImportRecord = z.infer<typeof importRecord>

/** Where an import stands; asked for while one is under way. */
export const importState = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('none') }),
  z.strictObject({
    step: z.literal('working'),
    what: z.enum(['reading', 'checking', 'importing']),
    fileName: z.string(),
    /** 0..1. */
    share: z.number()
  }),
  z.strictObject({
    step: z.literal('columns'),
    fileName: z.string(),
    reading: importReading,
    rowCount: z.int(),
    /** Characters that the encoding could not tell. */
    unreadable: z.int(),
    columns: z.array(importColumn),
    preview: z.array(importPreviewRow)
  }),
  z.strictObject({
    step: z.literal('checked'),
    fileName: z.string(),
    rowCount: z.int(),
    newCount: z.int(),
    duplicateCount: z.int(),
    failedCount: z.int()
  }),
  z.strictObject({ step: z.literal('done'), record: importRecord }),
  z.strictObject({ step: z.literal('failed'), fileName: z.string(), failure })
])
export type ImportState = z.infer<typeof importState>

export const importUndone = z.strictObject({
  removed: z.int(),
  restored: z.int(),
  /** Added cards that stay, because something of them was used. */
  kept: z.int()
})
export type ImportUndone = z.infer<typeof importUndone>
