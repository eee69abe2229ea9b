import type { GradingInput, Touch } from '../input.ts'
import type { HistoryEvidence } from './evidence.ts'

/** Outcomes in which the prospect answered in person or in writing; a refusal is an answer too. */
const answered =
  /\b(?:repl(?:y|ied)|responded|answered|spoke|talk(?:ed)?|conversation|connected|met|meeting|booked|call(?:ed)?-?back|(?:not-?)?interested|declined|refused|stop|no)\b/
const unanswered =
  /\bno-?(?:reply|answer|response|contact|show|pick-?up)\b|\bnot-?(?:answered|reached)\b|\bunanswered\b/

const isTwoWay = ({ outcome }: Touch): boolean => {
  if (outcome === null) return false
  const said = outcome
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-')
  return !unanswered.test(said) && answered.test(said)
}

const calls = new Set(['call', 'voicemail'])

/** What came before this take, by the log and the earlier messages. */
export const deriveHistory = ({ earlier, touches, now }: GradingInput): HistoryEvidence => ({
  earlier,
  touches,
  now,
  twoWay: (touches ?? []).some(isTwoWay),
  calledBefore: [...earlier, ...(touches ?? [])].some(({ channel }) => calls.has(channel))
})
