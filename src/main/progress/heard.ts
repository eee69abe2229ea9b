import { fewest } from '../../shared/few.ts'
import type { Heard, HeardWeek, Progress } from '../../shared/progress.ts'
import { rounded } from '../comparison.ts'
import { createMondays } from './course.ts'
import type { ProgressTake, ReadFigures } from './facts.ts'
import { changeIn, known, quantile, quartilesOf, sorted } from './spread.ts'

type HeardTake = ProgressTake & { figures: ReadFigures & { heard: 'out' | 'deleted' } }
export const wasHeard = (take: ProgressTake): take is HeardTake => (take.figures?.heard ?? null) !== null

const isHeardOut = ({ figures }: HeardTake): boolean => figures.heard === 'out'

/** Null where that much of the takes was heard to the end. */
const momentAt = (moments: ArrayLike<number>, share: number): number | null => {
  const moment = quantile(moments, share)
  return Number.isFinite(moment) ? rounded(moment, 0) : null
}

const weekOf = (monday: string, takes: readonly HeardTake[]): HeardWeek => {
  const moments = sorted(takes.map(({ figures }) => figures.deletedMs ?? Number.POSITIVE_INFINITY))
  const tooFew = takes.length < fewest
  return {
    monday,
    takes: takes.length,
    heardOut: takes.filter(isHeardOut).length,
    medianMs: momentAt(moments, 0.5),
    q1Ms: tooFew ? null : momentAt(moments, 0.25),
    q3Ms: tooFew ? null : momentAt(moments, 0.75),
    tooFew
  }
}

/** Where the listener let go, week by week, of takes in order outside of drills. */
export const heardOf = (takes: readonly ProgressTake[], model: number): Heard => {
  const heard = takes.filter(wasHeard)
  const mondayOf = createMondays()
  const weeks = [...Map.groupBy(heard, ({ at }) => mondayOf(at))]
  return {
    model,
    weeks: weeks.map(([monday, inWeek]) => weekOf(monday, inWeek)),
    takes: heard.length,
    heardOut: heard.filter(isHeardOut).length,
    byOthers: takes.filter(({ figures }) => figures === null).length,
    listeners: new Set(heard.map(({ figures }) => figures.listener)).size,
    tooFew: heard.length < fewest
  }
}

/** Takes of the listener who heard most of them, their words timed as the newest one's: only these are compared. */
export const heardAlike = (takes: readonly ProgressTake[]): ProgressTake[] => {
  const heard = takes.filter(wasHeard)
  const groups = [...Map.groupBy(heard, ({ figures }) => figures.listener)]
  const [most] = groups.toSorted(
    ([nameA, a], [nameB, b]) => b.length - a.length || String(nameA).localeCompare(String(nameB))
  )
  return timedAlike(most?.[1] ?? [])
}

/** Takes whose words are timed as those of the newest take that has a hook or none. */
const timedAlike = <Take extends ProgressTake>(takes: readonly Take[]): Take[] => {
  const newest = takes.findLast(({ figures }) => figures !== null)?.figures?.isTimed
  return takes.filter(({ figures }) => figures !== null && figures.isTimed === newest)
}

/** Takes in order of which it is known when their hook was out, all timed alike. */
export const hooksAlike = (takes: readonly ProgressTake[]): ProgressTake[] =>
  timedAlike(takes.filter(({ figures }) => figures?.hook === 'said'))

const hookSeconds = (takes: readonly ProgressTake[]): number[] =>
  known(takes, ({ figures }) => figures?.hookS ?? null)

/** When something for the listener is out, of takes in order outside of drills. */
export const hookOf = (takes: readonly ProgressTake[], targetS: number): Progress['hook'] => {
  const all = hookSeconds(takes)
  const alike = hookSeconds(hooksAlike(takes))
  return {
    takes: all.length,
    without: takes.filter(({ figures }) => figures?.hook === 'none').length,
    change: changeIn(alike),
    quartiles: quartilesOf(sorted(all)),
    targetS,
    tooFew: all.length < fewest
  }
}
