import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { regradeTake } from '../../takes/take-actions.ts'
import { isBehindLog, useLogChanges } from '../../touches/log-changes.ts'
import { RegradeOffer } from '../../touches/RegradeOffer.tsx'

/** Offers to grade the prospect's newest take again once the log or the card has changed after it. */
export const NewestTakeOffer = ({ prospectId }: { prospectId: string }) => {
  const changes = useLogChanges()
  const takes = useAnswer(`newest take ${prospectId}`, () =>
    invoke('takes:list', { filter: { prospectId }, limit: 1, offset: 0 })
  )
  const newest = takes.state === 'ready' ? takes.value.takes[0] : undefined
  if (newest === undefined || newest.rulebookVersion === null) return null
  if (!isBehindLog(changes, { id: newest.id, prospectId, atLeast: newest.startedAt })) return null
  return (
    <RegradeOffer
      what="your newest take"
      onRegrade={() => void regradeTake(newest).then((graded) => graded && takes.reload())}
    />
  )
}
