import { useState } from 'react'
import type { TakeDetail } from '../../../shared/take.ts'
import type { TouchOutcome } from '../../../shared/touch.ts'
import { navigate } from '../../app/navigation.ts'
import { isBehindLog, useLogChanges } from '../../touches/log-changes.ts'
import { logTake } from '../../touches/touch-actions.ts'
import { useTouches } from '../../touches/use-touches.ts'

/** The log around one take: whether it was left for real, what came of it, and whether the grade knows of it yet. */
export const useTakeLog = (take: TakeDetail) => {
  const answer = useTouches(take.prospectId)
  const [isAsking, setAsking] = useState(false)
  const touches = answer.state === 'ready' ? answer.value : []
  const own = touches.find(({ takeId }) => takeId === take.id) ?? null
  const changes = useLogChanges()
  return {
    touches,
    /** The log's line of this take; null while it was not left for real. */
    own,
    isBehind:
      take.grade !== null &&
      isBehindLog(changes, { ...take, atLeast: take.transcript?.updatedAt ?? take.startedAt }),
    isAsking,
    ask: () => setAsking(true),
    close: () => setAsking(false),
    choose: (outcome: TouchOutcome) => {
      setAsking(false)
      void logTake(take.id, own, outcome)
    },
    write: () =>
      navigate({ screen: 'message', prospectId: take.prospectId, medium: 'email', takeId: take.id })
  }
}

export type TakeLog = ReturnType<typeof useTakeLog>
