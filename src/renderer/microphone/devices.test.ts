import { expect, test } from 'vitest'
import { chosenText, findChosen, inputsAmong } from './devices.ts'

const headset = { deviceId: 'h1', label: 'Headset' }
const desk = { deviceId: 'd1', label: 'Desk' }

test('the microphones are listed once each, without the system’s doubles and other devices', () => {
  expect(
    inputsAmong([
      { kind: 'audioinput', deviceId: 'default', label: 'Default - Headset' },
      { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Headset' },
      { kind: 'audioinput', ...headset },
      { kind: 'audiooutput', deviceId: 'o1', label: 'Speakers' },
      { kind: 'audioinput', deviceId: 'x', label: '' }
    ])
  ).toEqual([headset, { deviceId: 'x', label: 'Microphone 2' }])
  expect(inputsAmong([{ kind: 'audioinput', deviceId: '', label: '' }])).toEqual([])
})

test('the chosen one is found by its id, then by its name', () => {
  expect(findChosen([desk, headset], { id: 'h1', label: 'Desk' })).toBe(headset)
  expect(findChosen([desk, headset], { id: 'gone', label: 'Desk' })).toBe(desk)
  expect(findChosen([desk], { id: 'gone', label: 'Headset' })).toBeNull()
})

test('a row says which one it is, and what happens when it is gone', () => {
  expect(chosenText([desk], { id: null, label: null })).toBe('The system’s default')
  expect(chosenText([desk], { id: 'd1', label: 'Desk' })).toBe('Desk')
  expect(chosenText([desk], { id: 'h1', label: 'Headset' })).toBe(
    'Headset · not connected, so the system’s default is used'
  )
})
