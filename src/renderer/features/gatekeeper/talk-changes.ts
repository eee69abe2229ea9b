import type { Input } from '../../../shared/contract.ts'
import { CodedError } from '../../../shared/errors.ts'
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

/** On with whoever the rep was put through to: the same card, in the first scenario in which somebody picks up. */
export const goOn = async ({ prospectId }: Talk): Promise<void> => {
  try {
    const { scenarios } = await invoke('scenarios:list')
    const pickUp = scenarios.find(({ kind }) => kind === 'pick-up')
    if (pickUp === undefined) throw new CodedError('scenario-missing', 'There is nobody who picks up.')
    navigate({ screen: 'gatekeeper', scenarioId: pickUp.id, prospectId })
  } catch (error) {
    toastFailure(error)
  }
}

/** The very same day at the other end: what is said there changes only where the rep does something else. */
export const sameDayAgain = ({ scenarioId, prospectId, seed }: Talk): void =>
  navigate({ screen: 'gatekeeper', scenarioId, prospectId, seed })
