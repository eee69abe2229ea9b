import type { GradingInput } from '../input.ts'
import { isAnswer } from './campaign-outcomes.ts'
import type { HistoryEvidence } from './evidence.ts'

const calls = new Set(['call', 'voicemail'])

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
  twoWay: (touches ?? []).some(({ outcome }) => isAnswer(outcome)),
  calledBefore: [...earlier, ...(touches ?? [])].some(({ channel }) => calls.has(channel)),
  status,
  scriptStats: scriptStats ?? null,
  medium
})
