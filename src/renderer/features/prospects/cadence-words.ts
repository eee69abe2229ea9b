import { CircleCheck, CircleDashed, CircleSlash, type LucideIcon, Minus } from 'lucide-react'
import type { CadenceDay, DayVerdict, PlannedContact } from '../../../shared/cadence.ts'
import type { Touch } from '../../../shared/touch.ts'
import { channelLooks, outcomeWords } from '../../touches/touch-words.ts'

/** Icon and word of what a day holds for a call; the outlines differ, so that colour only repeats them. */
export const dayLooks: Record<DayVerdict, { word: string; icon: LucideIcon }> = {
  past: { word: 'Over', icon: Minus },
  'not-yet': { word: 'Not yet', icon: CircleSlash },
  free: { word: 'Free', icon: CircleDashed },
  good: { word: 'Good', icon: CircleCheck }
}

/** Shorter than "Not yet" and closer: which rule it is that asks to wait. */
const reasonWords: Readonly<Record<string, string>> = {
  'respect-a-no': 'They said no',
  'rest-until-next-quarter': 'Rest',
  'four-calls-two-weeks': 'Fifth call',
  'day-of-slack': 'Too soon',
  'no-bombarding': 'Too much'
}

/** What stands under a day: "Too soon", "Fifth call", "Free". */
export const verdictWord = ({ verdict, ruleId }: Pick<CadenceDay, 'verdict' | 'ruleId'>): string =>
  (verdict === 'not-yet' && ruleId !== null ? reasonWords[ruleId] : undefined) ?? dayLooks[verdict].word

const noon = (day: string): Date => new Date(`${day}T12:00`)

/** "Tue 24 Nov", with the weekday whole where it is said. */
export const dayWords = (day: string, weekday: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(undefined, { weekday, day: 'numeric', month: weekday }).format(noon(day))

/** "Tue" and "24", as a cell has them. */
export const weekdayWord = (day: string): string =>
  new Intl.DateTimeFormat(undefined, { weekday: 'short' }).format(noon(day))
export const dayNumber = (day: string): string => String(Number(day.slice(8)))

/** "Voicemail + Text". */
export const contactWords = (contacts: readonly Pick<PlannedContact, 'channel'>[]): string =>
  contacts.map(({ channel }) => channelLooks[channel].word).join(' + ')

/** The touches of a day, in the order of their time. */
export const touchesOn = (touches: readonly Touch[], day: string): Touch[] =>
  touches.filter(({ at }) => at.startsWith(day)).toSorted((one, other) => one.at.localeCompare(other.at))

/** One touch in words: "Voicemail 10:00, planned", "Call 9:30, You talked". */
export const touchWords = ({ at, channel, planned, outcome }: Touch): string => {
  const came = planned ? 'planned' : outcome === null ? 'done' : outcomeWords[outcome]
  return `${channelLooks[channel].word} ${at.slice(11, 16)}, ${came}`
}

/** A day as it is said: "Tuesday 24 November, today: Too soon. Voicemail 10:00, planned." */
export const spokenDay = (day: CadenceDay, touches: readonly Touch[], today: string): string => {
  const named = `${dayWords(day.day, 'long')}${day.day === today ? ', today' : ''}`
  return [
    `${named}: ${verdictWord(day)}.`,
    ...touchesOn(touches, day.day).map((one) => `${touchWords(one)}.`)
  ].join(' ')
}
