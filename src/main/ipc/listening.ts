import { listenerOf } from '../listening/listener-of.ts'
import { heardAs } from '../listening/listening.ts'
import type { Services } from '../services.ts'
import { savedTake } from '../takes/detail.ts'
import type { HandlersOf } from './answer.ts'

export const listeningHandlers = ({ library, scenarioFolders }: Services): HandlersOf<'listening'> => ({
  'listening:read': async ({ takeId }) => {
    const { read } = library.handles()
    const { scenarioId } = savedTake(read, takeId)
    const listener = await listenerOf(scenarioFolders, scenarioId)
    return heardAs(read, savedTake(read, takeId), listener)
  }
})
