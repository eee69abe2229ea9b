import type { Finding } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'

/** Stores the rep's answer to a finding's question, null takes it back; null when it could not be stored. */
export const answerQuestion = async (
  takeId: string,
  { ruleId, question }: Pick<Finding, 'ruleId' | 'question'>,
  answer: boolean | null
): Promise<TakeDetail | null> => {
  if (question === null) return null
  try {
    return await invoke('takes:answer', { takeId, ruleId, question, answer })
  } catch (error) {
    toastFailure(error)
    return null
  }
}
