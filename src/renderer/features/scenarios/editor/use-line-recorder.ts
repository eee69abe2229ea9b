import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../shared/contract.ts'
import type { Failure } from '../../../../shared/errors.ts'
import { useSettings } from '../../../app/settings.ts'
import { failureOf, invoke } from '../../../bridge.ts'
import { type ShortRecording, startShortRecording } from '../../../microphone/short-recording.ts'

/** A line ends here by itself. */
const longestMs = 60_000

type RecordState =
  | { state: 'opening' | 'recording' | 'keeping' }
  | { state: 'done'; answer: Output<'scenarios:addSound'> }
  | { state: 'failed'; failure: Failure }

/** Records a line as soon as it is mounted, can do so again, and gives the microphone back when it goes. */
export const useLineRecorder = (scenarioId: string) => {
  const id = useSettings((settings) => settings.microphoneId)
  const label = useSettings((settings) => settings.microphoneLabel)
  const [round, setRound] = useState(0)
  const [state, setState] = useState<RecordState>({ state: 'opening' })
  const recorder = useRef<ShortRecording | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round is a recording of its own.
  useEffect(() => {
    let isGone = false
    const show = (next: RecordState) => {
      if (!isGone) setState(next)
    }
    const fail = (error: unknown) => show({ state: 'failed', failure: failureOf(error) })
    show({ state: 'opening' })
    const started = startShortRecording({ id, label }, longestMs, {
      onRecording: () => show({ state: 'recording' }),
      onDone: (sound) => {
        show({ state: 'keeping' })
        invoke('scenarios:addSound', { scenarioId, sound }).then(
          (answer) => show({ state: 'done', answer }),
          fail
        )
      },
      onFailed: fail
    })
    recorder.current = started
    return () => {
      isGone = true
      recorder.current = null
      started.close()
    }
  }, [round, id, label, scenarioId])

  return { state, recorder, again: () => setRound((before) => before + 1) }
}
