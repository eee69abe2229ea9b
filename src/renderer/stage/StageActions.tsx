import type { ReactNode } from 'react'
import type { LiveDelivery } from '../../speech/take-meter.ts'
import { InputMeter } from '../microphone/InputMeter.tsx'
import type { MeterReading } from '../microphone/input-meter.ts'
import { Button } from '../ui/Button.tsx'
import { LiveFigures } from './LiveFigures.tsx'
import styles from './Stage.module.css'
import type { StageState } from './stage-state.ts'

type StageActionsProps = {
  stage: StageState['stage']
  /** Absent while no microphone is open. */
  meter: (() => MeterReading) | undefined
  /** Null while nobody talks, or where the rep does not want it. */
  live: (() => LiveDelivery | null) | null
  /** What can be chosen before the call, left and right of the button. */
  choices?: { start?: ReactNode; end?: ReactNode }
  onRing: () => void
  onSkip: () => void
  onStop: () => void
  onCancel: () => void
}

/** What can be pressed now, and beside it what can be chosen, or the input. */
export const StageActions = ({
  stage,
  meter,
  live,
  choices,
  onRing,
  onSkip,
  onStop,
  onCancel
}: StageActionsProps) => (
  <div className={styles['actions']}>
    <div className={styles['aside']}>
      {stage === 'choosing' && choices?.start}
      {meter !== undefined && <InputMeter read={meter} />}
    </div>
    <div className={styles['buttons']}>
      {stage === 'choosing' && (
        <Button look="primary" hint="Space" onClick={onRing}>
          Start the call
        </Button>
      )}
      {stage === 'calling' && (
        <Button hint="Space" onClick={onSkip}>
          Skip to the beep
        </Button>
      )}
      {stage === 'talking' && (
        <Button look="primary" hint="Space" onClick={onStop}>
          Stop
        </Button>
      )}
      {stage === 'calling' && (
        <Button look="quiet" hint="Escape" onClick={onCancel}>
          Cancel
        </Button>
      )}
      {stage === 'saving' && <Button disabled>Saving</Button>}
    </div>
    {stage === 'choosing' && choices?.end}
    {live !== null && <LiveFigures read={live} />}
  </div>
)
