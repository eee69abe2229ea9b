import { useEffect, useState } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/errors.ts'
import type { Grade } from '../../../shared/grade.ts'
import { failureOf, invoke } from '../../bridge.ts'

/** The pause in typing after which the grade follows. */
const restMs = 300

/** The grade of a message while it is written; the last one stays until the next is there, none for an empty message. */
export const useMessageGrade = (
  asked: Input<'messages:grade'>
): { grade: Grade | null; failure: Failure | null } => {
  const [grade, setGrade] = useState<Grade | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isEmpty = asked.text.trim() === ''
  const question = JSON.stringify(asked)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for what is asked, which is a new object at each render.
  useEffect(() => {
    if (isEmpty) return setGrade(null)
    let isLatest = true
    const timer = setTimeout(() => {
      invoke('messages:grade', asked).then(
        (given) => {
          if (!isLatest) return
          setGrade(given)
          setFailure(null)
        },
        (error: unknown) => isLatest && setFailure(failureOf(error))
      )
    }, restMs)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [question])
  return { grade, failure }
}
