import type { DrillNeed, DrillOutcome } from '../../shared/drill.ts'

/** What became of one criterion; `question` = what the rep could settle, `needs` = what would settle it. */
export type Held = {
  readonly outcome: DrillOutcome
  readonly says: string
  readonly needs?: DrillNeed
  readonly question?: string
  readonly selfMarked?: boolean
}
