import { create } from 'zustand'
import type { CompanionMedium } from '../../shared/touch.ts'

/** Every place in the window, with what it needs to open. */
export type Place =
  /** `sessionId` goes on with that session; `again` rings at once with the same prospect and scenario. */
  | { screen: 'rehearse'; prospectId?: string; scenarioId?: string; sessionId?: string; again?: boolean }
  /** Every scenario there is. */
  | { screen: 'scenarios' }
  /** One of the rep's own scenarios, to be changed, by its folder. */
  | { screen: 'scenario'; folder: string }
  /** Every drill; `drillId` is the one that is looked at. */
  | { screen: 'drills'; drillId?: string }
  /** One drill; `talkId` is the talk that its run led to and that is over now. */
  | { screen: 'drill'; drillId: string; talkId?: string }
  /** Somebody answers at once: a live talk; a seed brings the one that was drawn from it before, `drillId` leads back to that drill. */
  | { screen: 'gatekeeper'; scenarioId: string; prospectId: string; seed?: number; drillId?: string }
  /** A live talk afterwards. */
  | { screen: 'talk'; talkId: string }
  /** `ruleId` looks at that rule's finding. */
  | { screen: 'review'; takeId: string; ruleId?: string }
  | { screen: 'compare'; takeId: string; otherTakeId: string }
  /** `isNew` opens an empty card. */
  | { screen: 'prospects'; prospectId?: string; isNew?: boolean }
  /** Prospects from a file. */
  | { screen: 'import' }
  /** A written companion of the voicemail; `touchId` opens the message of a touch, `takeId` shows its words beside. */
  | { screen: 'message'; prospectId: string; medium: CompanionMedium; touchId?: string; takeId?: string }
  | { screen: 'history' }
  /** A report for the manager, put together and looked at. */
  | { screen: 'report' }
  /** Whether the rep gets better, at what, and what next. */
  | { screen: 'progress' }
  /** The warm-up before a call block: today's list, its run, or its ready sheet. */
  | { screen: 'block' }
  /** Without a rule the page about the rulebook as a whole. */
  | { screen: 'rulebook'; ruleId?: string }
  | { screen: 'settings' }
  /** Several reps' reports, seen together. */
  | { screen: 'team' }
  /** One rep of the team. */
  | { screen: 'team-rep'; repId: string }

export type ScreenName = Place['screen']

type Navigation = { place: Place; past: readonly Place[] }

const pastLimit = 50

export const useNavigation = create<Navigation>(() => ({ place: { screen: 'rehearse' }, past: [] }))

/** Goes to a place; the one left behind can be gone back to. A screen that is already there stays as it is. */
export const navigate = (place: Place): void => {
  const { place: left, past } = useNavigation.getState()
  const isOnlyScreen = Object.keys(place).length === 1
  if (isOnlyScreen && place.screen === left.screen) return
  useNavigation.setState({ place, past: [...past, left].slice(-pastLimit) })
}

/** Goes to a place that takes the present one's place in the way back. */
export const replacePlace = (place: Place): void => useNavigation.setState({ place })

/** Goes back one place; to Rehearse when there is none. */
export const goBack = (): void =>
  useNavigation.setState(({ past }) => ({
    place: past.at(-1) ?? { screen: 'rehearse' },
    past: past.slice(0, -1)
  }))

/** The present place when it is of the given screen: how a screen reads its own parameters. */
export const usePlace = <Name extends ScreenName>(
  screen: Name
): Extract<Place, { screen: Name }> | undefined =>
  useNavigation(({ place }) => (isOf(place, screen) ? place : undefined))

const isOf = <Name extends ScreenName>(
  place: Place,
  screen: Name
): place is Extract<Place, { screen: Name }> => place.screen === screen
