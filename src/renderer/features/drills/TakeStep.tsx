import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DrillStep, DrillSummary } from '../../../shared/drill.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import { useKeys } from '../../app/keys.ts'
import { useSettings } from '../../app/settings.ts'
import { MicrophoneDialog } from '../../microphone/MicrophoneDialog.tsx'
import { CallOnStage } from '../../stage/CallOnStage.tsx'
import { endsAtMs } from '../../stage/clock-mode.ts'
import stage from '../../stage/Stage.module.css'
import { useCall } from '../../stage/use-call.ts'
import { surroundingsSound } from '../../stage/use-ears.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { DrillBrief } from './DrillBrief.tsx'
import type { Running } from './running.ts'
import { StepsStrip } from './StepsStrip.tsx'
import { TryLine } from './TryLine.tsx'
import { takeKeys } from './take-keys.ts'
import type { DrillRunControl } from './use-drill-run.ts'

type TakeStepProps = {
  drill: DrillSummary
  running: Running
  step: DrillStep
  prospect: Prospect | undefined
  control: DrillRunControl
  /** What can be chosen before the first step, and its keys. */
  onProspect: (() => void) | null
  onOnCall: (isOnCall: boolean) => void
  onLeave: () => void
}

/** A drill without a limit of its own ends where its scenario would. */
const ownLimitMs = 120_000

/** One step that is spoken: the stage of a call with the drill's one rule on it. */
export const TakeStep = (props: TakeStepProps) => {
  const { drill, running, step, prospect, control, onProspect, onOnCall, onLeave } = props
  const { run, seed, ringsAtOnce, answers } = running
  const settings = useSettings()
  const element = useRef<HTMLDivElement>(null)
  const [isPickingMicrophone, setPickingMicrophone] = useState(false)
  const call = useCall((take, _plan, failure) => control.takeTaken(run.runId, take, failure))
  const { state } = call
  const clockMode = run.timeFactor === 'none' ? 'untimed' : 'limit'
  const endMs = endsAtMs({ mode: clockMode, countdownS: 0 }, step.limitMs ?? ownLimitMs)

  const ring = () => {
    element.current?.focus()
    call.start({
      scenarioId: run.scenarioId,
      prospectId: run.prospectId,
      sessionId: undefined,
      drillRunId: run.runId,
      seed,
      clockMode,
      intent: '',
      endMs,
      microphone: { id: settings.microphoneId, label: settings.microphoneLabel },
      volume: settings.playbackVolume,
      ears: run.inEars === null ? null : surroundingsSound(run.inEars, settings.surroundingsVolume),
      tones: []
    })
  }
  const startAtOnce = useEffectEvent(() => {
    if (document.activeElement === document.body) element.current?.focus()
    if (!ringsAtOnce || answers.length > 0) return
    ring()
    // The rep heard the greeting a moment ago.
    call.skip()
  })
  useEffect(() => startAtOnce(), [])
  const isOnCall = state.stage !== 'choosing'
  useEffect(() => onOnCall(isOnCall), [isOnCall, onOnCall])

  const type = () => control.setMode('typed')
  const pickMicrophone = () => setPickingMicrophone(true)
  const again = () => {
    call.cancel()
    ring()
    call.skip()
  }
  const keys = takeKeys(state.stage, {
    ring,
    skip: call.skip,
    stop: call.stop,
    cancel: call.cancel,
    again,
    type,
    pickMicrophone,
    pickProspect: onProspect,
    leave: onLeave
  })
  useKeys('Drill', keys)

  return (
    <div ref={element} className={stage['stage']} data-stage={state.stage} tabIndex={-1}>
      <StepsStrip run={run} answered={answers.length} />
      <DrillBrief run={run} step={step} prospect={prospect} isDim={isOnCall} />
      <CallOnStage
        {...call}
        live={null}
        clockMode={clockMode}
        endMs={endMs}
        limitMs={clockMode === 'untimed' ? null : endMs}
        talkingWords={step.title}
        choices={{
          start: <TryLine series={drill.series} tries={drill.tries} />,
          end: (
            <Button look="quiet" hint="t" className={stage['end']} onClick={type}>
              Type it instead
            </Button>
          )
        }}
        onRing={ring}
        onPickMicrophone={pickMicrophone}
      />
      <KeyRow keys={keys.filter(({ enabled, unlisted }) => enabled !== false && unlisted !== true)} />
      {isPickingMicrophone && <MicrophoneDialog onClose={() => setPickingMicrophone(false)} />}
    </div>
  )
}
