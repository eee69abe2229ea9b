import type { Touch } from '../../shared/touch.ts'
import { type AnswerState, useAnswer } from '../app/use-answer.ts'
import { invoke } from '../bridge.ts'

/** The log of one prospect, made and planned, oldest first. */
export const useTouches = (prospectId: string): AnswerState<Touch[]> & { reload: () => void } =>
  useAnswer(`touches ${prospectId}`, () => invoke('touches:list', { prospectId }))
