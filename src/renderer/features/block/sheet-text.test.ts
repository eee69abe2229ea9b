import { expect, it } from 'vitest'
import type { ReadyLine } from '../../../shared/block.ts'
import { missingText } from './part-words.ts'
import { sheetText } from './sheet-text.ts'

const line: ReadyLine = {
  prospectId: 'p',
  name: 'Zoë Ørsted',
  company: 'Nordlys',
  source: 'try',
  hook: 'Two ships lie idle.',
  ask: 'Ring me',
  promise: '',
  number: '020 7946 0018',
  isNumberFromCard: true,
  avoid: 'You trail off'
}

it('writes a paragraph for each prospect and leaves out what is empty', () => {
  expect(sheetText([line, { ...line, company: '', hook: '', ask: '', number: '', avoid: '' }])).toBe(
    `Zoë Ørsted, Nordlys
  Hook: Two ships lie idle.
  Ask: Ring me
  Number: 020 7946 0018
  Avoid: You trail off

Zoë Ørsted`
  )
})

it('names what was not ticked', () => {
  const marks = { hook: true, ask: true, promise: true, number: true }
  expect(missingText(marks)).toBe('Nothing is missing.')
  expect(missingText({ ...marks, ask: false })).toBe('Still missing: the ask.')
  expect(missingText({ ...marks, hook: false, ask: false, number: false })).toBe(
    'Still missing: the hook, the ask and your number.'
  )
})
