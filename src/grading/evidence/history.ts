import type { GradingInput, Touch } from '../input.ts'
import { isAnswer } from './campaign-outcomes.ts'
import type { HistoryEvidence } from './evidence.ts'

const calls = new Set(['call', 'voicemail'])

/** The contacts of the log that come before this take; all of them while its time is not known. */
const before = (touches: GradingInput['touches'], now: string | null): readonly Touch[] =>
  (touches ?? []).filter(({ at }) => now === null || at < now)

/** What came before this take, by the log and the earlier messages. */
export const deriveHistory = ({
  earlier,
  touches,
  now,
  status = 'open',
  scriptStats,
  medium = 'voicemail'
}: GradingInput): HistoryEvidence => ({
  earlier,
  touches,
  now,
  twoWay: before(touches, now).some(({ outcome }) => isAnswer(outcome)),
  calledBefore: [...earlier, ...before(touches, now)].some(({ channel }) => calls.has(channel)),
  status,
  scriptStats: scriptStats ?? null,
  medium
})
