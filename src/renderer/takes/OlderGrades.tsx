import { useState } from 'react'
import { useAnswer } from '../app/use-answer.ts'
import { invoke } from '../bridge.ts'
import { OfferLine } from '../ui/OfferLine.tsx'
import { RegradeDialog } from './RegradeDialog.tsx'
import { fromText, givenByText, takesText } from './regrade-model.ts'

/** The takes that another rulebook or pack graded, asked anew when `reload` is called. */
export const useRegradeDue = () => {
  const answer = useAnswer('regrade due', () => invoke('regrade:due'))
  const due = answer.state === 'ready' ? answer.value : null
  return { due, isDue: (takeId: string) => due?.takeIds.includes(takeId) ?? false, reload: answer.reload }
}

type OlderGradesProps = {
  given: ReturnType<typeof useRegradeDue>
  /** Told when grades have changed. */
  onGraded?: () => void
}

/** Says how many takes of the history another rulebook graded, and offers to look at what this one would say. */
export const OlderGrades = ({ given: { due, reload }, onGraded }: OlderGradesProps) => {
  const [opened, setOpened] = useState<readonly string[] | null>(null)
  const close = (graded: number) => {
    setOpened(null)
    reload()
    if (graded > 0) onGraded?.()
  }
  if (due === null || (due.takeIds.length === 0 && opened === null)) return null
  const count = due.takeIds.length
  return (
    <>
      <OfferLine action="See what would change" onAct={() => setOpened(due.takeIds)}>
        {takesText(count)} {count === 1 ? 'was' : 'were'} graded by {fromText(due.from)};{' '}
        {givenByText(due.inForce)} is in force now.
      </OfferLine>
      {opened !== null && <RegradeDialog takeIds={opened} onClose={close} />}
    </>
  )
}
