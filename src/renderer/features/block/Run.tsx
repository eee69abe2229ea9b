import { useRef } from 'react'
import type { Block } from '../../../shared/block.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { useKeys } from '../../app/keys.ts'
import { useSoundUse } from '../../app/sound-use.ts'
import { useCard } from '../../app/use-card.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CallStep } from './CallStep.tsx'
import { CardStep } from './CardStep.tsx'
import { Gone } from './Gone.tsx'
import { Paused } from './Paused.tsx'
import { ResultStep } from './ResultStep.tsx'
import styles from './Run.module.css'
import { RunHeader } from './RunHeader.tsx'
import { StillToCome } from './StillToCome.tsx'
import { useRun } from './use-run.ts'

type RunProps = {
  block: Block
  scenarios: readonly ScenarioSummary[]
  onChange: (block: Block) => void
  /** The block is not as it is shown: it is read again. */
  onLost: () => void
}

/** The run of a block: one prospect on the stage, and a list that gets shorter. */
export const Run = ({ block, scenarios, onChange, onLost }: RunProps) => {
  const run = useRun(block, onChange)
  // A rehearsal rings at once when the rep comes from the card or wants it again, never when the block is come back to.
  const rings = useRef(false)
  const { current, items } = block
  const item = items.find(({ prospectId }) => prospectId === current?.prospectId)
  const card = useCard(current?.prospectId)
  const scenario = scenarios.find(({ id }) => id === block.scenarioId) ?? scenarios[0]
  const isOnCall = useSoundUse((use) => use.isOnCall)
  const canPause = !run.isPaused && !isOnCall
  useKeys('Call block', [
    { keys: '$mod+.', label: 'pause', run: run.pause, inFields: true, enabled: canPause }
  ])
  if (current === null || item === undefined) return null

  const call = () => {
    rings.current = true
    return run.go('call')
  }
  const stage = () => {
    if (run.isPaused)
      return (
        <Paused item={item} step={current.step} onGoOn={() => void run.goOn()} onEnd={() => void run.end()} />
      )
    if (card.state === 'waiting') return null
    if (card.state === 'failed') return <Notice failure={card.failure} />
    const prospect = card.value
    if (prospect === null) return <Gone name={item.name} onNext={() => void run.next('skipped')} />
    if (scenario === undefined)
      return <Notice failure={{ code: 'scenario-missing', detail: 'No voicemail scenario is installed.' }} />
    if (current.step === 'card')
      return (
        <CardStep
          key={prospect.id}
          prospect={prospect}
          standing={item.standing}
          onCall={() => void call()}
          onSkip={() => void run.next('skipped')}
          onPause={run.pause}
        />
      )
    if (current.step === 'call')
      return (
        <CallStep
          key={`${prospect.id} ${item.tries.length}`}
          block={block}
          openTakeId={current.openTakeId}
          draft={current.draft}
          prospect={prospect}
          scenario={scenario}
          rings={rings}
          onKeep={run.keep}
          onCard={() => void run.go('card')}
        />
      )
    return (
      <ResultStep
        key={`${prospect.id} ${item.tries.length}`}
        item={item}
        isLast={items.filter(({ state }) => state === 'waiting').length <= 1}
        onAgain={() => void call()}
        onNext={() => void run.next('done')}
        onPause={run.pause}
      />
    )
  }

  return (
    <div className={styles['screen']} data-block-step={run.isPaused ? 'paused' : current.step}>
      <RunHeader
        item={item}
        at={items.indexOf(item) + 1}
        of={items.length}
        canPause={canPause}
        onPause={run.pause}
      />
      {run.failure !== null && (
        <Notice failure={run.failure}>
          <Button onClick={onLost}>See where it stands</Button>
        </Notice>
      )}
      <div className={styles['body']}>
        <div className={styles['main']}>{stage()}</div>
        <StillToCome items={items} currentId={item.prospectId} />
      </div>
    </div>
  )
}
