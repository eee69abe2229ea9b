import { expect, it } from 'vitest'
import { isLineCheckDue } from './prospect.ts'

it.each([
  ['was never tried', null, null, false],
  ['was marked without a day', true, null, true],
  ['was tried 89 days ago', true, '2026-01-01', false],
  ['was tried 90 days ago', true, '2025-12-31', true],
  ['did not reach the rep 90 days ago', false, '2025-12-31', true]
])('a line that %s is due or not', (_what, lineReturns, lineCheckedOn, due) =>
  expect(isLineCheckDue({ lineReturns, lineCheckedOn }, '2026-03-31')).toBe(due)
)
