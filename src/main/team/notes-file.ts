import type { z as Zod } from 'zod'
import { teamNote } from '../../shared/team.ts'
import { z } from '../../shared/zod.ts'
import { checksumOf } from '../reports/bundle.ts'

const notesVersion = 1

/** Larger than any that this program writes. */
export const notesMaxBytes = 20_000_000

/** What goes back to one rep. */
const repNotes = z.strictObject({
  /** As the manager calls them. */
  rep: z.string().max(200),
  /** The ids of their libraries; empty = their reports had none. */
  repIds: z.array(z.uuid()).max(100),
  /** Who wrote the notes; may be empty. */
  from: z.string().max(200),
  madeAt: z.iso.datetime(),
  notes: z.array(teamNote).min(1).max(10_000)
})
export type RepNotes = Zod.infer<typeof repNotes>

/** The JSON file of notes; its schema is resources/reports/notes-schema.json. */
export const notesFile = z.strictObject({
  format: z.literal('ringback-notes'),
  version: z.literal(notesVersion),
  /** Over the canonical JSON of `notes`, as of a report's. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  notes: repNotes
})

export const writeNotes = (notes: RepNotes): string => {
  const file: Zod.infer<typeof notesFile> = {
    format: 'ringback-notes',
    version: notesVersion,
    sha256: checksumOf(notes),
    notes
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

type NotesReading = { ok: true; notes: RepNotes } | { ok: false; reason: string }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const envelope = z.looseObject({ format: z.unknown().optional(), version: z.unknown().optional() })

/** Reads a file of notes; says why it is refused when it is none, of a newer Ringback, cut off or changed. */
export const readNotes = (text: string): NotesReading => {
  const refused = (reason: string): NotesReading => ({ ok: false, reason })
  const found = envelope.safeParse(parsed(text))
  if (!found.success) return refused('This is no whole JSON file. It may have been cut off on the way.')
  if (found.data.format === 'ringback-report')
    return refused('This is a report. Open it under Team; notes come in a file of their own.')
  if (found.data.format !== 'ringback-notes') return refused('This is no file of notes of Ringback’s.')
  const { version } = found.data
  if (typeof version === 'number' && version > notesVersion)
    return refused(`It was made by a newer Ringback (its version is ${version}). Update this one.`)
  const file = notesFile.safeParse(found.data)
  if (!file.success) {
    const [issue] = file.error.issues
    return refused(`It is not as notes must be, at ${issue?.path.join('.') || 'its top'}.`)
  }
  const { notes, sha256 } = file.data
  if (sha256 !== checksumOf(notes)) return refused('Its checksum is wrong: it was changed after it was made.')
  if (new Set(notes.notes.map(({ id }) => id)).size < notes.notes.length)
    return refused('It has the same note twice.')
  return { ok: true, notes }
}
