import type { Output } from '../../../shared/contract.ts'
import { navigate, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DrillOf } from './DrillOf.tsx'
import styles from './DrillScreen.module.css'

/** One drill: its start, its run, and how it went. */
export const DrillScreen = () => {
  const place = usePlace('drill')
  return place && <Asked key={place.drillId} drillId={place.drillId} />
}

const toList = (): void => navigate({ screen: 'drills' })

const Asked = ({ drillId }: { drillId: string }) => {
  const answer = useAnswer(`drill ${drillId}`, async () => {
    const [drills, plan, prospects] = await Promise.all([
      invoke('drills:list'),
      invoke('drills:plan'),
      invoke('prospects:summaries')
    ])
    return { drills, plan, prospects }
  })
  const drill = answer.state === 'ready' ? answer.value.drills.find(({ id }) => id === drillId) : undefined
  return (
    <div className={styles['screen']}>
      {drill === undefined && <h1 className="visually-hidden">Drill</h1>}
      {answer.state === 'failed' && (
        <Notice failure={answer.failure}>
          <Button onClick={answer.reload}>Try again</Button>
        </Notice>
      )}
      {answer.state === 'ready' && drill === undefined && (
        <Notice failure={{ code: 'drill-missing', detail: '' }}>
          <Button onClick={toList}>All drills</Button>
        </Notice>
      )}
      {answer.state === 'ready' && drill !== undefined && answer.value.prospects.length === 0 && (
        <EmptyState
          title="Who will you call?"
          action={
            <Button look="primary" onClick={() => navigate({ screen: 'prospects', isNew: true })}>
              Make a prospect card
            </Button>
          }
        >
          A drill needs a prospect: a name, a company and what you found out.
        </EmptyState>
      )}
      {answer.state === 'ready' && drill !== undefined && answer.value.prospects.length > 0 && (
        <DrillOf
          drill={drill}
          next={nextAfter(drillId, answer.value.drills, answer.value.plan)}
          prospects={answer.value.prospects}
          onTried={answer.reload}
        />
      )}
    </div>
  )
}

/** Where Enter goes after a result: what is left of today's plan, then down the list. */
const nextAfter = (
  drillId: string,
  drills: Output<'drills:list'>,
  plan: Output<'drills:plan'>
): { id: string; title: string } | null => {
  const planned = plan.find((one) => !one.doneToday && one.drillId !== drillId)
  if (planned !== undefined) return { id: planned.drillId, title: planned.title }
  const at = drills.findIndex(({ id }) => id === drillId)
  const next = drills[(at + 1) % drills.length]
  return next === undefined || next.id === drillId ? null : next
}
