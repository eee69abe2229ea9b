import type { TakeDetail } from '../../../shared/take.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { givenByText } from '../../takes/regrade-model.ts'
import { dayText } from '../../ui/time-text.ts'

/** The grade that stood before this one, which is kept. */
export const EarlierGrades = ({ take }: { take: TakeDetail }) => {
  const key = `earlier grades ${take.id} ${take.rulebookVersion} ${take.score} ${take.grade?.pack?.version}`
  const answer = useAnswer(key, () => invoke('regrade:earlier', { takeId: take.id }))
  const [last, ...before] = answer.state === 'ready' ? answer.value : []
  if (last === undefined) return null
  const score = last.score === null ? 'no score' : Math.round(last.score)
  return (
    <p title={`Given ${dayText(last.gradedAt, { now: new Date() })} by ${givenByText(last)}`}>
      Before: {score}, {givenByText(last)}
      {before.length > 0 && ` and ${before.length} more`}
    </p>
  )
}
