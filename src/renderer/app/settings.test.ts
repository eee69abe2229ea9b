import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settings } from '../../shared/settings.ts'
import { changeSettings, useSettings } from './settings.ts'

const defaults = settings.parse({})
const invoke = vi.fn()

beforeEach(() => {
  vi.stubGlobal('window', { ringback: { invoke } })
  useSettings.setState({ ...defaults, clockMode: 'untimed' }, true)
})
afterEach(() => {
  vi.unstubAllGlobals()
  invoke.mockReset()
})

test('a change is shown at once and goes over alone', async () => {
  invoke.mockResolvedValue({ ok: true, value: defaults })
  const stored = changeSettings({ theme: 'light' })
  expect(useSettings.getState().theme).toBe('light')
  await stored
  expect(invoke).toHaveBeenCalledExactlyOnceWith('settings:write', { theme: 'light' })
})

test('a change that cannot be stored is taken back and told', async () => {
  invoke.mockResolvedValue({ ok: false, error: { code: 'disk-full', detail: '' } })
  await expect(changeSettings({ theme: 'light' })).rejects.toMatchObject({ code: 'disk-full' })
  expect(useSettings.getState()).toEqual({ ...defaults, clockMode: 'untimed' })
})
