import { checkMicrophone } from '../microphone/check.ts'
import type { HandlersOf } from './answer.ts'

/** Measures where the measures are; nothing of it is stored. */
export const microphoneHandlers: HandlersOf<'microphone'> = { 'microphone:check': checkMicrophone }
