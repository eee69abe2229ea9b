import { checkMicrophone } from '../microphone/check.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** Measures where the measures are; nothing of it is stored. */
export const microphoneHandlers = ({ measureSound }: Services): HandlersOf<'microphone'> => ({
  'microphone:check': (input) => checkMicrophone(input, measureSound)
})
