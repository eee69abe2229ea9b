import { expect, it } from 'vitest'
import { nameVoiceNote, ownVoice, voiceOptions } from './voice-lines.ts'

const anna = { id: 'Anna', name: 'Anna', language: 'de-DE' }

it('lists Ringback’s own voice first, and each of the system’s with its language', () => {
  expect(voiceOptions([anna, { id: 'x', name: 'Plain', language: '' }])).toEqual([
    { value: ownVoice, label: 'Ringback’s own voice' },
    { value: 'Anna', label: 'Anna', tag: 'de-DE', keywords: ['de-DE'] },
    { value: 'x', label: 'Plain' }
  ])
})

it('says what the choice does, that there is none, and that a chosen voice is gone', () => {
  expect(nameVoiceNote(null, null)).toMatch(/^Says the name/)
  expect(nameVoiceNote([anna], null)).toMatch(/^Says the name/)
  expect(nameVoiceNote([anna], 'Anna')).toMatch(/^Says the name/)
  expect(nameVoiceNote([], null)).toMatch(/no other voice/)
  expect(nameVoiceNote([anna], 'Alex')).toMatch(/not on this system any more/)
  expect(nameVoiceNote([], 'Anna')).toMatch(/not on this system any more/)
})
