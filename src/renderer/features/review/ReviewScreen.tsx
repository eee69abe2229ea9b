import { goBack, navigate, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './ReviewScreen.module.css'
import { TakeReview } from './TakeReview.tsx'

/** One take with its grade: what to fix first, the words, every finding. */
export const ReviewScreen = () => {
  const place = usePlace('review')
  return place && <ReviewOf key={place.takeId} takeId={place.takeId} ruleId={place.ruleId ?? null} />
}

const ReviewOf = ({ takeId, ruleId }: { takeId: string; ruleId: string | null }) => {
  const take = useAnswer(`take ${takeId}`, () => invoke('takes:read', { takeId }))
  const rulebook = useAnswer('rulebook', () => invoke('rulebook:read'))
  const prospects = useAnswer('prospects', () => invoke('prospects:list'))

  if (take.state === 'waiting') return <h1 className="visually-hidden">Review</h1>
  if (take.state === 'failed')
    return (
      <div className={styles['failed']}>
        <h1 className="visually-hidden">Review</h1>
        <Notice failure={take.failure}>
          <Button onClick={goBack}>Back</Button>
          <Button look="quiet" onClick={() => navigate({ screen: 'history' })}>
            Go to History
          </Button>
        </Notice>
      </div>
    )
  const prospect =
    prospects.state === 'ready' ? prospects.value.find(({ id }) => id === take.value.prospectId) : undefined
  return (
    <TakeReview
      take={take.value}
      ruleId={ruleId}
      rules={rulebook.state === 'ready' ? rulebook.value.rules : []}
      script={prospect?.script ?? ''}
      onTake={take.replace}
    />
  )
}
