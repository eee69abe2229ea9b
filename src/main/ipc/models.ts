import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** The speech models of dictation. Downloads begin here, on the rep's click, and nowhere else. */
export const modelHandlers = ({ models, chooseModel }: Services): HandlersOf<'models'> => ({
  'models:read': () => models.read(),
  'models:download': ({ modelId }) => models.download(modelId),
  'models:pause': ({ modelId }) => models.pause(modelId),
  'models:cancel': ({ modelId }) => models.cancel(modelId),
  'models:import': async ({ from }) => {
    const path = await chooseModel(from)
    return path === null ? models.read() : models.importFrom(path)
  },
  'models:cancelImport': () => models.cancelImport(),
  'models:use': ({ modelId }) => models.use(modelId),
  'models:test': ({ modelId }) => models.test(modelId),
  'models:remove': ({ modelId }) => models.remove(modelId)
})
