import { goBack, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { MessageEditor } from './MessageEditor.tsx'
import styles from './MessageScreen.module.css'
import { contextOf, type MessagePlace } from './message-context.ts'

/** An e-mail or a text message to a prospect, graded while it is written. */
export const MessageScreen = () => {
  const place = usePlace('message')
  if (!place) return null
  const key = `message ${place.prospectId} ${place.medium} ${place.touchId ?? ''} ${place.takeId ?? ''}`
  return <MessageOf key={key} answerKey={key} place={place} />
}

const MessageOf = ({ answerKey, place }: { answerKey: string; place: MessagePlace }) => {
  const context = useAnswer(answerKey, () => contextOf(place))
  if (context.state === 'waiting') return <h1 className="visually-hidden">Message</h1>
  if (context.state === 'ready' && context.value !== null)
    return <MessageEditor {...context.value} place={place} />
  const missing = { code: 'prospect-missing', detail: '' } as const
  return (
    <div className={styles['failed']}>
      <h1 className="visually-hidden">Message</h1>
      <Notice failure={context.state === 'failed' ? context.failure : missing}>
        <Button onClick={goBack}>Back</Button>
      </Notice>
    </div>
  )
}
