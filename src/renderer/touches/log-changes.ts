import { create } from 'zustand'

type LogChanges = {
  /** When a prospect's log, status or card was last changed in this window, as a UTC instant. */
  changedAt: Readonly<Record<string, string>>
  /** When a take was last graded again in this window. */
  gradedAt: Readonly<Record<string, string>>
}

/** What changed around takes since they were graded: nothing is graded again by itself, so the screens offer it. */
export const useLogChanges = create<LogChanges>(() => ({ changedAt: {}, gradedAt: {} }))

const now = (): string => new Date().toISOString()

export const noteLogChange = (prospectId: string): void =>
  useLogChanges.setState(({ changedAt }) => ({ changedAt: { ...changedAt, [prospectId]: now() } }))

export const noteGraded = (takeId: string): void =>
  useLogChanges.setState(({ gradedAt }) => ({ gradedAt: { ...gradedAt, [takeId]: now() } }))

/** Whether a take's grade, given at `atLeast` or later, is from before the last change of its prospect's log or card. */
export const isBehindLog = (
  { changedAt, gradedAt }: LogChanges,
  { id, prospectId, atLeast }: { id: string; prospectId: string; atLeast: string }
): boolean => {
  const changed = changedAt[prospectId]
  const graded = gradedAt[id] ?? ''
  return changed !== undefined && changed > (graded > atLeast ? graded : atLeast)
}
