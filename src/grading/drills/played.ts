import { daysAfter } from '../../shared/day.ts'
import type { DrillRun } from '../../shared/drill.ts'
import type { ContactChannel } from '../../shared/prospect.ts'
import type { EarlierMessage, GradingInput, Touch } from '../input.ts'
import type { Day } from './plan.ts'

/** The calls of a series that is only played: four over two weeks (seed 004, follow up). */
const callDays = [0, 3, 7, 12] as const

/** What goes with the calls, so that they are not all there is. */
const companions: readonly {
  readonly day: number
  readonly channel: ContactChannel
  readonly time: string
}[] = [
  { day: 0, channel: 'email', time: '10:40' },
  { day: 5, channel: 'linkedin', time: '09:20' },
  { day: 7, channel: 'text', time: '11:05' },
  { day: 12, channel: 'email', time: '10:40' }
]

const callTime = '10:00:00'
const callAt = (start: Day, day: number): string => `${daysAfter(start, day)}T${callTime}`

/** The played log beside the calls, for the strip of days. */
export const playedTouches: DrillRun['playedTouches'] = companions.map(({ day, channel }) => ({
  day,
  channel
}))

/** When a step of a played series takes place; null = it is not played. */
export const playedAt = (start: Day, day: number | null): string | null =>
  day === null ? null : callAt(start, day)

/**
 * The series in which a message stands that is only played: nothing of it is in the rep's log. `said` are the words of
 * the earlier calls by their days, where they are known.
 */
export const playedSeries = (
  start: Day,
  day: number,
  said: Readonly<Record<number, string>>
): Pick<GradingInput, 'earlier' | 'touches' | 'planned' | 'now' | 'status'> => {
  const now = callAt(start, day)
  const calls = callDays.map(
    (at): Touch => ({ at: callAt(start, at), channel: 'voicemail', outcome: 'no-reply' })
  )
  const others = companions.map(
    ({ day: at, channel, time }): Touch => ({
      at: `${daysAfter(start, at)}T${time}:00`,
      channel,
      outcome: 'no-reply'
    })
  )
  const all = [...calls, ...others].toSorted((a, b) => a.at.localeCompare(b.at))
  const earlier = callDays.flatMap((at): EarlierMessage[] => {
    const transcript = at < day ? said[at] : undefined
    return transcript === undefined ? [] : [{ at: callAt(start, at), channel: 'voicemail', transcript }]
  })
  return {
    earlier,
    touches: all.filter(({ at }) => at < now),
    planned: all.filter(({ at }) => at > now).map(({ at, channel }) => ({ at, channel })),
    now,
    status: 'open'
  }
}
