import { fileURLToPath } from 'node:url'

/** What the voice kal says in `briefOpus`. */
export const briefText = 'Priya, eleven drivers left your Leeds depot last quarter.'

/** The voice's sound at 16 kHz as the window compresses it, made once by Chromium in the built program (e2e). */
export const briefOpus = fileURLToPath(new URL('./brief.opus', import.meta.url))
