import type { Cadence } from '../../../shared/cadence.ts'
import { daysAfter } from '../../../shared/day.ts'
import { type AnswerState, useAnswer, useAskAgain } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { useLogChanges } from '../../touches/log-changes.ts'
import { localMinute } from '../../touches/touch-words.ts'

export const shownDays = 14

/** The first day shown: yesterday, or that many weeks from there. */
export const firstShown = (weeks: number): string =>
  daysAfter(localMinute(new Date()).slice(0, 10), weeks * 7 - 1)

/** The cadence of one prospect from a day on; it follows every change of the log and the card. */
export const useCadence = (
  prospectId: string,
  from: string
): AnswerState<Cadence> & { reload: () => void } => {
  const changedAt = useLogChanges((state) => state.changedAt[prospectId])
  const { reload, ...answer } = useAnswer(`cadence ${prospectId}`, () =>
    invoke('touches:cadence', { prospectId, from, days: shownDays })
  )
  useAskAgain(reload, from, changedAt)
  return { ...answer, reload }
}
