import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

export const appHandlers = ({ library, takes, status, showDataFolder }: Services): HandlersOf<'app'> => ({
  'app:status': () => status(),
  'app:showDataFolder': async () => {
    await showDataFolder()
    return undefined
  },
  'app:startFreshLibrary': async () => {
    if (library.startFresh().state === 'ready') await takes.tidy()
    return status()
  }
})
