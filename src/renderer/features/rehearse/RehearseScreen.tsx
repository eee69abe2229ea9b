import type { Output } from '../../../shared/contract.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import { navigate } from '../../app/navigation.ts'
import { useAnswer, useAskAgain } from '../../app/use-answer.ts'
import { useCard } from '../../app/use-card.ts'
import { invoke } from '../../bridge.ts'
import { useLogChanges } from '../../touches/log-changes.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OfferLine } from '../../ui/OfferLine.tsx'
import styles from './RehearseScreen.module.css'
import { Stage } from './Stage.tsx'
import { useChoice } from './use-choice.ts'

/** The first screen: choose, ring, talk, stop, and say what was said. */
export const RehearseScreen = () => {
  const lists = useAnswer('rehearse', async () => {
    const [scenarios, prospects] = await Promise.all([
      invoke('scenarios:list'),
      invoke('prospects:summaries')
    ])
    return { scenarios, prospects }
  })
  useAskAgain(
    lists.reload,
    useLogChanges(({ changedAt }) => changedAt)
  )
  return (
    <div className={styles['screen']}>
      <h1 className="visually-hidden">Rehearse</h1>
      {lists.state === 'failed' && (
        <Notice failure={lists.failure}>
          <Button onClick={lists.reload}>Try again</Button>
        </Notice>
      )}
      {lists.state === 'ready' && <Choice {...lists.value} />}
    </div>
  )
}

type ChoiceProps = { scenarios: Output<'scenarios:list'>; prospects: readonly ProspectSummary[] }

const Choice = ({ scenarios: { scenarios, broken }, prospects }: ChoiceProps) => {
  const { scenario, prospect, choose } = useChoice(scenarios, prospects)
  const card = useCard(prospect?.id)
  const brokenNotice = broken[0] !== undefined && (
    <OfferLine action="All scenarios" onAct={() => navigate({ screen: 'scenarios' })}>
      {broken.length === 1 ? '1 scenario cannot be read.' : `${broken.length} scenarios cannot be read.`}
    </OfferLine>
  )
  if (scenario === undefined) {
    return (
      brokenNotice || <Notice failure={{ code: 'scenario-missing', detail: 'No scenario is installed.' }} />
    )
  }
  if (prospect === undefined) {
    return (
      <EmptyState
        title="Who will you call?"
        action={
          <Button look="primary" onClick={() => navigate({ screen: 'prospects', isNew: true })}>
            Make a prospect card
          </Button>
        }
      >
        A rehearsal needs a prospect: a name, a company and what you found out.
      </EmptyState>
    )
  }
  return (
    <>
      {brokenNotice}
      {card.state === 'failed' && <Notice failure={card.failure} />}
      {card.state === 'ready' && card.value !== null && (
        <Stage
          key={`${scenario.id} ${prospect.id}`}
          scenarios={scenarios}
          prospects={prospects}
          scenario={scenario}
          prospect={card.value}
          onChoose={choose}
        />
      )}
    </>
  )
}
