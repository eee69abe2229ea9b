import { expect, test } from 'vitest'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { OpenCard } from './card-store.ts'
import { emptyDraft } from './draft-model.ts'
import { linesOf } from './prospect-lines.ts'

const priya: ProspectSummary = {
  id: '00000000-0000-4000-8000-000000000001',
  firstName: 'Priya',
  lastName: 'Raman',
  company: '',
  industry: '',
  relationship: 'cold',
  status: 'open',
  isSample: true,
  rightFit: null,
  number: '',
  wasCalled: false,
  saidNo: false,
  plannedAt: null,
  lineReturns: null,
  lineCheckedOn: null
}
const adam: ProspectSummary = {
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

test('a card in the making stands on top of the others in their order', () => {
  const lines = linesOf([adam, priya], [open('new 1', emptyDraft())])
  expect(lines.map(({ id, firstName }) => [id, firstName])).toEqual([
    [undefined, ''],
    [adam.id, 'Adam'],
    [priya.id, 'Priya']
  ])
})

test('a stored prospect is listed once, as it is being typed, and stays a sample', () => {
  const lines = linesOf(
    [priya],
    [open(priya.id, { ...emptyDraft(), id: priya.id, firstName: 'Priya', lastName: 'Ram' })]
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ lastName: 'Ram', isSample: true, card: { key: priya.id } })
})
