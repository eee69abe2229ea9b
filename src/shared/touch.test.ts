import { expect, test } from 'vitest'
import { newestNo, touchDraft } from './touch.ts'

const draft = {
  prospectId: '00000000-0000-4000-8000-000000000001',
  at: '2026-03-02T10:00:00',
  channel: 'voicemail',
  planned: false,
  outcome: null,
  words: ''
} as const

test.each([
  ['2026-03-02T10:00', true],
  ['2026-03-02T10:00:59', true],
  ['2026-03-02T10:00:00Z', false],
  ['2026-03-02T10:00:00.5', false],
  ['2026-03-02T10:00:00+01:00', false],
  ['2026-02-30T10:00', false],
  ['2026-03-02', false],
  ['tomorrow', false]
])('%s as the local time of a touch: %s', (at, fits) =>
  expect(touchDraft.safeParse({ ...draft, at }).success).toBe(fits)
)

test('what is planned cannot have an outcome', () => {
  expect(touchDraft.safeParse({ ...draft, planned: true }).success).toBe(true)
  expect(touchDraft.safeParse({ ...draft, planned: true, outcome: 'replied' }).success).toBe(false)
  expect(touchDraft.safeParse({ ...draft, outcome: 'replied' }).success).toBe(true)
})

test('the newest no is a no that was heard, not a plan and not silence', () => {
  const no = { at: '2026-03-02T10:00', planned: false, outcome: 'not-interested' } as const
  const stop = { ...no, at: '2026-03-05T10:00', outcome: 'stop' } as const
  const silence = { ...no, at: '2026-03-09T10:00', outcome: 'no-reply' } as const
  expect(newestNo([stop, silence, no])).toBe(stop)
  expect(newestNo([silence])).toBeNull()
})

test('a no is taken back when they come back by themselves, and only by what came after it', () => {
  const no = { at: '2026-03-02T10:00', planned: false, outcome: 'not-interested' } as const
  const back = { ...no, at: '2026-03-05T10:00', outcome: 'called-back' } as const
  expect(newestNo([no, back])).toBeNull()
  expect(newestNo([{ ...back, at: no.at }, no])).toBeNull()
  expect(newestNo([{ ...back, at: '2026-03-01T10:00' }, no])).toBe(no)
  expect(newestNo([no, { ...back, outcome: 'replied' }])).toBe(no)
  expect(newestNo([no, { ...back, planned: true }])).toBe(no)
})
