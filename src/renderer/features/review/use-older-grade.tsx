import { useState } from 'react'
import type { TakeDetail } from '../../../shared/take.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { useRegradeDue } from '../../takes/OlderGrades.tsx'
import { RegradeDialog } from '../../takes/RegradeDialog.tsx'
import { givenByText } from '../../takes/regrade-model.ts'
import { OfferLine } from '../../ui/OfferLine.tsx'

/** A take that another rulebook graded: the line that says so, and the look at what would change. */
export const useOlderGrade = (take: TakeDetail, onTake: (take: TakeDetail) => void) => {
  const due = useRegradeDue()
  const [isLooking, setLooking] = useState(false)
  const isOlder = take.grade !== null && due.isDue(take.id)
  const look = () => setLooking(true)
  const close = (graded: number) => {
    setLooking(false)
    due.reload()
    if (graded > 0) invoke('takes:read', { takeId: take.id }).then(onTake, toastFailure)
  }
  /** Asked at the very moment: a key can come before the first answer is there. */
  const isOlderNow = async (): Promise<boolean> => {
    if (take.grade === null) return false
    return invoke('regrade:due').then(
      ({ takeIds }) => takeIds.includes(take.id),
      () => isOlder
    )
  }
  return {
    isOlderNow,
    look,
    offer: isOlder && take.grade !== null && (
      <OfferLine action="See what would change" hint="g" onAct={look}>
        Graded by {givenByText(take.grade)}; {due.due && givenByText(due.due.inForce)} is in force now.
      </OfferLine>
    ),
    dialog: isLooking && <RegradeDialog takeIds={[take.id]} onClose={close} />
  }
}
