import { goBack, navigate, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { useCard } from '../../app/use-card.ts'
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
  const card = useCard(take.state === 'ready' ? take.value.prospectId : undefined)

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
  return (
    <TakeReview
      take={take.value}
      ruleId={ruleId}
      rules={rulebook.state === 'ready' ? rulebook.value.rules : []}
      script={(card.state === 'ready' && card.value?.script) || ''}
      onTake={take.replace}
    />
  )
}
