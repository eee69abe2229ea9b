import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const voiceHandlers = ({ say, systemVoices }: Services): HandlersOf<'voice'> => ({
  'voice:say': say,
  'voice:system': systemVoices
})
