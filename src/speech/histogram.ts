/** Counts values in steps of equal width: quantiles of any number of values in constant memory. */
export type Histogram = {
  readonly count: () => number
  add: (value: number) => void
  quantile: (share: number) => number
}

/** A histogram from `lowest` to `highest`; what lies beyond counts as the nearest of the two. */
export const createHistogram = (lowest: number, highest: number, step: number): Histogram => {
  const counts = new Uint32Array(Math.ceil((highest - lowest) / step) + 1)
  let count = 0
  return {
    count: () => count,
    add: (value) => {
      const place = Math.round((value - lowest) / step)
      const held = Math.max(0, Math.min(counts.length - 1, place))
      counts[held] = (counts[held] as number) + 1
      count += 1
    },
    quantile: (share) => {
      const wanted = share * (count - 1)
      let below = 0
      for (let place = 0; place < counts.length; place += 1) {
        const here = counts[place] as number
        // Values of one step are taken to lie evenly in it.
        if (below + here > wanted) return lowest + step * (place - 0.5 + (wanted - below + 0.5) / here)
        below += here
      }
      return Number.NaN
    }
  }
}
