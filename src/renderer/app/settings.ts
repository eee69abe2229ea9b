import { create } from 'zustand'
import { type Settings, settings as settingsSchema } from '../../shared/settings.ts'
import { invoke } from '../bridge.ts'

/** The settings as last read or written; the defaults until they were read. */
export const useSettings = create<Settings>(() => settingsSchema.parse({}))

export const readSettings = async (): Promise<void> =>
  useSettings.setState(await invoke('settings:read'), true)

/** Shows the change at once and stores it; a failure puts the stored settings back and is thrown on. */
export const changeSettings = async (change: Partial<Settings>): Promise<void> => {
  const before = useSettings.getState()
  useSettings.setState(change)
  try {
    await invoke('settings:write', change)
  } catch (error) {
    useSettings.setState(before, true)
    throw error
  }
}
