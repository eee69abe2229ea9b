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
import { csvText } from '../csv-text.ts'
import { type BuiltRow, buildRow, type noCaller, plainCell, type RowValues } from './build-row.ts'
import { type Compared, createDuplicates, type Match } from './duplicates.ts'
import { fillOf, withFill } from './fill.ts'
import { guessTargets, isHeader } from './guess-columns.ts'
import { readTable, type Table, type TableRow } from './read-table.ts'

/** What of the library an import is compared with. */
export type Existing = {
  known: readonly (Compared & { id: string })[]
  /** What a new card takes over from the rep's newest one. */
  caller: typeof noCaller
}

export type CardUpdate = { id: string; values: RowValues }
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

type GoodRow = { row: number; draft: ProspectDraft; values: RowValues; match: Match | null }
type FailedRow = { line: TableRow; reason: string }

const previewRows = 8
const sampleRows = 50
const shownSamples = 3
const longestSample = 80
const shareEvery = 2_000

const previewOf = ({ row }: TableRow, built: BuiltRow): ImportPreviewRow => {
  if (!built.ok)
    return { row, name: '', company: '', industry: '', phones: [], facts: [], reason: built.reason }
  const { company, industry, facts, numbers } = built.draft
  const phones = numbers.map(({ number }) => number)
  return { row, name: fullName(built.draft), company, industry, phones, facts, reason: null }
}

/**
 * One file on its way into the library, from its bytes to a plan. It holds the whole file, so that it lives in a thread
 * of its own; it writes nothing.
 */
export const createImportSession = (bytes: Uint8Array, readExisting: () => Existing) => {
  let table: Table | null = null
  let targets: ImportTarget[] = []
  let good: GoodRow[] = []
  let failed: FailedRow[] = []
  let additions: ProspectDraft[] = []

  const opened = (): Table => {
    if (table === null) throw new Error('Nothing has been read yet.')
    return table
  }
  const samplesOf = ({ rows, width }: Table): string[][] =>
    Array.from({ length: width }, (_, column) =>
      rows
        .slice(0, sampleRows)
        .map(({ cells }) => plainCell(cells[column] ?? '').trim())
        .filter((cell) => cell !== '')
    )

  const preview = (chosen: readonly ImportTarget[]): ImportPreviewRow[] => {
    const { rows, header } = opened()
    return rows.slice(0, previewRows).map((line) => previewOf(line, buildRow(line, chosen, header)))
  }

  const read = (given: Partial<ImportReading>, onShare: (share: number) => void): ReadResult => {
    table = readTable(bytes, given, isHeader, onShare)
    const { reading, unreadable, header, rows } = table
    const samples = samplesOf(table)
    targets = guessTargets(header, samples)
    return {
      reading,
      unreadable,
      rowCount: rows.length,
      columns: samples.map((cells, index) => ({
        name: header?.[index]?.trim() || `Column ${index + 1}`,
        samples: [...new Set(cells)].slice(0, shownSamples).map((cell) => cell.slice(0, longestSample)),
        target: targets[index] ?? 'skip'
      })),
      preview: preview(targets)
    }
  }

  const check = (chosen: readonly ImportTarget[], onShare: (share: number) => void): CheckResult => {
    const { rows, header, width } = opened()
    targets = Array.from({ length: width }, (_, index) => chosen[index] ?? 'skip')
    good = []
    failed = []
    const { known, caller } = readExisting()
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
    const duplicateCount = good.filter(({ match }) => match !== null).length
    return {
      rowCount: rows.length,
      newCount: good.length - duplicateCount,
      duplicateCount,
      failedCount: failed.length
    }
  }

  const duplicates = (offset: number, limit: number): ImportDuplicate[] =>
    good
      .flatMap(({ row, draft, match }) => (match === null ? [] : [{ row, draft, match }]))
      .slice(offset, offset + limit)
      .map(({ row, draft, match }) => ({
        row,
        name: fullName(draft),
        company: draft.company,
        by: match.by,
        withName: match.with.name,
        withCompany: match.with.company,
        withRow: match.with.row
      }))

  const failures = (offset: number, limit: number): ImportFailedRow[] =>
    failed.slice(offset, offset + limit).map(({ line, reason }) => ({
      row: line.row,
      text: line.cells
        .filter((cell) => cell.trim() !== '')
        .join(' · ')
        .slice(0, 200)
        .toWellFormed(),
      reason
    }))

  /** The rows that could not be used, as a CSV with the reason as its last column. */
  const failedCsv = (): string => {
    const { header, width } = opened()
    const names = header ?? Array.from({ length: width }, (_, index) => `Column ${index + 1}`)
    const widest = failed.reduce((most, { line }) => Math.max(most, line.cells.length), width)
    const padded = (cells: readonly string[]): string[] =>
      Array.from({ length: widest }, (_, at) => cells[at] ?? '')
    const lines = failed.map(({ line, reason }) => [...padded(line.cells), reason])
    return csvText([[...padded(names), 'Why it was left out'], ...lines], true)
  }

  const plan = ({ otherwise, each }: ImportDecision): ImportPlan => {
    const choices = new Map(each.map(({ row, choice }) => [row, choice]))
    const byRow = new Map<number, number>()
    const updates: CardUpdate[] = []
    let skipped = 0
    additions = []
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
    return { added: additions.length, updates, skipped, failed: failed.length }
  }

  const added = (from: number, to: number): ProspectDraft[] => additions.slice(from, to)

  return { read, preview, check, duplicates, failures, failedCsv, plan, added }
}
export type ImportSession = ReturnType<typeof createImportSession>
