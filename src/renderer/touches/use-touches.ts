import { useEffect } from 'react'
import type { Touch } from '../../shared/touch.ts'
import { type AnswerState, useAnswer } from '../app/use-answer.ts'
import { invoke } from '../bridge.ts'
import { useLogChanges } from './log-changes.ts'

/** The log of one prospect, made and planned, oldest first; it follows every change, wherever that is made or undone. */
export const useTouches = (prospectId: string): AnswerState<Touch[]> & { reload: () => void } => {
  const changedAt = useLogChanges((state) => state.changedAt[prospectId])
  const { reload, ...answer } = useAnswer(`touches ${prospectId}`, () =>
    invoke('touches:list', { prospectId })
  )
  useEffect(() => {
    if (changedAt !== undefined) reload()
  }, [changedAt, reload])
  return { ...answer, reload }
}
