import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { WritableDb } from '../db/handles.ts'
import {
  dropBundle,
  findBundle,
  setBundleState,
  stageBundle,
  stageDays,
  stageOtherDays,
  stageTakes
} from '../db/team-bundles.ts'
import type { Log } from '../log.ts'
import { wantMade } from './read-file.ts'
import { type BundleHead, OpeningEnded, type Reader } from './team-thread.ts'

/** Rows stored between two looks at everything else: about as long as a frame. */
const storedAtOnce = 250

type StoreBundle = {
  db: WritableDb
  reader: Reader
  head: BundleHead
  fileName: string
  now: Date
  signal: AbortSignal
  log: Log
}

const stageRows = async ({ db, reader, head, signal }: StoreBundle, seq: number): Promise<void> => {
  const slices = (count: number): number[] =>
    Array.from({ length: Math.ceil(count / storedAtOnce) }, (_, slice) => slice * storedAtOnce)
  const store = async (work: () => void): Promise<void> => {
    if (signal.aborted) throw new OpeningEnded('ended')
    db.transaction(work)()
    await setImmediate()
  }
  for (const from of slices(head.days)) {
    const days = await reader.ask('days', { from, to: from + storedAtOnce })
    await store(() => stageDays(db, seq, head.ruleIds, days))
  }
  const { drills, talks } = await reader.ask('others', {})
  await store(() => stageOtherDays(db, seq, drills, talks))
  for (const from of slices(head.takes)) {
    const takes = await reader.ask('takes', { from, to: from + storedAtOnce })
    await store(() => stageTakes(db, seq, takes))
  }
}

/**
 * Stores what the reader has open, all of it or nothing: its rows are staged some at a time, so that the program answers
 * between them, and one short transaction shows them. One that was taken out is shown again. A kill on the way leaves
 * what the next start deletes.
 */
export const storeBundle = async (given: StoreBundle): Promise<{ bundleId: string; isNew: boolean }> => {
  const { db, reader, head, fileName, now, log } = given
  wantMade(head, now)
  const known = findBundle(db, head.sha256)
  if (known !== null) {
    if (!known.isHere) setBundleState(db, [known.id], 'here')
    return { bundleId: known.id, isNew: !known.isHere }
  }
  const { days: _, ...bundle } = head
  const id = randomUUID()
  await reader.ask('sounds', {})
  try {
    const seq = stageBundle(db, { ...bundle, id, fileName, importedAt: now.toISOString() })
    await stageRows(given, seq)
    setBundleState(db, [id], 'here')
  } catch (error) {
    try {
      dropBundle(db, id)
    } catch (fault) {
      log.fault('taking back a bundle', fault)
    }
    throw error
  }
  return { bundleId: id, isNew: true }
}
