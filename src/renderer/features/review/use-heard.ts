import type { HeardTake } from '../../../shared/listening.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'

/** How the scenario's persona would have heard the take as it stands now; null until it is known. */
export const useHeard = ({
  id,
  transcript,
  card,
  measures,
  grade,
  scenarioId
}: TakeDetail): HeardTake | null => {
  const key = JSON.stringify([
    id,
    scenarioId,
    transcript,
    card,
    measures,
    grade?.findings.length,
    grade?.score
  ])
  const answer = useAnswer(`heard ${key}`, () => invoke('listening:read', { takeId: id }))
  return answer.state === 'ready' ? answer.value : null
}
