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

/** Puts a touch into the log, or changes `before`; the way back is in the toast. `changed` is called after each. */
export const saveTouch = async (draft: TouchDraft, before: Touch | null, changed: () => void): Stored => {
  try {
    const touch = await store(draft)
    changed()
    const { word } = channelLooks[touch.channel]
    const said = before === null ? (touch.planned ? 'planned' : 'logged') : 'changed'
    toast(`${word} ${said}.`, async () => {
      await (before === null ? takeOut(touch) : store(draftOf(before)))
      changed()
    })
    return touch
  } catch (error) {
    toastFailure(error)
    return null
  }
}

export const removeTouch = async (touch: Touch, changed: () => void): Promise<void> => {
  try {
    await takeOut(touch)
    changed()
    toast(`${channelLooks[touch.channel].word} taken out of the log.`, async () => {
      await invoke('touches:restore', { touchId: touch.id })
      noteLogChange(touch.prospectId)
      changed()
    })
  } catch (error) {
    toastFailure(error)
  }
}

/** Logs what came of a touch; one that was planned is made with it, now. */
export const logOutcome = async (touch: Touch, outcome: TouchOutcome, changed: () => void): Stored => {
  const at = touch.planned ? localMinute(new Date()) : touch.at
  try {
    const logged = await store({ ...draftOf(touch), at, planned: false, outcome })
    changed()
    toast(`Logged: ${outcomeWords[outcome].toLowerCase()}.`, async () => {
      await store(draftOf(touch))
      changed()
    })
    return logged
  } catch (error) {
    toastFailure(error)
    return null
  }
}

/** Logs a rehearsal that was left for real; `before` is its line in the log, of which only the outcome changes. */
export const logTake = async (
  takeId: string,
  before: Touch | null,
  outcome: TouchOutcome,
  changed: () => void
): Stored => {
  try {
    const touch = await invoke('touches:logTake', { takeId, outcome })
    noteLogChange(touch.prospectId)
    changed()
    toast(`In the log: ${outcomeWords[outcome].toLowerCase()}.`, async () => {
      await (before === null ? takeOut(touch) : store(draftOf(before)))
      changed()
    })
    return touch
  } catch (error) {
    toastFailure(error)
    return null
  }
}
