import type { ImportFailedRow } from '../../shared/prospect-import.ts'
import { csvText } from '../csv-text.ts'
import type { FailedRow } from './check-rows.ts'
import type { Table } from './read-table.ts'

const longestText = 200

/** A row that could not be used, as the screen lists it. */
export const shownFailure = ({ line, reason }: FailedRow): ImportFailedRow => ({
  row: line.row,
  text: line.cells
    .filter((cell) => cell.trim() !== '')
    .join(' · ')
    .slice(0, longestText)
    .toWellFormed(),
  reason
})

/** The rows that could not be used, as a CSV with the reason as its last column. */
export const failedCsv = ({ header, width }: Table, failed: readonly FailedRow[]): string => {
  const names = header ?? Array.from({ length: width }, (_, index) => `Column ${index + 1}`)
  const widest = failed.reduce((most, { line }) => Math.max(most, line.cells.length), width)
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: widest }, (_, at) => cells[at] ?? '')
  const lines = failed.map(({ line, reason }) => [...padded(line.cells), reason])
  return csvText([[...padded(names), 'Why it was left out'], ...lines], true)
}
