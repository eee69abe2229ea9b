import { useEffect, useState } from 'react'
import type { HeardTake } from '../../../shared/listening.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'

/**
 * How the scenario's persona would have heard the take as it stands now; null until it is known. What was known of the
 * same take stays until then: its words may be mended, and their times found, while it is being listened to.
 */
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
  const newest = answer.state === 'ready' ? answer.value : null
  const [kept, setKept] = useState<{ id: string; heard: HeardTake } | null>(null)
  useEffect(() => {
    if (newest !== null) setKept({ id, heard: newest })
  }, [id, newest])
  return newest ?? (kept?.id === id ? kept.heard : null)
}
