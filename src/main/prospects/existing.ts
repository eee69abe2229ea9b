import type { ReadableDb } from '../db/handles.ts'
import { listProspects } from '../db/prospects.ts'
import { noCaller } from './build-row.ts'
import type { Existing } from './check-rows.ts'

/** Everybody in the library, and what the rep's newest own card says of the rep. */
export const readExisting = (db: ReadableDb): Existing => {
  const prospects = listProspects(db)
  const newest = prospects
    .filter(({ isSample }) => !isSample)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0]
  const { repName, repCompany, callbackNumber, calledFrom, lineReturns } = newest ?? noCaller
  return {
    // A sample is nobody that a file could mean.
    known: prospects
      .filter(({ isSample }) => !isSample)
      .map(({ id, firstName, lastName, company, numbers }) => ({
        id,
        firstName,
        lastName,
        company,
        numbers
      })),
    caller: { repName, repCompany, callbackNumber, calledFrom, lineReturns }
  }
}
