import type { Output } from '../../shared/contract.ts'
import { invoke } from '../bridge.ts'
import type { ChosenMicrophone } from './microphone.ts'
import { type ShortRecording, startShortRecording } from './short-recording.ts'

export const checkMs = 10_000

export type CheckOutcome = Output<'microphone:check'>

type CheckListener = {
  onListening: () => void
  onMeasuring: () => void
  onDone: (outcome: CheckOutcome) => void
  onFailed: (error: unknown) => void
}

/** Listens for ten seconds through the same path as a take and has it measured; nothing of it is kept. */
export const startMicCheck = (chosen: ChosenMicrophone, listener: CheckListener): ShortRecording =>
  startShortRecording(chosen, checkMs, {
    onRecording: listener.onListening,
    onDone: (recorded) => {
      listener.onMeasuring()
      invoke('microphone:check', recorded).then(listener.onDone).catch(listener.onFailed)
    },
    onFailed: listener.onFailed
  })
