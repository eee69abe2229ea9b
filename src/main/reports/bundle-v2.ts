import { dayTally, type Report, report } from '../../shared/report.ts'
import type { TeamLack } from '../../shared/team.ts'
import type { z } from '../../shared/zod.ts'

const dayV2 = dayTally.omit({ drills: true }).extend({ attempts: dayTally.shape.attempts.min(1) })

/** A report of version 2: takes that were made in drills are in its scores, rules and days as all others are. */
export const reportV2 = report.omit({ drillTakes: true, drillMinutes: true }).extend({ days: dayV2.array() })
export type ReportV2 = z.infer<typeof reportV2>

/** Whether a report leaves out some of what was practised. */
export const partOf = ({ scope }: Pick<Report, 'scope'>): readonly TeamLack[] =>
  scope.scenarioIds !== null || !scope.isWhole ? ['part'] : []

/** A report of version 2 as one of this version. Its sums stay: what the drills are of them it does not say. */
export const upgradeV2 = (given: ReportV2): { report: Report; lacks: readonly TeamLack[] } => ({
  report: {
    ...given,
    drillTakes: 0,
    drillMinutes: 0,
    days: given.days.map((day) => ({ ...day, drills: { takes: 0, durationMs: 0 } }))
  },
  lacks: [...partOf(given), ...(given.drillDays.length > 0 ? (['drills-apart'] as const) : [])]
})
