import { z } from 'zod'
import { packChanges } from '../../grading/packs/pack-changes.ts'
import { type PackReading, readPack } from '../../grading/packs/read-pack.ts'
import { withPack } from '../../grading/packs/with-pack.ts'
import { builtInRulebook, type Rulebook } from '../../grading/rulebook.ts'
import { CodedError } from '../../shared/errors.ts'
import { chosenPack, type KeptPack, type PackCheck } from '../../shared/pack.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import { deleteSetting, readSetting, writeSetting } from '../db/settings.ts'

const storedPack = chosenPack.extend({ isOn: z.boolean() })
type StoredPack = z.infer<typeof storedPack>

const key = 'pack'

const find = (db: ReadableDb): StoredPack | null => {
  const parsed = storedPack.safeParse(readSetting(db, key))
  return parsed.success ? parsed.data : null
}

type Read = { text: string; reading: PackReading; rulebook: Rulebook }
let latest: Read | null = null

/** Reads a text once: every take of a session is graded by the same one. */
const readOnce = (text: string): Read => {
  if (latest?.text === text) return latest
  const reading = readPack(text)
  latest = { text, reading, rulebook: reading.ok ? withPack(builtInRulebook, reading.pack) : builtInRulebook }
  return latest
}

/** What a pack's text comes to: its changes in words, or its problems. */
export const checkPack = (text: string): PackCheck => {
  const { reading } = readOnce(text)
  if (!reading.ok) return reading
  const { name, version } = reading.pack
  return { ok: true, name, version, changes: packChanges(reading.pack) }
}

/** The rulebook that new grades are given by: the library's pack where one is in use and can be read. */
export const rulebookInForce = (db: ReadableDb): Rulebook => {
  const stored = find(db)
  return stored?.isOn === true ? readOnce(stored.text).rulebook : builtInRulebook
}

const shown = (stored: StoredPack): KeptPack => ({ ...stored, check: checkPack(stored.text) })

export const readKeptPack = (db: ReadableDb): KeptPack | null => {
  const stored = find(db)
  return stored === null ? null : shown(stored)
}

/** Keeps a pack in the place of the one before; throws `pack-refused` when it is not right. */
export const keepPack = (db: WritableDb, pack: StoredPack): KeptPack => {
  const kept = shown(pack)
  if (!kept.check.ok) {
    const [first] = kept.check.problems
    throw new CodedError('pack-refused', `Line ${first?.line}: ${first?.message}`)
  }
  writeSetting(db, key, pack)
  return kept
}

export const switchPack = (db: WritableDb, isOn: boolean): KeptPack => {
  const stored = find(db)
  if (stored === null) throw new CodedError('pack-missing')
  writeSetting(db, key, { ...stored, isOn })
  return shown({ ...stored, isOn })
}

export const removePack = (db: WritableDb): void => deleteSetting(db, key)
