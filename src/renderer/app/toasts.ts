import { create } from 'zustand'
import { failures } from '../../shared/errors.ts'
import { failureOf } from '../bridge.ts'

export type Toast = {
  id: number
  text: string
  tone: 'plain' | 'fail'
  /** Takes back what was done; also on Ctrl/Cmd-Z, long after the note is gone. */
  undo?: () => void | Promise<void>
}

type Toasts = {
  toasts: readonly Toast[]
  /** What can still be taken back, the newest last. */
  undoable: readonly Toast[]
}

export const useToasts = create<Toasts>(() => ({ toasts: [], undoable: [] }))

let nextId = 0

const show = (toast: Omit<Toast, 'id'>): void => {
  nextId += 1
  const shown = { ...toast, id: nextId }
  useToasts.setState(({ toasts, undoable }) => ({
    toasts: [...toasts, shown].slice(-3),
    undoable: shown.undo === undefined ? undoable : [...undoable, shown].slice(-50)
  }))
}

/** One short line about something that was done, with a way back when there is one. */
export const toast = (text: string, undo?: Toast['undo']): void =>
  show({ text, tone: 'plain', ...(undo === undefined ? {} : { undo }) })

/** A failure that needs no place of its own on the screen. */
export const toastFailure = (error: unknown): void => {
  const { title, advice } = failures[failureOf(error).code]
  show({ text: `${title}. ${advice}`, tone: 'fail' })
}

export const dismissToast = (id: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))

/** Runs a toast's way back once. */
export const undoToast = async (toast: Toast): Promise<void> => {
  dismissToast(toast.id)
  useToasts.setState(({ undoable }) => ({ undoable: undoable.filter(({ id }) => id !== toast.id) }))
  try {
    await toast.undo?.()
  } catch (error) {
    toastFailure(error)
  }
}

/** Takes back the newest thing that can be taken back, if there is one; says which when its note is gone. */
export const undoNewest = (): void => {
  const { toasts, undoable } = useToasts.getState()
  const newest = undoable.at(-1)
  if (newest === undefined) return
  if (!toasts.includes(newest)) toast(`Taken back: ${newest.text}`)
  void undoToast(newest)
}
