import { create } from 'zustand'
import { failures } from '../../shared/errors.ts'
import { failureOf } from '../bridge.ts'

export type Toast = {
  id: number
  text: string
  tone: 'plain' | 'fail'
  /** Takes back what was done; also on Ctrl/Cmd-Z while the toast is the newest. */
  undo?: () => void | Promise<void>
}

export const useToasts = create<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }))

let nextId = 0

const show = (toast: Omit<Toast, 'id'>): void => {
  nextId += 1
  const shown = { ...toast, id: nextId }
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, shown].slice(-3) }))
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
  try {
    await toast.undo?.()
  } catch (error) {
    toastFailure(error)
  }
}

/** Takes back the newest thing that can be taken back, if there is one. */
export const undoNewest = (): void => {
  const newest = useToasts.getState().toasts.findLast((toast) => toast.undo !== undefined)
  if (newest !== undefined) void undoToast(newest)
}
