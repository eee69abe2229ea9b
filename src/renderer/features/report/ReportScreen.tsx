import { useState } from 'react'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { localPaper } from '../../ui/local-paper.ts'
import { Notice } from '../../ui/Notice.tsx'
import { firstDraft } from './draft.ts'
import { ReportBuild } from './ReportBuild.tsx'
import styles from './ReportScreen.module.css'

/** A report for the manager, put together by the rep: nothing of it leaves before it is saved. */
export const ReportScreen = () => {
  const offer = useAnswer('report offer', () => invoke('reports:offer'))
  // Today's paper once, so that the draft does not begin anew.
  const [paper] = useState(localPaper)
  const isEmpty = offer.state === 'ready' && offer.value.firstDay === null && offer.value.drills.length === 0
  if (offer.state === 'ready' && !isEmpty)
    return <ReportBuild offer={offer.value} first={firstDraft(offer.value, paper)} />
  return (
    <div className={styles['screen']}>
      <BackKey />
      <h1 className={isEmpty ? undefined : 'visually-hidden'}>Report</h1>
      {offer.state === 'failed' && (
        <Notice failure={offer.failure}>
          <Button onClick={offer.reload}>Try again</Button>
        </Notice>
      )}
      {isEmpty && (
        <EmptyState
          title="Nothing to report yet"
          action={
            <Button look="primary" hint="$mod+1" onClick={() => navigate({ screen: 'rehearse' })}>
              Leave your first voicemail
            </Button>
          }
        >
          A report tells your manager what your takes come to. It needs one take, and nothing leaves before
          you save it.
        </EmptyState>
      )}
    </div>
  )
}

const BackKey = () => {
  useKeys('Report', [{ keys: 'Escape', label: 'back', run: goBack }])
  return null
}
