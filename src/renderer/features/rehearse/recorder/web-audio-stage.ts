import { Scope } from 'wavesurfer.js/dist/scope.js'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'
import type { CaptureMessage, CaptureOrder } from './capture-messages.ts'
import workletUrl from './capture-worklet.ts?worker&url'
import { closeMicrophone, type Microphone } from './microphone.ts'
import { watchMicrophone } from './microphone-watch.ts'
import { createPersonaSound } from './persona-sound.ts'

/** Graphs that are on; a graph that nobody holds is collected in the middle of a take. */
const held = new Set<AudioNode | AudioContext>()

const holder =
  (scope: Scope) =>
  <Node extends AudioNode | AudioContext>(node: Node): Node => {
    held.add(node)
    scope.add(() => held.delete(node))
    return node
  }

/** Microphone, audio thread and greeting on one audio context, with one owner for all of them. */
export const openAudioStage = async (
  microphone: Microphone,
  listener: AudioStageListener
): Promise<AudioStage> => {
  const scope = new Scope()
  scope.add(() => closeMicrophone(microphone))
  try {
    const context = await openContext(scope, microphone.sampleRate)
    const order = openCapture(scope, context, microphone, listener)
    return {
      sampleRate: context.sampleRate,
      nowS: () => context.currentTime,
      ...createPersonaSound(context, holder(scope)),
      startCapture: (atS, maxFrames) =>
        order({ type: 'start', startFrame: Math.round(atS * context.sampleRate), maxFrames }),
      stopCapture: () => order({ type: 'stop' }),
      close: () => scope.dispose()
    }
  } catch (error) {
    scope.dispose()
    throw error
  }
}

/** A context at the microphone's rate that is woken again whenever the system suspends it. */
const openContext = async (scope: Scope, sampleRate: number): Promise<AudioContext> => {
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

/** Runs the microphone through the audio thread; answers with the way to give it orders. */
const openCapture = (
  scope: Scope,
  context: AudioContext,
  microphone: Microphone,
  listener: AudioStageListener
): ((order: CaptureOrder) => void) => {
  const hold = holder(scope)
  const sounded = watchMicrophone(scope, {
    track: microphone.track,
    devices: navigator.mediaDevices,
    now: () => performance.now(),
    onLost: listener.onMicrophoneLost
  })
  const capture = hold(
    new AudioWorkletNode(context, 'capture', { channelCount: 1, channelCountMode: 'explicit' })
  )
  scope.listen(capture, 'processorerror', listener.onMicrophoneLost)
  capture.port.onmessage = ({ data: message }: MessageEvent<CaptureMessage>) => {
    if (message.type === 'level') {
      sounded()
      listener.onLevel(message.peak)
    } else if (message.type === 'samples') listener.onSamples(message.samples)
    else listener.onEnded(message.why)
  }
  const source = hold(new MediaStreamAudioSourceNode(context, { mediaStream: microphone.stream }))
  // Its output is silent; only a node on the way to the speakers is sure to be run.
  source.connect(capture).connect(context.destination)
  scope.add(() => {
    capture.port.onmessage = null
    source.disconnect()
    capture.disconnect()
  })
  return (order) => capture.port.postMessage(order)
}
