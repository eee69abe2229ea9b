import type { Scope } from 'wavesurfer.js/dist/scope.js'
import type { CaptureMessage, CaptureOrder } from './capture-messages.ts'
import workletUrl from './capture-worklet.ts?worker&url'
import type { Microphone } from './microphone.ts'
import { type MicrophoneLoss, watchMicrophone } from './microphone-watch.ts'
import { createTrackCapture, readTrack } from './track-capture.ts'

export type CaptureListener = {
  /** Largest absolute sample of the last 20 ms. */
  onLevel: (peak: number) => void
  onSamples: (samples: Float32Array) => void
  onEnded: (why: 'stopped' | 'full') => void
  onMicrophoneLost: (why: MicrophoneLoss) => void
}

/** Graphs that are on; a graph that nobody holds is collected in the middle of a take. */
const held = new Set<AudioNode | AudioContext>()

/** Keeps what it is given from being collected until the scope ends. */
export const holder =
  (scope: Scope) =>
  <Node extends AudioNode | AudioContext>(node: Node): Node => {
    held.add(node)
    scope.add(() => held.delete(node))
    return node
  }

/**
 * A context at the microphone's rate that is woken again whenever the system suspends or interrupts it; one that stays
 * down gives no frames, and the microphone's watch then says so. The context keeps its rate for its life: a device that
 * changes its own in between is resampled by the browser, so a take has one rate from its first sample to its last.
 */
export const openContext = async (scope: Scope, sampleRate: number): Promise<AudioContext> => {
  const context = holder(scope)(new AudioContext({ sampleRate, latencyHint: 'interactive' }))
  scope.add(() => void context.close())
  const wake = () => {
    if (!scope.disposed && context.state !== 'running') context.resume().catch(() => undefined)
  }
  scope.listen(context, 'statechange', wake)
  wake()
  await context.audioWorklet.addModule(workletUrl)
  return context
}

/** Runs the microphone through the audio thread, for a browser that has nothing better. */
const openOnAudioThread = (
  scope: Scope,
  context: AudioContext,
  stream: MediaStream,
  { onMessage, onBroken }: { onMessage: (message: CaptureMessage) => void; onBroken: () => void }
): ((order: CaptureOrder) => void) => {
  const hold = holder(scope)
  const capture = hold(
    new AudioWorkletNode(context, 'capture', { channelCount: 1, channelCountMode: 'explicit' })
  )
  scope.listen(capture, 'processorerror', onBroken)
  capture.port.onmessage = ({ data: message }: MessageEvent<CaptureMessage>) => onMessage(message)
  const source = hold(new MediaStreamAudioSourceNode(context, { mediaStream: stream }))
  // Its output is silent; only a node on the way to the speakers is sure to be run.
  source.connect(capture).connect(context.destination)
  scope.add(() => {
    capture.port.onmessage = null
    source.disconnect()
    capture.disconnect()
  })
  return (order) => capture.port.postMessage(order)
}

/**
 * Listens to the microphone until the scope ends; answers with the way to give it orders, whose frames are counted on
 * the context's clock. The track is read beside Web Audio where the browser can: no load then makes a hole in a take.
 */
export const openCapture = (
  scope: Scope,
  context: AudioContext,
  { stream, track }: Microphone,
  listener: CaptureListener
): ((order: CaptureOrder) => void) => {
  const sounded = watchMicrophone(scope, {
    track,
    devices: navigator.mediaDevices,
    now: () => performance.now(),
    onLost: listener.onMicrophoneLost
  })
  const onMessage = (message: CaptureMessage): void => {
    if (scope.disposed) return
    if (message.type === 'level') {
      sounded(message.peak)
      listener.onLevel(message.peak)
    } else if (message.type === 'samples') listener.onSamples(message.samples)
    else listener.onEnded(message.why)
  }
  const onBroken = (): void => listener.onMicrophoneLost('stalled')
  const capture = createTrackCapture({
    sampleRate: context.sampleRate,
    nowMs: () => performance.now(),
    contextS: () => context.currentTime,
    emit: onMessage
  })
  const isRead = readTrack(scope, track, context.sampleRate, { onFrames: capture.push, onBroken })
  return isRead ? capture.order : openOnAudioThread(scope, context, stream, { onMessage, onBroken })
}
