import { goBack, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './ReviewScreen.module.css'
import { TakeCompare } from './TakeCompare.tsx'

/** Two takes beside each other, the earlier one on the left. */
export const CompareScreen = () => {
  const place = usePlace('compare')
  if (!place) return null
  return <CompareOf key={`${place.takeId} ${place.otherTakeId}`} ids={[place.takeId, place.otherTakeId]} />
}

const CompareOf = ({ ids }: { ids: [string, string] }) => {
  const takes = useAnswer(`takes ${ids.join(' ')}`, () =>
    Promise.all(ids.map((takeId) => invoke('takes:read', { takeId })))
  )
  const rulebook = useAnswer('rulebook', () => invoke('rulebook:read'))

  if (takes.state === 'waiting') return <h1 className="visually-hidden">Compare</h1>
  if (takes.state === 'failed')
    return (
      <div className={styles['failed']}>
        <h1 className="visually-hidden">Compare</h1>
        <Notice failure={takes.failure}>
          <Button onClick={goBack}>Back</Button>
        </Notice>
      </div>
    )
  const [before, after] = takes.value.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
  if (!before || !after) return null
  return (
    <TakeCompare
      before={before}
      after={after}
      rules={rulebook.state === 'ready' ? rulebook.value.rules : []}
      onTakes={(first, second) => takes.replace([first, second])}
    />
  )
}
