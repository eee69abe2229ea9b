import type { TextSpan, TurnOff, TurnOffEvidence, TurnOffKind } from './evidence/evidence.ts'
import { isSure, isUnsure, surest } from './weighing.ts'

const live = (turnOffs: TurnOffEvidence, kinds: readonly TurnOffKind[]): TurnOff[] =>
  turnOffs.found.filter((found) => kinds.includes(found.kind) && !found.quoted)

/** What the rep said on his own account, surely; in the order of the message. */
export const ownSure = (turnOffs: TurnOffEvidence, ...kinds: readonly TurnOffKind[]): TurnOff[] =>
  live(turnOffs, kinds).filter((found) => found.owner === 'rep' && isSure(found))

/** The likeliest of what may be the rep's own: worth one question. */
export const ownUnsure = (turnOffs: TurnOffEvidence, ...kinds: readonly TurnOffKind[]): TurnOff | null =>
  surest(
    live(turnOffs, kinds).filter(
      (found) => (found.owner === 'rep' || found.owner === 'none') && isUnsure(found)
    )
  )

/** The same words on somebody else's account: named in a pass, so that the rep sees why it is none. */
export const othersOwn = (turnOffs: TurnOffEvidence, ...kinds: readonly TurnOffKind[]): TurnOff | null =>
  turnOffs.found.find(
    (found) =>
      kinds.includes(found.kind) &&
      isSure(found) &&
      (found.quoted || found.owner === 'prospect' || found.owner === 'third')
  ) ?? null

export const overlaps = (one: TextSpan, other: TextSpan): boolean =>
  one.start < other.end && other.start < one.end
