import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const regradeHandlers = ({ takes: { again } }: Services): HandlersOf<'regrade'> => ({
  'regrade:due': again.due,
  'regrade:preview': ({ takeIds }) => again.preview(takeIds),
  'regrade:apply': ({ takeIds }) => again.apply(takeIds),
  'regrade:earlier': ({ takeId }) => again.earlier(takeId)
})
