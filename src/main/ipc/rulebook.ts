import { rulebookVersion, ruleSummaries } from '../../grading/rulebook.ts'
import type { HandlersOf } from './answer.ts'

export const rulebookHandlers = (): HandlersOf<'rulebook'> => ({
  'rulebook:read': () => ({ version: rulebookVersion, rules: ruleSummaries() })
})
