import { stat } from 'node:fs/promises'
import { CodedError } from '../../shared/errors.ts'
import {
  type ImportReading,
  type ImportState,
  type ImportTarget,
  importMaxBytes
} from '../../shared/prospect-import.ts'
import type { ReadResult } from './import-session.ts'
import type { ImportThread } from './import-thread.ts'

/** A list that is open, the way it was read, and how to stop what is being done with it. */
export type OpenList = {
  readonly fileName: string
  readonly thread: ImportThread
  readonly ender: AbortController
  columns: ReadResult | null
}

/** Throws what speaks against reading a file: it is not there, empty, or too large. */
export const wantReadable = async (path: string): Promise<void> => {
  const { size } = await stat(path).catch((error: unknown) => {
    throw new CodedError('import-unreadable', error instanceof Error ? error.message : String(error), error)
  })
  if (size > importMaxBytes)
    throw new CodedError('import-too-large', `It has ${Math.ceil(size / 1_000_000)} MB.`)
  if (size === 0) throw new CodedError('import-empty', 'The file is empty.')
}

/** What the rep is asked about the columns of a list. */
export const columnsState = (fileName: string, columns: ReadResult): ImportState => ({
  step: 'columns',
  fileName,
  ...columns
})

/** Reads a list by what the rep says of it; the rest is guessed. */
export const readList = async (list: OpenList, reading: Partial<ImportReading>): Promise<ImportState> => {
  list.columns = await list.thread.ask('read', reading)
  return columnsState(list.fileName, list.columns)
}

/** Makes cards of the rows; what the columns hold is kept for the way back. */
export const checkList = async (list: OpenList, targets: ImportTarget[]): Promise<ImportState> => {
  const { thread, fileName } = list
  const result = await thread.ask('check', targets)
  if (list.columns !== null)
    list.columns.columns = list.columns.columns.map((column, at) => ({
      ...column,
      target: targets[at] ?? 'skip'
    }))
  const preview = await thread.ask('preview', targets)
  if (list.columns !== null) list.columns.preview = preview
  return { step: 'checked', fileName, ...result }
}
