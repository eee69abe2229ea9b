import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import { useKeys } from '../../app/keys.ts'
import { useSettings } from '../../app/settings.ts'
import { MicrophoneDialog } from '../../microphone/MicrophoneDialog.tsx'
import { Brief } from '../../stage/Brief.tsx'
import { CallOnStage } from '../../stage/CallOnStage.tsx'
import { axisLimitMs, endsAtMs } from '../../stage/clock-mode.ts'
import { toneMarks } from '../../stage/marks.ts'
import stageStyles from '../../stage/Stage.module.css'
import { StageNo } from '../../stage/StageNo.tsx'
import { useCall } from '../../stage/use-call.ts'
import { useEars } from '../../stage/use-ears.ts'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { aloudKeys } from './aloud-keys.ts'
import type { CallStepProps } from './call-step.ts'
import { useWays, type Way } from './way.ts'

type AloudProps = Pick<CallStepProps, 'prospect' | 'scenario' | 'rings' | 'onCard'> & {
  /** A recording is stored. */
  onTaken: (takeId: string, failure: Failure | null) => void
  onWay: (way: Way) => void
}

/** The rehearsal on the stage, as in Rehearse: it rings, the beep, the message. */
export const Aloud = ({ prospect, scenario, rings, onTaken, onWay, onCard }: AloudProps) => {
  const element = useRef<HTMLDivElement>(null)
  const settings = useSettings()
  const ears = useEars(scenario)
  const ringing = useCall(({ sessionId }) =>
    useWays.setState(({ sessions }) => ({ sessions: { ...sessions, [prospect.id]: sessionId } }))
  )
  const { state, live, start, skip, stop, cancel } = ringing
  const [isPickingMicrophone, setPickingMicrophone] = useState(false)
  const { clockMode, countdownS } = settings
  const endMs = endsAtMs({ mode: clockMode, countdownS }, scenario.limits.endMs)

  const ring = () => {
    element.current?.focus()
    start({
      scenarioId: scenario.id,
      prospectId: prospect.id,
      sessionId: useWays.getState().sessions[prospect.id],
      seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
      clockMode,
      intent: prospect.preparation.whyCall,
      endMs,
      microphone: { id: settings.microphoneId, label: settings.microphoneLabel },
      volume: settings.playbackVolume,
      ears: ears.sound,
      tones: settings.markTones ? toneMarks.filter(({ atMs }) => atMs < endMs) : []
    })
  }
  const arrive = useEffectEvent(() => {
    element.current?.focus()
    if (!rings.current) return
    rings.current = false
    ring()
  })
  useEffect(() => arrive(), [])
  const hand = useEffectEvent(onTaken)
  useEffect(() => {
    if (state.stage === 'words') hand(state.take.id, state.failure)
  }, [state])

  const keys = aloudKeys(state.stage, {
    ring,
    skip,
    stop,
    cancel,
    onCard,
    onTyped: () => onWay('typed'),
    onMarks: () => onWay('marks'),
    onMicrophone: () => setPickingMicrophone(true)
  })
  useKeys('Call block', keys)
  const isChoosing = state.stage === 'choosing'

  return (
    <div ref={element} className={stageStyles['stage']} data-stage={state.stage} tabIndex={-1}>
      {isChoosing && <StageNo prospect={prospect} />}
      <Brief scenario={scenario} prospect={prospect} isDim={!isChoosing} />
      <CallOnStage
        {...ringing}
        live={settings.liveDelivery ? live : null}
        clockMode={clockMode}
        endMs={endMs}
        limitMs={axisLimitMs(clockMode, endMs)}
        onRing={ring}
        onPickMicrophone={() => setPickingMicrophone(true)}
      />
      <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
      {isPickingMicrophone && <MicrophoneDialog onClose={() => setPickingMicrophone(false)} />}
    </div>
  )
}
