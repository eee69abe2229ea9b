import Papa from 'papaparse'
import { CodedError } from '../../shared/errors.ts'
import {
  type ImportDelimiter,
  type ImportEncoding,
  type ImportReading,
  importDelimiters,
  importMaxRows
} from '../../shared/prospect-import.ts'
import { decodeText, guessEncoding } from './decode.ts'

/** One row of a file: its cells, and its number as a spreadsheet counts, from 1. */
export type TableRow = { row: number; cells: readonly string[]; isBroken: boolean }
export type Table = {
  reading: ImportReading
  unreadable: number
  header: readonly string[] | null
  rows: readonly TableRow[]
  /** Cells in the widest of the first rows. */
  width: number
}

/** As much of the text as tells its lines and its delimiter, in characters. */
const sampleLength = 200_000

const withoutQuoted = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '')

/** The one kind of line end that the text has outside of quotes; null when there are several. */
const lineEndOf = (text: string): '\r\n' | '\n' | '\r' | null => {
  const kinds = new Set(withoutQuoted(text).match(/\r\n|\r|\n/g) ?? ['\n'])
  const [kind] = kinds
  return kinds.size === 1 && (kind === '\r\n' || kind === '\n' || kind === '\r') ? kind : null
}

const isDelimiter = (text: string): text is ImportDelimiter => importDelimiters.some((one) => one === text)

/** The delimiter that cuts the first rows into the same number of cells; of several, the one with the most. */
const guessDelimiter = (text: string): ImportDelimiter => {
  const sample = text.slice(0, sampleLength)
  const scored = importDelimiters.map((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(sample, {
      delimiter,
      preview: 50,
      skipEmptyLines: 'greedy'
    })
    const count = data[0]?.length ?? 0
    const alike = data.filter(({ length }) => length === count).length - errors.length
    return { delimiter, count, share: count < 2 ? 0 : alike / data.length }
  })
  const best = Math.max(...scored.map(({ share }) => share))
  const good = scored.filter(({ share, count }) => count > 1 && share > best - 0.1)
  return good.toSorted((one, other) => other.count - one.count)[0]?.delimiter ?? ','
}

/** Excel's own first line, "sep=;". */
const spokenDelimiter = (
  text: string
): { delimiter: ImportDelimiter | null; rest: string; lines: number } => {
  const found = /^sep=([,;\t|])(\r\n|\r|\n)/i.exec(text)
  const delimiter = found?.[1] ?? ''
  return isDelimiter(delimiter)
    ? { delimiter, rest: text.slice(found?.[0].length), lines: 1 }
    : { delimiter: null, rest: text, lines: 0 }
}

const looksLikeContent = (cell: string): boolean => /\d{3}|@/.test(cell)

/** Whether a first row names columns: every cell says something, none is a number or an address, none comes twice. */
const namesColumns = (
  [first, ...rest]: readonly TableRow[],
  isHeader: (cell: string) => boolean
): boolean => {
  const cells = (first?.cells ?? []).map((cell) => cell.trim())
  if (cells.some(looksLikeContent)) return false
  if (cells.some(isHeader)) return true
  const differs = rest.some(({ cells: below }) => below.some(looksLikeContent))
  return differs && cells.every((cell) => cell !== '') && new Set(cells).size === cells.length
}

const parseRows = (text: string, delimiter: ImportDelimiter, linesBefore: number): TableRow[] => {
  const newline = lineEndOf(text.slice(0, sampleLength))
  const { data, errors, meta } = Papa.parse<string[]>(
    newline === null ? text.replace(/\r\n?/g, '\n') : text,
    {
      delimiter,
      newline: newline ?? '\n',
      // One more for the header, and one that tells that there are more.
      preview: importMaxRows + 2
    }
  )
  if (meta.truncated)
    throw new CodedError('import-too-large', `More than ${importMaxRows.toLocaleString('en')} rows.`)
  const broken = new Set(errors.map(({ row }) => row))
  return data
    .map((cells, index) => ({ row: linesBefore + index + 1, cells, isBroken: broken.has(index) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** Reads the bytes of a file as a table; what is not given is guessed. Throws when there is nothing in it. */
export const readTable = (
  bytes: Uint8Array,
  given: Partial<ImportReading>,
  isHeader: (cell: string) => boolean,
  onShare: (share: number) => void = () => {}
): Table => {
  const encoding: ImportEncoding = given.encoding ?? guessEncoding(bytes)
  const { text, unreadable } = decodeText(bytes, encoding)
  onShare(0.3)
  const { delimiter: spoken, rest, lines } = spokenDelimiter(text)
  const delimiter = given.delimiter ?? spoken ?? guessDelimiter(rest)
  const rows = parseRows(rest, delimiter, lines)
  onShare(0.9)
  if (rows.length === 0) throw new CodedError('import-empty', 'No row has anything in it.')
  const hasHeader = given.hasHeader ?? namesColumns(rows.slice(0, 20), isHeader)
  const header = hasHeader ? (rows[0]?.cells ?? []) : null
  const content = hasHeader ? rows.slice(1) : rows
  if (content.length > importMaxRows)
    throw new CodedError('import-too-large', `More than ${importMaxRows.toLocaleString('en')} rows.`)
  const width = header?.length ?? Math.max(...content.slice(0, 50).map(({ cells }) => cells.length))
  return { reading: { encoding, delimiter, hasHeader }, unreadable, header, rows: content, width }
}
