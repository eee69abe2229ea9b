import { type Settings, settings } from '../../shared/settings.ts'
import { changeSettings, readSettings } from '../db/settings.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** While the library is closed the settings hold until Ringback is closed: the screen that says so needs a theme. */
export const settingsHandlers = ({ library, settingsChanged }: Services): HandlersOf<'settings'> => {
  let unsaved: Settings = settings.parse({})
  const isOpen = (): boolean => library.state().state === 'ready'
  const read = (): Settings => (isOpen() ? readSettings(library.handles().read) : unsaved)
  return {
    'settings:read': read,
    'settings:write': (change) => {
      if (isOpen()) changeSettings(library.handles().write, change)
      else unsaved = settings.parse({ ...unsaved, ...change })
      const changed = read()
      settingsChanged(changed)
      return changed
    }
  }
}
