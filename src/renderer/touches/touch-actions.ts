import type { PlannedContact } from '../../shared/cadence.ts'
import type { Touch, TouchDraft, TouchOutcome } from '../../shared/touch.ts'
import { toast, toastFailure } from '../app/toasts.ts'
import { invoke } from '../bridge.ts'
import { noteLogChange } from './log-changes.ts'
import { channelLooks, localMinute, outcomeWords } from './touch-words.ts'

/** What a change of the log resolves to: the touch as stored, or null when it could not be stored (which was told). */
type Stored = Promise<Touch | null>

const draftOf = ({ takeId: _takeId, ...draft }: Touch): TouchDraft => draft

const store = async (draft: TouchDraft): Promise<Touch> => {
  const touch = await invoke('touches:save', draft)
  noteLogChange(touch.prospectId)
  return touch
}

const takeOut = async ({ id, prospectId }: Touch): Promise<void> => {
  await invoke('touches:remove', { touchId: id })
  noteLogChange(prospectId)
}

/** Puts a touch into the log, or changes `before`; the way back is in the toast. */
export const saveTouch = async (draft: TouchDraft, before: Touch | null): Stored => {
  try {
    const touch = await store(draft)
    const { word } = channelLooks[touch.channel]
    const said = before === null ? (touch.planned ? 'planned' : 'logged') : 'changed'
    toast(`${word} ${said}.`, async () => {
      await (before === null ? takeOut(touch) : store(draftOf(before)))
    })
    return touch
  } catch (error) {
    toastFailure(error)
    return null
  }
}

export const removeTouch = async (touch: Touch): Promise<void> => {
  try {
    await takeOut(touch)
    toast(`${channelLooks[touch.channel].word} taken out of the log.`, async () => {
      await invoke('touches:restore', { touchId: touch.id })
      noteLogChange(touch.prospectId)
    })
  } catch (error) {
    toastFailure(error)
  }
}

/** Takes touches out or puts them back as one change of the log. */
const each = async (
  touches: readonly Touch[],
  channel: 'touches:remove' | 'touches:restore'
): Promise<void> => {
  try {
    for (const { id } of touches) await invoke(channel, { touchId: id })
  } finally {
    for (const prospectId of new Set(touches.map((touch) => touch.prospectId))) noteLogChange(prospectId)
  }
}

/** Plans contacts as one step, taken back as one; `when` is the day in words. */
export const planContacts = async (
  prospectId: string,
  contacts: readonly PlannedContact[],
  when: string
): Promise<void> => {
  try {
    const planned = await invoke('touches:plan', { prospectId, contacts: [...contacts] })
    noteLogChange(prospectId)
    const words = planned.map(({ channel }) => channelLooks[channel].word)
    toast(`Planned for ${when}: ${words.join(', ')}.`, () => each(planned, 'touches:remove'))
  } catch (error) {
    toastFailure(error)
  }
}

/** Takes what is planned out again as one step. */
export const dropPlans = async (plans: readonly Touch[], when: string): Promise<void> => {
  if (plans.length === 0) return
  try {
    await each(plans, 'touches:remove')
    toast(`Nothing is planned for ${when} now.`, () => each(plans, 'touches:restore'))
  } catch (error) {
    toastFailure(error)
  }
}

/** Logs what came of a touch; one that was planned is made with it, now. */
export const logOutcome = async (touch: Touch, outcome: TouchOutcome): Stored => {
  const at = touch.planned ? localMinute(new Date()) : touch.at
  try {
    const logged = await store({ ...draftOf(touch), at, planned: false, outcome })
    toast(`Logged: ${outcomeWords[outcome].toLowerCase()}.`, async () => {
      await store(draftOf(touch))
    })
    return logged
  } catch (error) {
    toastFailure(error)
    return null
  }
}

/** Logs a rehearsal that was left for real; `before` is its line in the log, of which only the outcome changes. */
export const logTake = async (takeId: string, before: Touch | null, outcome: TouchOutcome): Stored => {
  try {
    const touch = await invoke('touches:logTake', { takeId, outcome })
    noteLogChange(touch.prospectId)
    toast(`In the log: ${outcomeWords[outcome].toLowerCase()}.`, async () => {
      await (before === null ? takeOut(touch) : store(draftOf(before)))
    })
    return touch
  } catch (error) {
    toastFailure(error)
    return null
  }
}
