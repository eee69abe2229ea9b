import { Scope } from 'wavesurfer.js/dist/scope.js'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'
import type { CaptureMessage, CaptureOrder } from './capture-messages.ts'
import workletUrl from './capture-worklet.ts?worker&url'
import { closeMicrophone, type Microphone } from './microphone.ts'
import { watchMicrophone } from './microphone-watch.ts'

/** Time for the greeting to be scheduled before its first sample is due. */
const leadS = 0.05
/** Loudness of a mark's tone before the rep's volume: about -36 dBFS. */
const toneGain = 0.016
const toneS = 0.12

/** Graphs that are on; a graph that nobody holds is collected in the middle of a take. */
const held = new Set<AudioNode | AudioContext>()

/** Microphone, audio thread and greeting on one audio context, with one owner for all of them. */
export const openAudioStage = async (
  microphone: Microphone,
  listener: AudioStageListener
): Promise<AudioStage> => {
  const scope = new Scope()
  scope.add(() => closeMicrophone(microphone))
  try {
    const context = new AudioContext({ sampleRate: microphone.sampleRate, latencyHint: 'interactive' })
    const hold = <Node extends AudioNode | AudioContext>(node: Node): Node => {
      held.add(node)
      scope.add(() => held.delete(node))
      return node
    }
    hold(context)
    scope.add(() => void context.close())
    const resume = () => {
      if (!scope.disposed && context.state !== 'running') void context.resume()
    }
    scope.listen(context, 'statechange', resume)
    resume()
    await context.audioWorklet.addModule(workletUrl)

    const sounded = watchMicrophone(scope, {
      track: microphone.track,
      devices: navigator.mediaDevices,
      now: () => performance.now(),
      onLost: listener.onMicrophoneLost
    })
    const capture = hold(
      new AudioWorkletNode(context, 'capture', {
        numberOfInputs: 1,
        numberOfOutputs: 1,
        channelCount: 1,
        channelCountMode: 'explicit'
      })
    )
    scope.listen(capture, 'processorerror', listener.onMicrophoneLost)
    capture.port.onmessage = ({ data: message }: MessageEvent<CaptureMessage>) => {
      if (scope.disposed) return
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

    const order = (message: CaptureOrder) => capture.port.postMessage(message)
    const loudness = (gain: number): GainNode => {
      const node = new GainNode(context, { gain })
      node.connect(context.destination)
      return node
    }
    let greeting: { buffer: AudioBuffer; output: GainNode; player: AudioBufferSourceNode } | null = null
    const playFrom = (buffer: AudioBuffer, output: GainNode, fromS: number): number => {
      const atS = context.currentTime + leadS
      const player = hold(new AudioBufferSourceNode(context, { buffer }))
      player.connect(output)
      player.start(atS, fromS)
      greeting = { buffer, output, player }
      return atS - fromS
    }
    return {
      sampleRate: context.sampleRate,
      nowS: () => context.currentTime,
      playGreeting: async (encoded, volume) =>
        playFrom(await context.decodeAudioData(encoded), loudness(volume), 0),
      jumpGreeting: (atMs) => {
        if (greeting === null) throw new Error('No greeting is being played.')
        greeting.player.stop()
        return playFrom(greeting.buffer, greeting.output, atMs / 1000)
      },
      playTones: (tones, volume) => {
        for (const { atS, pitchHz } of tones) {
          const tone = hold(new OscillatorNode(context, { frequency: pitchHz }))
          const envelope = loudness(0)
          envelope.gain.setValueAtTime(0, atS)
          envelope.gain.linearRampToValueAtTime(toneGain * volume, atS + toneS / 4)
          envelope.gain.linearRampToValueAtTime(0, atS + toneS)
          tone.connect(envelope)
          tone.start(atS)
          tone.stop(atS + toneS)
        }
      },
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
