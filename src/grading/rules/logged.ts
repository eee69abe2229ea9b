import type { KeptLog } from '../evidence/campaign-log.ts'
import type { LogEvidence } from '../evidence/evidence.ts'
import type { Outcome } from '../rule.ts'

/** Decides by the log, or says why it tells nothing. */
export const byLog = (log: LogEvidence, decide: (log: KeptLog) => Outcome): Outcome =>
  log.kept ? decide(log) : { verdict: log.verdict, reason: log.reason }
