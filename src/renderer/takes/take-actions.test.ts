import { expect, test } from 'vitest'
import { regradeText } from './take-actions.ts'

test.each([
  [61.4, 72, 'Graded again: 61 → 72.'],
  [71.8, 72.2, 'Graded again: still 72.'],
  [null, 72, 'Graded again: no score → 72.'],
  [null, null, 'Graded again: still no score.']
])('a grade that goes from %s to %s is told beside the old one', (before, after, text) =>
  expect(regradeText(before, after)).toBe(text)
)
