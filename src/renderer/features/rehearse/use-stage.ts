import { useEffect } from 'react'
import type { Prospect } from '../../../shared/prospect.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { navigate, replacePlace, usePlace } from '../../app/navigation.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { endsAtMs } from '../../stage/clock-mode.ts'
import { toneMarks } from '../../stage/marks.ts'
import type { StageState } from '../../stage/stage-state.ts'
import { useCall } from '../../stage/use-call.ts'
import type { Ears } from '../../stage/use-ears.ts'
import { rememberIntent, sessionFor, takeSeed, useMemory } from './memory.ts'

/** What the stage does for one choice of scenario and prospect: rings, stops, cancels, and which keys do so now. */
export const useStage = (
  scenario: ScenarioSummary,
  prospect: Prospect,
  ears: Ears,
  focusStage: () => void
) => {
  const place = usePlace('rehearse')
  const settings = useSettings()
  const intent = useMemory(({ intents }) => intents[prospect.id] ?? '')
  const { state, call, greeting, live, start, skip, stop, cancel } = useCall(
    ({ sessionId }, { prospectId, scenarioId }) =>
      useMemory.setState({ session: { id: sessionId, prospectId, scenarioId } })
  )
  const { clockMode, countdownS, playbackVolume, markTones, microphoneId, microphoneLabel } = settings
  const endMs = endsAtMs({ mode: clockMode, countdownS }, scenario.limits.endMs)

  const ring = () => {
    changeSettings({ lastScenarioId: scenario.id, lastProspectId: prospect.id }).catch(toastFailure)
    // Who is put through to the voicemail comes here with the talk's session.
    if (scenario.kind !== 'voicemail' && place?.sessionId === undefined)
      return navigate({ screen: 'gatekeeper', scenarioId: scenario.id, prospectId: prospect.id })
    focusStage()
    if (ears.sound !== null && !settings.surroundingsHinted)
      changeSettings({ surroundingsHinted: true }).catch(toastFailure)
    start({
      scenarioId: scenario.id,
      prospectId: prospect.id,
      sessionId: place?.sessionId ?? sessionFor(prospect.id, scenario.id),
      seed: takeSeed(),
      clockMode,
      intent: intent.trim(),
      endMs,
      microphone: { id: microphoneId, label: microphoneLabel },
      volume: playbackVolume,
      ears: ears.sound,
      tones: markTones ? toneMarks.filter(({ atMs }) => atMs < endMs) : []
    })
  }
  const again = () => {
    if (state.stage === 'calling' || state.stage === 'talking') cancel()
    ring()
  }

  const isAskedAgain = place?.again === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: it rings once when the place asks for it, with the choice of that moment.
  useEffect(() => {
    if (!isAskedAgain) return
    const { again: _again, ...rest } = place
    replacePlace(rest)
    ring()
  }, [isAskedAgain])

  const keys = keysOf(state.stage, { ring, skip, stop, cancel, again })
  useKeys('Rehearse', keys)

  return {
    state,
    call,
    greeting,
    live: settings.liveDelivery ? live : null,
    keys,
    endMs,
    clockMode,
    intent,
    setIntent: (words: string) => rememberIntent(prospect.id, words),
    ring,
    skip,
    stop,
    cancel,
    again
  }
}

type Acts = Record<'ring' | 'skip' | 'stop' | 'cancel' | 'again', () => void>

/** The keys of a stage, in the order they are shown. */
const keysOf = (stage: StageState['stage'], { ring, skip, stop, cancel, again }: Acts): KeyBinding[] => {
  const isOnCall = stage === 'calling' || stage === 'talking'
  return [
    { keys: 'Space', label: 'start', run: ring, enabled: stage === 'choosing' },
    { keys: 'Space', label: 'skip to the beep', run: skip, enabled: stage === 'calling' },
    { keys: 'Space', label: 'stop', run: stop, enabled: stage === 'talking' },
    { keys: 'Escape', label: 'cancel', run: cancel, enabled: isOnCall },
    { keys: 'r', label: 'again', run: again, enabled: isOnCall },
    { keys: 'r', label: 'start', run: ring, enabled: stage === 'choosing', unlisted: true }
  ]
}
