import { expect, test } from 'vitest'
import { isBehindLog } from './log-changes.ts'

const take = { id: 't', prospectId: 'p', atLeast: '2026-03-02T10:00:00.000Z' }
const later = '2026-03-02T10:05:00.000Z'

test.each([
  ['nothing changed', {}, {}, false],
  ['the log changed after it', { p: later }, {}, true],
  ['the log of somebody else changed', { q: later }, {}, false],
  ['the log changed before it', { p: '2026-03-02T09:00:00.000Z' }, {}, false],
  ['it was given again since', { p: later }, { t: '2026-03-02T10:06:00.000Z' }, false],
  ['it was given again before that', { p: later }, { t: '2026-03-02T10:04:00.000Z' }, true]
])('a grade is behind the log or not when %s', (_what, changedAt, gradedAt, behind) =>
  expect(isBehindLog({ changedAt: { ...changedAt }, gradedAt: { ...gradedAt } }, take)).toBe(behind)
)
