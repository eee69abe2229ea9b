import { scenarioVoice } from './scenario.ts'
import { z } from './zod.ts'

/** What a voice of the operating system is known by, under that system. */
export const systemVoiceId = z.string().min(1).max(200)

/** A voice of the operating system that speaks without the network. */
export const systemVoice = z.strictObject({
  id: systemVoiceId,
  name: z.string(),
  /** As the system writes it, such as `en-GB`; empty where it says nothing. */
  language: z.string()
})
export type SystemVoice = z.infer<typeof systemVoice>

/** How a ringing line sounds to the caller; `locale` goes by the country that the system is set to. */
export const ringChoices = ['locale', 'uk', 'us', 'europe'] as const

const voices = {
  /** One of Ringback's own voices; absent = the greeting's voice in the scenario that was chosen last. */
  voice: scenarioVoice.optional(),
  /** A voice of the system instead; null = none, absent = the one that the settings choose for names. */
  systemVoiceId: systemVoiceId.nullable().optional()
}

/** What `voice:say` can be asked: a text, or a prospect's name as a greeting says it. */
export const sayRequest = z.union([
  z.strictObject({ text: z.string().trim().min(1).max(400), ...voices }),
  z.strictObject({
    firstName: z.string().max(200),
    lastName: z.string().max(200),
    pronunciation: z.string().max(200),
    ...voices
  })
])
export type SayRequest = z.infer<typeof sayRequest>

/** Where the sound lies on the app's own scheme, relative to the page, and how long it is. */
export const said = z.strictObject({ audioUrl: z.string(), durationMs: z.number() })
export type Said = z.infer<typeof said>
