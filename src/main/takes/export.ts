import { copyFile, writeFile } from 'node:fs/promises'
import type { Input, Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import { fullName } from '../../shared/prospect.ts'
import type { TakeRow } from '../db/takes.ts'
import { inFileName } from '../file-name.ts'
import { writeChosen } from '../kept-files.ts'
import type { TakesContext } from './context.ts'
import { savedTake } from './detail.ts'
import { storedSound } from './files.ts'

/** Asks the rep where a file should go, with a name proposed; null when they think better of it. */
export type ChooseSavePath = (
  fileName: string,
  kind: 'wav' | 'opus' | 'zip' | 'pdf' | 'csv' | 'html' | 'json'
) => Promise<string | null>

/** "2026-03-01 1204 Priya Raman.wav" */
const fileNameOf = ({ startedLocal, card }: TakeRow, format: string): string => {
  const [day = '', time = ''] = startedLocal.split('T')
  return `${[day, time.slice(0, 5).replace(':', ''), inFileName(fullName(card))].filter(Boolean).join(' ')}.${format}`
}

/**
 * Writes a take's recording where the rep wants it: the stored file as it is, or `content`, which the window made where
 * the stored file has another form.
 */
export const exportTake = async (
  { folder, library }: TakesContext,
  { takeId, format, content }: Input<'takes:export'>,
  choose: ChooseSavePath
): Promise<Output<'takes:export'>> => {
  const take = savedTake(library.handles().read, takeId)
  const stored = storedSound(folder, take)
  if (stored === null) throw new CodedError('audio-missing', takeId)
  if (stored.format !== format && content === undefined)
    throw new CodedError('input-invalid', `The recording is stored as ${stored.format}.`)
  const path = await choose(fileNameOf(take, format), format)
  if (path === null) return { path }
  await writeChosen(path, 'export-failed', (part) =>
    content === undefined ? copyFile(stored.path, part) : writeFile(part, content)
  )
  return { path }
}
