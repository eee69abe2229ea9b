import { dayMs } from '../../../shared/day.ts'
import type { Heard, HeardWeek, Progress } from '../../../shared/progress.ts'
import { roundTicks, type Tick } from '../../charts/ticks.ts'
import type { TimeLine } from '../../charts/time-lines.ts'
import type { PlanePoint } from '../../charts/walk.ts'
import { dayWords, wallMs } from './wall-clock.ts'
import { counted, rounded, secondsText, tooFewText } from './words.ts'

/** The middle of a week. */
const weekMs = ({ monday }: HeardWeek): number => wallMs(monday) + 3.5 * dayMs

/** Seconds upwards, and above them all the messages that were heard to their end. */
export const heardTicks = ({ weeks }: Heard): Tick[] => {
  const moments = weeks.flatMap(({ q1Ms, medianMs, q3Ms }) =>
    [q1Ms, medianMs, q3Ms].filter((moment) => moment !== null)
  )
  const seconds = roundTicks(Math.max(10, ...moments.map((moment) => moment / 1000)), 3)
  const step = (seconds[1] ?? 1) - (seconds[0] ?? 0)
  return [
    ...seconds.map((at) => ({ at, label: `${at} s` })),
    { at: (seconds.at(-1) ?? 0) + step, label: 'to the end' }
  ]
}

/** In seconds; a message that was heard out lies on the top line. */
const heightOf = (moment: number | null, ticks: readonly Tick[]): number =>
  moment === null ? (ticks.at(-1)?.at ?? 0) : moment / 1000

/** Neighbours that are both known, or both heard to the end. */
const runsOf = (weeks: readonly HeardWeek[]): HeardWeek[][] => {
  const runs: HeardWeek[][] = []
  for (const week of weeks) {
    const run = runs.at(-1)
    const isSame = run?.[0] !== undefined && (run[0].medianMs === null) === (week.medianMs === null)
    if (isSame) run?.push(week)
    else runs.push([week])
  }
  return runs
}

/**
 * Weeks that tell something: a line through moments that follow each other, and each week's middle half as a bar;
 * "to the end" is no moment, so nothing is joined to it. The others are dots by themselves.
 */
export const heardLines = ({ weeks }: Heard, ticks: readonly Tick[]): TimeLine[] => {
  const pointOf = (week: HeardWeek) => ({
    x: weekMs(week),
    y: heightOf(week.medianMs, ticks),
    low: heightOf(week.q1Ms, ticks),
    high: heightOf(week.q3Ms, ticks)
  })
  const told = weeks.filter(({ tooFew }) => !tooFew)
  const few = weeks.filter(({ tooFew }) => tooFew).map((week) => ({ x: weekMs(week), y: pointOf(week).y }))
  return [
    { look: 'main', drawn: 'dots', spread: 'bars', points: told.map(pointOf) },
    ...runsOf(told)
      .filter((run) => run[0]?.medianMs !== null && run.length > 1)
      .map(
        (run): TimeLine => ({
          look: 'main',
          drawn: 'line',
          points: run.map((week) => ({ x: weekMs(week), y: pointOf(week).y }))
        })
      ),
    { look: 'quiet', drawn: 'dots', points: few }
  ]
}

export const heardAnchors = ({ weeks }: Heard, ticks: readonly Tick[]): PlanePoint[] =>
  weeks.map((week) => ({ x: weekMs(week), y: heightOf(week.medianMs, ticks) }))

const momentText = (moment: number | null): string => (moment === null ? 'the end' : secondsText(moment))

/** "Week of 12 Oct: half let go by 14 s, the middle half 9 s to the end; 4 of 11 takes heard to the end". */
export const heardSaid = (week: HeardWeek, today: string): string => {
  const { takes, heardOut, medianMs, q1Ms, q3Ms, tooFew } = week
  const when = `Week of ${dayWords(week.monday, today)}`
  const out = `${heardOut} of ${counted(takes, 'take')} heard to the end`
  if (tooFew) return `${when}: ${out}, too few to tell`
  const middle =
    medianMs === null ? 'more than half heard to the end' : `half let go by ${momentText(medianMs)}`
  return `${when}: ${middle}, the middle half ${momentText(q1Ms)} to ${momentText(q3Ms)}; ${out}`
}

/** How often a message was heard to its end, and what is left out. */
export const heardNote = ({ heard }: Pick<Progress, 'heard'>): string => {
  const { takes, heardOut, byOthers, listeners, tooFew } = heard
  const parts = [
    takes === 0
      ? ''
      : tooFew
        ? tooFewText(takes)
        : `${rounded(heardOut)} of ${counted(takes, 'take')} were heard to the end.`,
    byOthers === 0 ? '' : `${counted(byOthers, 'take')} heard by an older listener are left out.`,
    listeners < 2 ? '' : 'Listeners differ in patience: choose one scenario to compare like with like.'
  ]
  return parts.filter(Boolean).join(' ')
}

/** When something for them is out. */
export const hookNote = ({ hook }: Pick<Progress, 'hook'>): string => {
  const { takes, without, quartiles, targetS, tooFew } = hook
  if (takes === 0) return ''
  const missing = without === 0 ? '' : ` ${counted(without, 'take')} had none.`
  if (tooFew || quartiles === null) return `Your hook: ${tooFewText(takes)}${missing}`
  const number = (value: number) => rounded(value, 1)
  return `Your hook comes at ${number(quartiles.median)} s in the middle, half of them between ${number(quartiles.q1)} and ${number(quartiles.q3)} s; by ${number(targetS)} s is the target.${missing}`
}
