import type { SystemVoice } from '../../../shared/voice.ts'
import type { CommandOption } from '../../ui/CommandList.tsx'

/** Stands in the list for Ringback's own voices; no system names a voice like that. */
export const ownVoice = ':ringback'

/** The list to choose from: Ringback's own first, each of the system's with its language. */
export const voiceOptions = (voices: readonly SystemVoice[]): CommandOption[] => [
  { value: ownVoice, label: 'Ringback’s own voice' },
  ...voices.map(({ id, name, language }) => ({
    value: id,
    label: name,
    ...(language === '' ? {} : { tag: language, keywords: [language] })
  }))
]

/** What the choice does, or why there is none; `voices` null = not known yet. */
export const nameVoiceNote = (voices: readonly SystemVoice[] | null, chosen: string | null): string => {
  if (voices !== null && chosen !== null && !voices.some(({ id }) => id === chosen))
    return 'The voice you chose is not on this system any more. Ringback’s own speaks until you choose again.'
  if (voices !== null && voices.length === 0)
    return 'Ringback’s own. This system has no other voice that speaks offline.'
  return 'Says the name in greetings, and speaks for your own personas in live talks. Always offline.'
}
