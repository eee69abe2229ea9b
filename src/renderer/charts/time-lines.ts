import type { Line } from './aligned.ts'

/** A line of one look; points of two lines are never joined. */
export type TimeLine = Line & {
  look: 'main' | 'quiet'
  /** Dots alone where single values scatter; a line alone where it leads through them. */
  drawn: 'line' | 'dots' | 'both'
  /** How the spread of its points is drawn: all through, or each by itself. Default: a band. */
  spread?: 'band' | 'bars'
}

/** What a plot over time draws. */
export type TimeFigures = {
  lines: readonly TimeLine[]
  /** Moments from which on something else holds, drawn as a line with its name. */
  marks: readonly { x: number; label: string }[]
  /** Both ends of the time axis: a wall clock's milliseconds as if it stood in UTC. */
  fromMs: number
  toMs: number
  ticks: readonly { at: number; label: string }[]
  heightPx: number
}
