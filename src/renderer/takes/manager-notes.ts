import { create } from 'zustand'
import type { NotesReceipt } from '../../shared/team.ts'
import { toastFailure } from '../app/toasts.ts'
import { invoke } from '../bridge.ts'

type ManagerNotes = {
  /** How many notes of each take were not read yet. */
  unread: ReadonlyMap<string, number>
  /** What became of the file that was opened last, until it is put away. */
  receipt: NotesReceipt | null
}

/** What a manager wrote on the rep's takes, as far as the rep has not read it. */
export const useManagerNotes = create<ManagerNotes>(() => ({ unread: new Map(), receipt: null }))

export const readUnreadNotes = async (): Promise<void> => {
  try {
    const unread = await invoke('notes:unread')
    useManagerNotes.setState({ unread: new Map(unread.map(({ takeId, notes }) => [takeId, notes])) })
  } catch (error) {
    toastFailure(error)
  }
}

const takeIn = async (asked: Promise<NotesReceipt | null>): Promise<void> => {
  try {
    const receipt = await asked
    if (receipt === null) return
    useManagerNotes.setState({ receipt })
    await readUnreadNotes()
  } catch (error) {
    toastFailure(error)
  }
}

/** Asks for a manager's file of notes and takes it in. */
export const openManagerNotes = (): Promise<void> => takeIn(invoke('notes:importChoose'))

/** Takes in a file of notes that was dropped. */
export const dropManagerNotes = (file: File): Promise<void> => {
  const read = async () => new Uint8Array(await file.arrayBuffer())
  return takeIn(read().then((bytes) => invoke('notes:importDropped', { fileName: file.name, bytes })))
}
