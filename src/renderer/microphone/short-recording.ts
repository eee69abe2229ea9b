import { Scope } from 'wavesurfer.js/dist/scope.js'
import { CodedError } from '../../shared/errors.ts'
import { openCapture, openContext } from './capture.ts'
import { createInputMeter, type MeterReading } from './input-meter.ts'
import { type ChosenMicrophone, closeMicrophone, openMicrophone } from './microphone.ts'

export type Recorded = { samples: Float32Array<ArrayBuffer>; sampleRate: number }

/** A sentence or a line that is being recorded. */
export type ShortRecording = {
  meter: () => MeterReading
  /** Milliseconds recorded so far. */
  elapsedMs: () => number
  /** Ends it early; what was recorded counts. */
  stop: () => void
  /** Gives the microphone back, whatever stands open. */
  close: () => void
}

type RecordingListener = {
  onRecording: () => void
  onDone: (recorded: Recorded) => void
  onFailed: (error: unknown) => void
}

const joined = (pieces: readonly Float32Array[], frames: number): Float32Array<ArrayBuffer> => {
  const samples = new Float32Array(frames)
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  return samples
}

/** Records through the same path as a take, but in memory; it ends by itself after `longestMs`. */
export const startShortRecording = (
  chosen: ChosenMicrophone,
  longestMs: number,
  listener: RecordingListener
): ShortRecording => {
  const scope = new Scope()
  const meter = createInputMeter()
  const pieces: Float32Array[] = []
  let frames = 0
  let sampleRate = 48_000
  let stop = (): void => undefined
  const fail = (error: unknown): void => {
    if (scope.disposed) return
    scope.dispose()
    listener.onFailed(error)
  }
  const open = async (): Promise<void> => {
    const microphone = await openMicrophone(navigator.mediaDevices, chosen)
    if (scope.disposed) return closeMicrophone(microphone)
    scope.add(() => closeMicrophone(microphone))
    const context = await openContext(scope, microphone.sampleRate)
    if (scope.disposed) return
    sampleRate = context.sampleRate
    const order = openCapture(scope, context, microphone, {
      onLevel: (peak) => meter.push(peak, performance.now()),
      onSamples: (samples) => {
        pieces.push(samples)
        frames += samples.length
      },
      onEnded: () => {
        scope.dispose()
        listener.onDone({ samples: joined(pieces, frames), sampleRate })
      },
      onMicrophoneLost: () => fail(new CodedError('mic-check-lost'))
    })
    stop = () => order({ type: 'stop' })
    const maxFrames = Math.round((longestMs / 1_000) * sampleRate)
    order({ type: 'start', startFrame: Math.round(context.currentTime * sampleRate), maxFrames })
    listener.onRecording()
  }
  open().catch(fail)
  return {
    meter: meter.read,
    elapsedMs: () => (frames / sampleRate) * 1_000,
    stop: () => stop(),
    close: () => scope.dispose()
  }
}
