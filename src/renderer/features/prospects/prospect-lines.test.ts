import { expect, test } from 'vitest'
import type { Prospect } from '../../../shared/prospect.ts'
import type { OpenCard } from './card-store.ts'
import { draftOf, emptyDraft } from './draft-model.ts'
import { linesOf } from './prospect-lines.ts'

const priya: Prospect = {
  ...emptyDraft(),
  firstName: 'Priya',
  id: '00000000-0000-4000-8000-000000000001',
  isSample: true,
  updatedAt: '2026-01-01T00:00:00.000Z'
}
const adam: Prospect = {
  ...priya,
  firstName: 'Adam',
  id: '00000000-0000-4000-8000-000000000002',
  isSample: false
}

const open = (key: string, draft: OpenCard['draft']): OpenCard => ({
  key,
  draft,
  opened: null,
  stored: null,
  isSaving: false,
  failure: null
})

test('a card in the making stands on top, then own prospects, then samples', () => {
  const lines = linesOf([priya, adam], [open('new 1', emptyDraft())])
  expect(lines.map(({ id, firstName }) => [id, firstName])).toEqual([
    [undefined, ''],
    [adam.id, 'Adam'],
    [priya.id, 'Priya']
  ])
})

test('a stored prospect is listed once, as it is being typed, and stays a sample', () => {
  const lines = linesOf([priya], [open(priya.id, { ...draftOf(priya), lastName: 'Ram' })])
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ lastName: 'Ram', isSample: true, card: { key: priya.id } })
})
