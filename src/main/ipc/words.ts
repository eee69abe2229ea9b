import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const wordsHandlers = ({ words }: Services): HandlersOf<'words'> => ({
  'words:hear': ({ takeId }) => words.hear(takeId),
  'words:progress': async ({ takeId }) => words.progress(takeId),
  'words:cancel': async ({ takeId }) => {
    words.cancel(takeId)
    return undefined
  },
  'words:align': ({ takeId }) => words.align(takeId)
})
