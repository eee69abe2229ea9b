import { expect, test } from 'vitest'
import { receiptText, receiptTitle } from './receipt-words.ts'

const receipt = {
  fileName: 'notes.json',
  from: 'Maria',
  added: 0,
  changed: 0,
  known: 0,
  deleted: 0,
  unknownTakes: [],
  takeIds: []
}

test('a file of notes tells what it brought, what was here, and what has no take', () => {
  expect(receiptTitle({ ...receipt, added: 1 })).toBe('One note from Maria')
  expect(receiptTitle({ ...receipt, from: '', changed: 2 })).toBe('2 notes changed')
  expect(receiptTitle({ ...receipt, known: 3 })).toBe('Nothing new from Maria')
  expect(receiptText({ ...receipt, added: 3, changed: 1, known: 1, takeIds: ['a', 'b'] })).toBe(
    'On 2 takes; each shows in its review, and History marks what you have not read. One note changed since. One note was here already.'
  )
  expect(receiptText({ ...receipt, deleted: 2 })).toBe('2 notes that you deleted stay deleted.')
  expect(receiptText({ ...receipt, unknownTakes: [{ takeId: 'a', words: 'x' }] })).toBe(
    'One note is on takes that are not in this library any more:'
  )
})
