import { useEffect, useEffectEvent } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { WordsStep } from '../../stage/WordsStep.tsx'

type TakenStepProps = {
  takeId: string
  /** Why the recording ended before the rep ended it. */
  failure: Failure | null
  script: string
  onKeep: (takeId: string) => void
  /** No words: the rep ticks what was in it. */
  onMark: (takeId: string) => void
  /** There is no such recording. */
  onNone: () => void
  /** The rep would rather say it again; the recording stays in History. */
  onAgain: () => void
}

/** A recording whose program was killed is sealed first; null where nothing of it can be had. */
const broughtBack = async (takeId: string): Promise<TakeDetail | null> => {
  try {
    return await invoke('takes:read', { takeId })
  } catch {
    return invoke('takes:recover', { takeId }).catch(() => null)
  }
}

/** After the stop, and when the rep comes back to a recording without a result: its words. */
export const TakenStep = ({ takeId, failure, script, onKeep, onMark, onNone, onAgain }: TakenStepProps) => {
  const take = useAnswer(`block take ${takeId}`, () => broughtBack(takeId))
  const found = take.state === 'ready' ? take.value : undefined
  const settle = useEffectEvent((read: TakeDetail | null) => {
    if (read === null) onNone()
    else if (read.transcript !== null) onKeep(takeId)
  })
  useEffect(() => {
    if (found !== undefined) settle(found)
  }, [found])
  if (found === undefined || found === null || found.transcript !== null) return null
  return (
    <div data-stage="words">
      <WordsStep
        take={found}
        script={script}
        failure={failure}
        help={null}
        laterLabel="Tick it off instead"
        onAgain={onAgain}
        onSaved={({ id, transcript }) => (transcript === null ? onMark(id) : onKeep(id))}
        onLater={() => onMark(takeId)}
      />
    </div>
  )
}
