import type {
  DrillAnswer,
  DrillPlan,
  DrillResult,
  DrillRun,
  DrillSummary,
  DrillTry,
  OwnDrillDraft
} from '../../shared/drill.ts'
import { CodedError } from '../../shared/errors.ts'

/** Everything that can be done with drills. */
export type Drills = {
  list: () => DrillSummary[]
  tries: (drillId: string, limit: number) => DrillTry[]
  begin: (drillId: string, variant: string | null, prospectId: string | null) => Promise<DrillRun>
  judge: (
    runId: string,
    answers: readonly DrillAnswer[],
    marks: Readonly<Record<string, boolean>>
  ) => Promise<DrillResult>
  saveOwn: (draft: OwnDrillDraft) => DrillSummary
  removeOwn: (drillId: string) => undefined
  restoreOwn: (drillId: string) => DrillSummary
  plan: () => DrillPlan
}

const missing = (): never => {
  throw new CodedError('drill-missing')
}

export const createDrills = (): Drills => ({
  list: () => [],
  tries: () => [],
  begin: missing,
  judge: missing,
  saveOwn: missing,
  removeOwn: missing,
  restoreOwn: missing,
  plan: () => []
})
