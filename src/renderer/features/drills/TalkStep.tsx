import type { DrillStep, DrillSummary } from '../../../shared/drill.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { DrillBrief } from './DrillBrief.tsx'
import type { Running } from './running.ts'
import { StepsStrip } from './StepsStrip.tsx'
import { TryLine } from './TryLine.tsx'
import styles from './TypedStep.module.css'

type TalkStepProps = {
  drill: DrillSummary
  running: Running
  step: DrillStep
  prospect: Prospect | undefined
  onProspect: (() => void) | null
  onLeave: () => void
}

/** One step that is a live talk: it takes place on its own screen and comes back here to be judged. */
export const TalkStep = ({ drill, running, step, prospect, onProspect, onLeave }: TalkStepProps) => {
  const { run, answers } = running
  const call = () =>
    navigate({
      screen: 'gatekeeper',
      scenarioId: run.scenarioId,
      prospectId: run.prospectId,
      drillId: run.drillId,
      ...(run.seed === null ? {} : { seed: run.seed })
    })
  const keys = [
    { keys: 'Space', label: 'start the talk', run: call },
    { keys: 'Enter', label: 'start the talk', run: call, unlisted: true },
    { keys: 'p', label: 'prospect', run: () => onProspect?.(), enabled: onProspect !== null },
    { keys: 'Escape', label: 'all drills', run: onLeave }
  ]
  useKeys('Drill', keys)
  return (
    <div className={styles['step']} data-stage="talk">
      <StepsStrip run={run} answered={answers.length} />
      <DrillBrief run={run} step={step} prospect={prospect} isDim={false} />
      <p className={styles['note']}>
        Somebody answers at once. Without a microphone you tap what you say. You come back here when it is
        over.
      </p>
      <div className={styles['actions']}>
        <TryLine series={drill.series} tries={drill.tries} />
        <Button look="primary" hint="Space" onClick={call}>
          Start the talk
        </Button>
      </div>
      <KeyRow
        keys={keys.filter((key) => !('unlisted' in key) && !('enabled' in key && key.enabled === false))}
      />
    </div>
  )
}
