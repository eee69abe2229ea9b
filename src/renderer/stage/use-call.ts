import { useEffect, useReducer, useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import type { TakeDetail } from '../../shared/take.ts'
import { navigate } from '../app/navigation.ts'
import { useSettings } from '../app/settings.ts'
import { useSoundUse } from '../app/sound-use.ts'
import { toast, toastFailure } from '../app/toasts.ts'
import { failureOf, invoke } from '../bridge.ts'
import { createLiveMeter } from '../delivery/speech-thread.ts'
import { startCall } from './call/call.ts'
import type { Call, CallPlan, Greeting } from './call/call-plan.ts'
import { callPorts } from './call/call-ports.ts'
import { withListener } from './live-ports.ts'
import { firstStage, nextStage } from './stage-state.ts'

/**
 * The call on the stage: starts, stops and cancels it, and keeps its take when the rep leaves in the middle. `onTaken` hears
 * of every take that is kept, with the reason where it was not the rep who ended it.
 */
export const useCall = (onTaken: (take: TakeDetail, plan: CallPlan, failure: Failure | null) => void) => {
  const [state, dispatch] = useReducer(nextStage, firstStage)
  const [call, setCall] = useState<Call | null>(null)
  const [greeting, setGreeting] = useState<Greeting | null>(null)
  const current = useRef<Call | null>(null)
  const listener = useRef<ReturnType<typeof withListener> | null>(null)

  const isOnCall = state.stage !== 'choosing' && state.stage !== 'words'
  useEffect(() => {
    useSoundUse.setState({ isOnCall })
    return () => useSoundUse.setState({ isOnCall: false })
  }, [isOnCall])

  const start = (plan: CallPlan) => {
    dispatch({ type: 'started' })
    setGreeting(null)
    listener.current?.close()
    listener.current = useSettings.getState().liveDelivery ? withListener(callPorts, createLiveMeter) : null
    const started: Call = startCall(plan, listener.current?.ports ?? callPorts, {
      onRinging: (heard, microphone) => {
        setGreeting(heard)
        if (microphone.isFallback) toast('Your chosen microphone is not there; the system’s default is open.')
      },
      onTalking: () => dispatch({ type: 'talking' }),
      onSaving: (failure) => dispatch({ type: 'saving', failure }),
      onSaved: (take, failure) => {
        onTaken(take, plan, failure)
        if (current.current === started) dispatch({ type: 'saved', take, failure })
        else toast('The take you were recording is kept in History.')
      },
      onFailed: (error) => {
        if (current.current === started) dispatch({ type: 'failed', failure: failureOf(error) })
        else toastFailure(error)
      }
    })
    current.current = started
    setCall(started)
  }

  const cancel = () => {
    const cancelled = current.current
    current.current = null
    dispatch({ type: 'cancelled' })
    cancelled?.cancel().then((takeId) => {
      if (takeId !== null) toast('Take cancelled.', () => restore(takeId))
    }, toastFailure)
  }

  useEffect(
    () => () => {
      const left = current.current
      current.current = null
      left?.leave()
    },
    []
  )

  return {
    state,
    call,
    greeting,
    /** How the delivery goes; null where it is switched off or not known yet. */
    live: () => listener.current?.read() ?? null,
    start,
    skip: () => current.current?.skip(),
    stop: () => current.current?.stop(),
    cancel
  }
}

const restore = async (takeId: string): Promise<void> => {
  await invoke('takes:restore', { takeId })
  navigate({ screen: 'review', takeId })
}
