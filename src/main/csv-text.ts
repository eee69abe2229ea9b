import Papa from 'papaparse'

export type CsvCell = string | number | null

const newline = '\r\n'
const mark = '\ufeff'
/** What a spreadsheet would reckon with; apostrophes before it count, so that reading takes off exactly one. */
const formula = /^'*[=+\-@\t\r]/

/**
 * Lines of cells as CSV (RFC 4180, UTF-8), the only writer of it. A cell that a spreadsheet would take for a formula gets
 * an apostrophe before it, which the import takes off. `withMark`: with the byte order mark by which Excel knows UTF-8.
 */
export const csvText = (lines: readonly (readonly CsvCell[])[], withMark: boolean): string =>
  `${withMark ? mark : ''}${Papa.unparse(lines as CsvCell[][], { newline, escapeFormulae: formula })}${newline}`
