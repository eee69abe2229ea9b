import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const progressHandlers = ({ progress }: Services): HandlersOf<'progress'> => ({
  'progress:read': (choices) => progress.read(choices),
  'progress:takes': ({ choices, mark, limit, offset }) => progress.takes(choices, mark, limit, offset)
})
