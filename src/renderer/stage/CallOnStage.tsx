import type { ReactNode } from 'react'
import type { ClockMode } from '../../shared/take.ts'
import { LiveWave } from './LiveWave.tsx'
import styles from './Stage.module.css'
import { StageActions } from './StageActions.tsx'
import { StageFocus } from './StageFocus.tsx'
import type { useCall } from './use-call.ts'

type CallOnStageProps = Pick<
  ReturnType<typeof useCall>,
  'state' | 'call' | 'greeting' | 'skip' | 'stop' | 'cancel'
> & {
  /** What is heard of the delivery; null where the rep does not want it. */
  live: ReturnType<typeof useCall>['live'] | null
  clockMode: ClockMode
  endMs: number
  /** Where the axis of the wave ends; null when it may grow with the take. */
  limitMs: number | null
  /** What stands under the clock while talking, instead of the phases of a whole message. */
  talkingWords?: string
  /** What can be chosen before the call, left and right of the button. */
  choices?: { start?: ReactNode; end?: ReactNode }
  onRing: () => void
  onPickMicrophone: () => void
}

const zero = () => 0
const noPeaks = () => []

/** The middle of every stage, from choosing to saving: the one thing to look at, the wave, what can be pressed. */
export const CallOnStage = (props: CallOnStageProps) => {
  const { state, call, greeting, live, clockMode, endMs, limitMs, talkingWords, choices } = props
  const { stage } = state
  const heard = stage === 'talking' || stage === 'saving' ? call : null
  const isOpen = stage === 'talking' || (stage === 'calling' && greeting !== null)
  const elapsedMs = heard?.elapsedMs ?? zero
  return (
    <>
      <div className={styles['focus']}>
        <StageFocus
          state={state}
          call={call}
          greeting={greeting}
          clockMode={clockMode}
          endMs={endMs}
          elapsedMs={elapsedMs}
          onPickMicrophone={props.onPickMicrophone}
          {...(talkingWords !== undefined && { talkingWords })}
        />
      </div>
      <LiveWave
        endMs={endMs}
        limitMs={limitMs}
        elapsedMs={elapsedMs}
        peaks={heard?.wavePeaks ?? noPeaks}
        isRunning={stage === 'talking'}
      />
      <StageActions
        stage={stage}
        meter={isOpen ? call?.meter : undefined}
        live={stage === 'talking' ? live : null}
        {...(choices !== undefined && { choices })}
        onRing={props.onRing}
        onSkip={props.skip}
        onStop={props.stop}
        onCancel={props.cancel}
      />
    </>
  )
}
