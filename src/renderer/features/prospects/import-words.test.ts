import { expect, test } from 'vitest'
import type { ImportRecord } from '../../../shared/prospect-import.ts'
import { recordText, undoText } from './import-words.ts'

const record = (change: Partial<ImportRecord>): ImportRecord => ({
  id: '00000000-0000-4000-8000-000000000001',
  at: '2026-03-01T12:00:00Z',
  fileName: 'list.csv',
  added: 0,
  updated: 0,
  skipped: 0,
  failed: 0,
  isUndone: false,
  inUse: 0,
  ...change
})

test('an import is told in one line', () => {
  expect(recordText(record({ added: 1 }))).toBe('One prospect added')
  expect(recordText(record({ added: 1_200, updated: 1, skipped: 3, failed: 2 }))).toBe(
    '1,200 prospects added, one card filled in, 3 skipped, 2 left out'
  )
})

test('an undo says beforehand what goes and what stays', () => {
  expect(undoText(record({ added: 3 }))).toBe('3 prospects go.')
  expect(undoText(record({ added: 3, inUse: 1, updated: 2 }))).toMatch(
    /^2 prospects go, what .*One prospect stays:/
  )
  expect(undoText(record({ added: 2, inUse: 2 }))).toMatch(/^Nobody goes\. 2 prospects stay/)
})
