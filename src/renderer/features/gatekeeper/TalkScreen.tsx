import { goBack, navigate, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TalkReview } from './TalkReview.tsx'
import styles from './TalkScreen.module.css'

/** One talk afterwards: what was said, how it went over, and what would have opened the next door. */
export const TalkScreen = () => {
  const place = usePlace('talk')
  return place && <TalkOf key={place.talkId} talkId={place.talkId} />
}

const TalkOf = ({ talkId }: { talkId: string }) => {
  const talk = useAnswer(`talk ${talkId}`, () => invoke('talks:read', { talkId }))
  const rulebook = useAnswer('rulebook', () => invoke('rulebook:read'))
  if (talk.state === 'waiting') return <h1 className="visually-hidden">Talk</h1>
  if (talk.state === 'failed')
    return (
      <div className={styles['failed']}>
        <h1 className="visually-hidden">Talk</h1>
        <Notice failure={talk.failure}>
          <Button onClick={goBack}>Back</Button>
          <Button look="quiet" onClick={() => navigate({ screen: 'history' })}>
            Go to History
          </Button>
        </Notice>
      </div>
    )
  return (
    <TalkReview
      talk={talk.value}
      rules={rulebook.state === 'ready' ? rulebook.value.rules : []}
      onTalk={talk.replace}
    />
  )
}
