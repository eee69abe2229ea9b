/** How many points PageUp and PageDown pass over. */
const pagePoints = 10

/** Ways to walk the points of a chart, as `app/keys.ts` writes the keys. */
export const walkSteps = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: pagePoints,
  PageUp: -pagePoints,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY
} as const
export type WalkKey = keyof typeof walkSteps

/** Where a walk begins: at the newest point of a course, which stands last, or at the first row of a list. */
export type WalkStart = 'first' | 'last'

/** The point that a key leads to from `at`; from nowhere to where the walk begins. Null where there are no points. */
export const walked = (at: number | null, key: WalkKey, count: number, start: WalkStart): number | null => {
  if (count === 0) return null
  const last = count - 1
  const step = walkSteps[key]
  if (at === null && Number.isFinite(step)) return start === 'first' ? 0 : last
  if (at === null) return step < 0 ? 0 : last
  return Math.min(last, Math.max(0, Math.min(at, last) + step))
}

export type PlanePoint = { x: number; y: number }

/** The place of the point nearest to a spot on the same plane; null where there are none. */
export const nearestPoint = (points: readonly (PlanePoint | null)[], spot: PlanePoint): number | null => {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, point] of points.entries()) {
    if (point === null) continue
    const distance = (point.x - spot.x) ** 2 + (point.y - spot.y) ** 2
    if (distance >= least) continue
    least = distance
    nearest = index
  }
  return nearest
}
