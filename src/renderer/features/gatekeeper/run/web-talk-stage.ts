import { Scope } from 'wavesurfer.js/dist/scope.js'
import { type CaptureListener, holder, openCapture, openContext } from '../../../microphone/capture.ts'
import { closeMicrophone, type Microphone } from '../../../microphone/microphone.ts'
import type { TalkStage } from './talk-plan.ts'

/** Time for a line to be scheduled before its first sample is due. */
const leadS = 0.02
/** A line that is talked over goes away as fast as a voice does, without a click. */
const fadeS = 0.12
/** For a stage without a microphone, whose rate nothing depends on. */
const spokenRateHz = 48_000

/** Microphone and voice of a talk on one audio context, with one owner for both. */
export const openTalkStage = async (
  microphone: Microphone | null,
  listener: CaptureListener
): Promise<TalkStage> => {
  const scope = new Scope()
  if (microphone !== null) scope.add(() => closeMicrophone(microphone))
  try {
    const context = await openContext(scope, microphone?.sampleRate ?? spokenRateHz)
    if (microphone !== null) {
      const order = openCapture(scope, context, microphone, listener)
      order({ type: 'start', startFrame: 0, maxFrames: Number.MAX_SAFE_INTEGER })
    }
    return {
      sampleRate: context.sampleRate,
      ...createVoice(context, holder(scope)),
      close: () => scope.dispose()
    }
  } catch (error) {
    scope.dispose()
    throw error
  }
}

const createVoice = (
  context: AudioContext,
  hold: <Node extends AudioNode>(node: Node) => Node
): Pick<TalkStage, 'playLine' | 'stopLine'> => {
  let sounding: { output: GainNode; player: AudioBufferSourceNode } | null = null
  return {
    playLine: async (encoded, volume) => {
      const buffer = await context.decodeAudioData(encoded)
      const output = new GainNode(context, { gain: volume })
      const player = hold(new AudioBufferSourceNode(context, { buffer }))
      player.connect(output).connect(context.destination)
      const ended = new Promise<void>((resolve) => {
        player.onended = () => resolve()
      })
      player.start(context.currentTime + leadS)
      sounding = { output, player }
      return { startsInMs: leadS * 1000, ended }
    },
    stopLine: () => {
      if (sounding === null) return
      const { output, player } = sounding
      sounding = null
      output.gain.setTargetAtTime(0, context.currentTime, fadeS / 4)
      player.stop(context.currentTime + fadeS)
    }
  }
}
