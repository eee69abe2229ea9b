import { CodedError } from '../../shared/errors.ts'
import type { ReadableDb } from '../db/handles.ts'
import { bundleIdsOf, teamNames } from '../db/team-bundles.ts'

export const teamMissing = (what: string): CodedError => new CodedError('team-missing', what)

/** What a rep is called who has a bundle here; throws `team-missing` for anybody else. */
export const knownRepName = (db: ReadableDb, repId: string): string => {
  if (bundleIdsOf(db, repId).length === 0) throw teamMissing(repId)
  return teamNames(db).get(repId) ?? ''
}
