import type { RuleSummary } from '../../../shared/grade.ts'
import type { Prospect } from '../../../shared/prospect.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Touch } from '../../../shared/touch.ts'
import type { Place } from '../../app/navigation.ts'
import { readCard } from '../../app/use-card.ts'
import { invoke } from '../../bridge.ts'

export type MessagePlace = Extract<Place, { screen: 'message' }>

export type MessageContext = {
  place: MessagePlace
  prospect: Prospect
  touches: readonly Touch[]
  rules: readonly RuleSummary[]
  /** The rehearsal it was written from; null = none. */
  take: TakeDetail | null
}

/** Everything that stands beside the message; null for a prospect who is not there. */
export const contextOf = async (place: MessagePlace): Promise<MessageContext | null> => {
  const { prospectId, takeId } = place
  const [prospect, touches, rulebook, take] = await Promise.all([
    readCard(prospectId),
    invoke('touches:list', { prospectId }),
    invoke('rulebook:read'),
    takeId === undefined ? null : invoke('takes:read', { takeId })
  ])
  return prospect === null ? null : { place, prospect, touches, rules: rulebook.rules, take }
}
