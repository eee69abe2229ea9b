import type { Prospect } from '../../shared/prospect.ts'
import { failureOf, invoke } from '../bridge.ts'
import { useLogChanges } from '../touches/log-changes.ts'
import { type AnswerState, useAnswer, useAskAgain } from './use-answer.ts'

/** One prospect's whole card; null for one who is no longer in the library. */
export const readCard = async (prospectId: string): Promise<Prospect | null> => {
  try {
    return await invoke('prospects:read', { prospectId })
  } catch (error) {
    if (failureOf(error).code === 'prospect-missing') return null
    throw error
  }
}

/** The card of whoever is on the screen; null where nobody is, or they are no longer in the library. */
export const useCard = (prospectId: string | undefined): AnswerState<Prospect | null> => {
  const { reload, ...answer } = useAnswer(`card ${prospectId ?? ''}`, async () =>
    prospectId === undefined ? null : readCard(prospectId)
  )
  // A card that was left in the middle of typing is saved a moment later.
  useAskAgain(
    reload,
    useLogChanges(({ changedAt }) => changedAt[prospectId ?? ''])
  )
  return answer
}
