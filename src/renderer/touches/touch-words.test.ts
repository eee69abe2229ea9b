import { expect, test } from 'vitest'
import type { Touch } from '../../shared/touch.ts'
import { awaitingOutcome, localMinute, nextWorkdayAtTen } from './touch-words.ts'

const touch = (id: string, change: Partial<Touch>): Touch => ({
  id,
  prospectId: 'p',
  at: '2026-03-02T10:00',
  channel: 'voicemail',
  planned: false,
  outcome: null,
  words: '',
  takeId: null,
  ...change
})

test('a moment is written as the wall clock shows it', () => {
  expect(localMinute(new Date(2026, 2, 4, 7, 5, 59))).toBe('2026-03-04T07:05')
})

test.each([
  ['a Wednesday', new Date(2026, 2, 4, 17), '2026-03-05T10:00'],
  ['a Friday', new Date(2026, 2, 6, 9), '2026-03-09T10:00'],
  ['the last day of a year', new Date(2025, 11, 31, 12), '2026-01-01T10:00']
])('what is planned on %s is offered for the next workday', (_day, now, at) => {
  expect(localMinute(nextWorkdayAtTen(now))).toBe(at)
})

test('the outcome is asked of the newest open touch, then of what is due, then of the newest silence', () => {
  const now = new Date(2026, 2, 4, 12)
  const silence = touch('silence', { outcome: 'no-reply' })
  const due = touch('due', { planned: true, at: '2026-03-04T10:00' })
  const ahead = touch('ahead', { planned: true, at: '2026-03-05T10:00' })
  const answered = touch('answered', { outcome: 'replied' })
  const asked = (touches: Touch[]) => awaitingOutcome(touches, now)?.id
  expect(asked([silence, touch('older', {}), touch('open', {}), answered, due, ahead])).toBe('open')
  expect(asked([silence, answered, due, ahead])).toBe('due')
  expect(asked([silence, answered, ahead])).toBe('silence')
  expect(asked([answered, ahead])).toBeUndefined()
})
