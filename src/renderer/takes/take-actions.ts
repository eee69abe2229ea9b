import type { TakeDetail, TakeSummary } from '../../shared/take.ts'
import { toast, toastFailure } from '../app/toasts.ts'
import { invoke } from '../bridge.ts'
import { noteGraded } from '../touches/log-changes.ts'

type Named = Pick<TakeSummary, 'id' | 'prospectName'>

/** Takes on their way out: a key pressed twice deletes once. */
const leaving = new Set<string>()

/** Deletes a take, with the way back in a toast; tells whether it is gone. */
export const removeTake = async (
  { id, prospectName }: Named,
  restored: (take: TakeDetail) => void
): Promise<boolean> => {
  if (leaving.has(id)) return false
  leaving.add(id)
  try {
    await invoke('takes:remove', { takeId: id })
  } catch (error) {
    toastFailure(error)
    return false
  } finally {
    leaving.delete(id)
  }
  toast(`Take to ${prospectName} deleted.`, async () =>
    restored(await invoke('takes:restore', { takeId: id }))
  )
  return true
}

/** Changes a take's note or star; resolves to the take as stored, or to null when it could not be stored. */
export const annotateTake = async (
  takeId: string,
  change: { note?: string; favourite?: boolean }
): Promise<TakeDetail | null> => {
  try {
    return await invoke('takes:annotate', { takeId, ...change })
  } catch (error) {
    toastFailure(error)
    return null
  }
}

/** A new grade beside the old one, as the toast says it. */
export const regradeText = (before: number | null, after: number | null): string => {
  const shown = (score: number | null) => (score === null ? 'no score' : String(Math.round(score)))
  if (shown(before) === shown(after)) return `Graded again: still ${shown(after)}.`
  return `Graded again: ${shown(before)} → ${shown(after)}.`
}

/** Grades a take with the card of today and tells what changed. */
export const regradeTake = async ({
  id,
  score
}: Pick<TakeSummary, 'id' | 'score'>): Promise<TakeDetail | null> => {
  try {
    const take = await invoke('takes:regrade', { takeId: id })
    noteGraded(id)
    toast(regradeText(score, take.grade?.score ?? null))
    return take
  } catch (error) {
    toastFailure(error)
    return null
  }
}
