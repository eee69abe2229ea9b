import { Scope } from 'wavesurfer.js/dist/scope.js'
import type { Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import { invoke } from '../bridge.ts'
import { openCapture, openContext } from './capture.ts'
import { createInputMeter, type MeterReading } from './input-meter.ts'
import { type ChosenMicrophone, closeMicrophone, openMicrophone } from './microphone.ts'

export const checkMs = 10_000

export type CheckOutcome = Output<'microphone:check'>

/** A running check of the microphone. */
export type MicCheck = {
  meter: () => MeterReading
  /** Milliseconds listened so far. */
  elapsedMs: () => number
  /** Stops listening early and measures what was said. */
  stop: () => void
  /** Gives the microphone back, whatever stands open. */
  close: () => void
}

type CheckListener = {
  onListening: () => void
  onMeasuring: () => void
  onDone: (outcome: CheckOutcome) => void
  onFailed: (error: unknown) => void
}

/** Listens for ten seconds through the same path as a take and has it measured; nothing of it is kept. */
export const startMicCheck = (chosen: ChosenMicrophone, listener: CheckListener): MicCheck => {
  const scope = new Scope()
  const meter = createInputMeter()
  const pieces: Float32Array[] = []
  let frames = 0
  let sampleRate = 48_000
  let stop = (): void => undefined

  const measure = async () => {
    scope.dispose()
    listener.onMeasuring()
    const samples = new Float32Array(frames)
    let at = 0
    for (const piece of pieces) {
      samples.set(piece, at)
      at += piece.length
    }
    listener.onDone(await invoke('microphone:check', { samples, sampleRate }))
  }
  const fail = (error: unknown) => {
    if (scope.disposed) return
    scope.dispose()
    listener.onFailed(error)
  }

  const open = async () => {
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
      onEnded: () => void measure().catch(listener.onFailed),
      onMicrophoneLost: () => fail(new CodedError('mic-check-lost'))
    })
    stop = () => order({ type: 'stop' })
    const maxFrames = Math.round((checkMs / 1000) * sampleRate)
    order({ type: 'start', startFrame: Math.round(context.currentTime * sampleRate), maxFrames })
    listener.onListening()
  }
  open().catch(fail)

  return {
    meter: meter.read,
    elapsedMs: () => (frames / sampleRate) * 1000,
    stop: () => stop(),
    close: () => scope.dispose()
  }
}
