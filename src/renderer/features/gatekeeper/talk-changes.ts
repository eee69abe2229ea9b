import type { Input } from '../../../shared/contract.ts'
import type { Talk } from '../../../shared/talk.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'

/** Stores what the rep says of a turn; answers with the talk as it is graded now, null where that failed. */
export const setTurn = async (input: Input<'talks:setTurn'>): Promise<Talk | null> => {
  try {
    return await invoke('talks:setTurn', input)
  } catch (error) {
    toastFailure(error)
    return null
  }
}

/** Deletes a talk, with the way back in a toast. */
export const removeTalk = async ({ id, prospectName }: Talk): Promise<void> => {
  try {
    await invoke('talks:remove', { talkId: id })
  } catch (error) {
    toastFailure(error)
    return
  }
  goBack()
  toast(`Talk about ${prospectName} deleted.`, async () => {
    await invoke('talks:restore', { talkId: id })
    navigate({ screen: 'talk', talkId: id })
  })
}

/** The same call once more: another day at the other end. */
export const callAgain = ({ scenarioId, prospectId }: Talk): void =>
  navigate({ screen: 'gatekeeper', scenarioId, prospectId })

/** The very same day at the other end: what is said there changes only where the rep does something else. */
export const sameDayAgain = ({ scenarioId, prospectId, seed }: Talk): void =>
  navigate({ screen: 'gatekeeper', scenarioId, prospectId, seed })
