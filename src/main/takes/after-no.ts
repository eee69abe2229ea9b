import { CodedError } from '../../shared/errors.ts'
import { newestNo } from '../../shared/touch.ts'
import type { ReadableDb } from '../db/handles.ts'
import { listTouches } from '../db/touches.ts'

/**
 * A no is respected from the first ring on: nobody trains to leave one more message, or to be put through once more,
 * after it. Throws `said-no` until they have come back.
 */
export const refuseAfterNo = (db: ReadableDb, prospectId: string): void => {
  const no = newestNo(listTouches(db, prospectId))
  if (no !== null) throw new CodedError('said-no', `In your log on ${no.at.slice(0, 10)}.`)
}
