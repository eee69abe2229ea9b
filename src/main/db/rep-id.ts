import { z } from 'zod'
import type { ReadableDb } from './handles.ts'
import { readSetting } from './settings.ts'

/** Under this key migration 14 wrote it. */
const key = 'repId'

/** By what this library's reports are known at a manager's: made once, the same for ever. */
export const readRepId = (db: ReadableDb): string => z.uuid().parse(readSetting(db, key))
