import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import { useSettings } from '../app/settings.ts'
import { failureOf } from '../bridge.ts'
import { type CheckOutcome, startMicCheck } from './mic-check.ts'
import type { ShortRecording } from './short-recording.ts'

export type CheckState =
  | { state: 'opening' | 'listening' | 'measuring' }
  | { state: 'done'; outcome: CheckOutcome }
  | { state: 'failed'; failure: Failure }

/** A check that begins as it is mounted, can be begun again, and gives the microphone back when it goes. */
export const useMicCheck = () => {
  const id = useSettings((settings) => settings.microphoneId)
  const label = useSettings((settings) => settings.microphoneLabel)
  const [round, setRound] = useState(0)
  const [state, setState] = useState<CheckState>({ state: 'opening' })
  const check = useRef<ShortRecording | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is a check of its own.
  useEffect(() => {
    let isGone = false
    const show = (next: CheckState) => {
      if (!isGone) setState(next)
    }
    show({ state: 'opening' })
    const started = startMicCheck(
      { id, label },
      {
        onListening: () => show({ state: 'listening' }),
        onMeasuring: () => show({ state: 'measuring' }),
        onDone: (outcome) => show({ state: 'done', outcome }),
        onFailed: (error) => show({ state: 'failed', failure: failureOf(error) })
      }
    )
    check.current = started
    return () => {
      isGone = true
      check.current = null
      started.close()
    }
  }, [round, id, label])

  return { state, check, again: () => setRound((before) => before + 1) }
}
