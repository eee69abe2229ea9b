import { expect, it } from 'vitest'
import { settings, settingsChange } from './settings.ts'

it('fills what an older file lacks', () => {
  expect(settings.parse({ theme: 'dark' })).toMatchObject({ theme: 'dark', letterKeys: true, countdownS: 20 })
})

it('changes what was given and nothing else', () => {
  expect(settingsChange.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
})

it('has the same fields in a change as in the settings', () => {
  expect(Object.keys(settingsChange.shape)).toEqual(Object.keys(settings.shape))
})
