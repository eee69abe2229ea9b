import { isCall, type KeptLog } from './campaign-log.ts'
import { days, quarterOf, quarterStart, wholeDay } from './campaign-time.ts'
import type { Contact } from './evidence.ts'

/** Times of the calls and voicemails, this one included where it is one, oldest first. */
export const callTimes = (log: KeptLog): number[] => [
  ...log.contacts.filter(isCall).map(({ atMin }) => atMin),
  ...(log.this === 'voicemail' ? [log.nowMin] : [])
]

/** The window of a length that holds the most of these times, which are in order; a window ends before its length is full. */
export const fullestWindow = (times: readonly number[], lengthMin: number): number[] => {
  let fullest = { from: 0, to: 0 }
  let to = 0
  times.forEach((first, from) => {
    while (to < times.length && (times[to] ?? first) - first < lengthMin) to += 1
    if (to - from > fullest.to - fullest.from) fullest = { from, to }
  })
  return times.slice(fullest.from, fullest.to)
}

/** Times between neighbours, each with the time that it leads to. */
export const gapsBetween = (times: readonly number[]): { from: number; to: number; gapMin: number }[] =>
  times.slice(1).map((to, at) => ({ from: times[at] ?? to, to, gapMin: to - (times[at] ?? to) }))

/** The times since the last gap of at least `gapMin`. */
export const currentSeries = (times: readonly number[], gapMin: number): number[] => {
  const breaks = gapsBetween(times).findLastIndex((gap) => gap.gapMin >= gapMin)
  return times.slice(breaks + 1)
}

/** The last run of calls before this message that nobody answered, by whatever way, and that no rest broke. */
export const unansweredRun = ({ contacts }: KeptLog, restMin: number): number[] => {
  const answeredAt = contacts.findLastIndex(({ answered }) => answered)
  const calls = contacts
    .slice(answeredAt + 1)
    .filter(isCall)
    .map(({ atMin }) => atMin)
  return currentSeries(calls, restMin)
}

/** The first day of a later quarter than the last call's that is at least `restDays` after it. */
export const restedUntil = (lastCall: number, restDays: number): number =>
  Math.max(quarterStart(quarterOf(lastCall) + 1), wholeDay(lastCall + days(restDays)))

const writtenChannels: ReadonlySet<Contact['channel']> = new Set(['text', 'email', 'linkedin'])
export const isWritten = ({ channel }: Pick<Contact, 'channel'>): boolean => writtenChannels.has(channel)
