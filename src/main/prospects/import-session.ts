import { fullName, type ProspectDraft } from '../../shared/prospect.ts'
import type {
  ImportColumn,
  ImportDecision,
  ImportDuplicate,
  ImportFailedRow,
  ImportPreviewRow,
  ImportReading,
  ImportTarget
} from '../../shared/prospect-import.ts'
import { type BuiltRow, buildRow, plainCell } from './build-row.ts'
import { type CheckedRows, checkRows, type Existing, type GoodRow } from './check-rows.ts'
import type { Match } from './duplicates.ts'
import { failedCsv, shownFailure } from './failed-rows.ts'
import { guessTargets, isHeader } from './guess-columns.ts'
import { type CardUpdate, planRows } from './plan-import.ts'
import { readTable, type Table, type TableRow } from './read-table.ts'

/** What a decision comes to. */
export type ImportPlan = { added: number; updates: CardUpdate[]; skipped: number; failed: number }

export type ReadResult = {
  reading: ImportReading
  rowCount: number
  unreadable: number
  columns: ImportColumn[]
  preview: ImportPreviewRow[]
}
export type CheckResult = { rowCount: number; newCount: number; duplicateCount: number; failedCount: number }

const previewRows = 8
const sampleRows = 50
const shownSamples = 3
const longestSample = 80

const nothingChecked: CheckedRows = { good: [], failed: [] }

const previewOf = ({ row }: TableRow, built: BuiltRow): ImportPreviewRow => {
  if (!built.ok)
    return { row, name: '', company: '', industry: '', phones: [], facts: [], reason: built.reason }
  const { company, industry, facts, numbers } = built.draft
  const phones = numbers.map(({ number }) => number)
  return { row, name: fullName(built.draft), company, industry, phones, facts, reason: null }
}

const previewsOf = ({ rows, header }: Table, targets: readonly ImportTarget[]): ImportPreviewRow[] =>
  rows.slice(0, previewRows).map((line) => previewOf(line, buildRow(line, targets, header)))

/** What the first rows hold in each column. */
const samplesOf = ({ rows, width }: Table): string[][] =>
  Array.from({ length: width }, (_, column) =>
    rows
      .slice(0, sampleRows)
      .map(({ cells }) => plainCell(cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
  )

/** What a table shows of itself before the rep has said what its columns hold. */
const readResultOf = (table: Table): ReadResult => {
  const { reading, unreadable, header, rows } = table
  const samples = samplesOf(table)
  const targets = guessTargets(header, samples)
  return {
    reading,
    unreadable,
    rowCount: rows.length,
    columns: samples.map((cells, index) => ({
      name: header?.[index]?.trim() || `Column ${index + 1}`,
      samples: [...new Set(cells)].slice(0, shownSamples).map((cell) => cell.slice(0, longestSample)),
      target: targets[index] ?? 'skip'
    })),
    preview: previewsOf(table, targets)
  }
}

type Duplicate = GoodRow & { match: Match }

const shownDuplicate = ({ row, draft, match }: Duplicate): ImportDuplicate => ({
  row,
  name: fullName(draft),
  company: draft.company,
  by: match.by,
  withName: match.with.name,
  withCompany: match.with.company,
  withRow: match.with.row
})

/**
 * One file on its way into the library, from its bytes to a plan. It holds the whole file, so that it lives in a thread
 * of its own; it writes nothing.
 */
export const createImportSession = (bytes: Uint8Array, readExisting: () => Existing) => {
  let table: Table | null = null
  let checked = nothingChecked
  let additions: readonly ProspectDraft[] = []

  const opened = (): Table => {
    if (table === null) throw new Error('Nothing has been read yet.')
    return table
  }

  return {
    read: (given: Partial<ImportReading>, onShare: (share: number) => void): ReadResult => {
      table = readTable(bytes, given, isHeader, onShare)
      return readResultOf(table)
    },
    preview: (targets: readonly ImportTarget[]): ImportPreviewRow[] => previewsOf(opened(), targets),
    check: (chosen: readonly ImportTarget[], onShare: (share: number) => void): CheckResult => {
      const file = opened()
      const targets = Array.from({ length: file.width }, (_, index) => chosen[index] ?? 'skip')
      // The rows of the check before make room: a file can have two hundred thousand.
      checked = nothingChecked
      checked = checkRows(file, targets, readExisting(), onShare)
      const duplicateCount = checked.good.filter(({ match }) => match !== null).length
      return {
        rowCount: file.rows.length,
        newCount: checked.good.length - duplicateCount,
        duplicateCount,
        failedCount: checked.failed.length
      }
    },
    duplicates: (offset: number, limit: number): ImportDuplicate[] =>
      checked.good
        .filter((row): row is Duplicate => row.match !== null)
        .slice(offset, offset + limit)
        .map(shownDuplicate),
    failures: (offset: number, limit: number): ImportFailedRow[] =>
      checked.failed.slice(offset, offset + limit).map(shownFailure),
    failedCsv: (): string => failedCsv(opened(), checked.failed),
    plan: (decision: ImportDecision): ImportPlan => {
      const planned = planRows(checked.good, decision)
      additions = planned.additions
      const { updates, skipped } = planned
      return { added: additions.length, updates, skipped, failed: checked.failed.length }
    },
    added: (from: number, to: number): ProspectDraft[] => additions.slice(from, to)
  }
}
export type ImportSession = ReturnType<typeof createImportSession>
