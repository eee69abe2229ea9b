import { Scope } from 'wavesurfer.js/dist/scope.js'
import { holder, openCapture, openContext } from '../../microphone/capture.ts'
import { closeMicrophone, type Microphone } from '../../microphone/microphone.ts'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'
import { createPersonaSound } from './persona-sound.ts'

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
