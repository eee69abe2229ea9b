import type { WritableDb } from '../handles.ts'

/** One step of the library's schema; once shipped it is never edited. `version` becomes the file's `user_version`. */
export type Migration = { readonly version: number; readonly up: (db: WritableDb) => void }
