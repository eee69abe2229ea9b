import { plainText, speakable } from './speakable.ts'
import type { Speak, Speaker, Speech, VoiceStyle } from './speaker.ts'
import { VoiceError } from './speaker.ts'
import type { SystemVoices } from './system/system-voices.ts'

/** What of a text a style's voice can say. */
export const sayableBy = ({ systemVoiceId }: VoiceStyle): ((text: string) => string) =>
  systemVoiceId === undefined ? speakable : plainText

/** Speech from whoever a style names: one of Ringback's own voices, or one of the system. */
export const createVoices = (
  speaker: Pick<Speaker, 'speak' | 'speakLine' | 'lineOf'>,
  system: SystemVoices
): { speak: Speak; speakLine: Speak } => {
  const systemSpeech = async (text: string, voiceId: string): Promise<Speech> => {
    const said = plainText(text)
    if (said === '')
      throw new VoiceError('nothing-speakable', 'There is nothing in this text that can be said.')
    try {
      return await system.speak(voiceId, said)
    } catch (cause) {
      throw new VoiceError('engine-failed', cause instanceof Error ? cause.message : String(cause))
    }
  }
  return {
    speak: (text, style) =>
      style.systemVoiceId === undefined
        ? speaker.speak(text, style)
        : systemSpeech(text, style.systemVoiceId),
    speakLine: async (text, style) =>
      style.systemVoiceId === undefined
        ? speaker.speakLine(text, style)
        : speaker.lineOf(await systemSpeech(text, style.systemVoiceId))
  }
}
