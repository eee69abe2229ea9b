/** The plane that lines are drawn on: as wide as the take is long, stretched to the strip. */
export const planeWidth = 1_000
export const planeHeight = 100

/** Finer than the screen shows. */
const mostColumns = 900

type Line = readonly (number | null)[]

const rounded = (value: number): number => Math.round(value * 10) / 10

/** Mean of each of at most `mostColumns` slices; null where nothing is in one. */
const columnsOf = (values: Line): (number | null)[] => {
  const perColumn = Math.max(1, Math.ceil(values.length / mostColumns))
  return Array.from({ length: Math.ceil(values.length / perColumn) }, (_, column) => {
    const known = values
      .slice(column * perColumn, (column + 1) * perColumn)
      .filter((value): value is number => value !== null)
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  })
}

/** Where a value lies between `low` (the bottom) and `high` (the top); beyond them it stays at the edge. */
export const heightOf = (value: number, low: number, high: number): number =>
  rounded(planeHeight * (1 - Math.min(1, Math.max(0, (value - low) / (high - low)))))

type Span = { low: number; high: number /** How much of the plane's width the values take. */; width: number }

const points = (values: Line, { low, high, width }: Span): ({ x: number; y: number } | null)[] => {
  const columns = columnsOf(values)
  return columns.map((value, at) =>
    value === null
      ? null
      : { x: rounded(((at + 0.5) / columns.length) * width), y: heightOf(value, low, high) }
  )
}

/** An SVG path with a gap wherever there is no value. */
export const linePath = (values: Line, span: Span): string => {
  let isDown = false
  return points(values, span)
    .map((point) => {
      const step = point === null ? '' : `${isDown ? 'L' : 'M'}${point.x} ${point.y}`
      isDown = point !== null
      return step
    })
    .join('')
}

/** An SVG path filled from the line to the bottom. */
export const areaPath = (values: Line, span: Span): string => {
  const known = points(values, span).filter((point) => point !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return ''
  const top = known.map(({ x, y }) => `L${x} ${y}`).join('')
  return `M${first.x} ${planeHeight}${top}L${last.x} ${planeHeight}Z`
}

/** The middle of the known values: what a voice's pitch moves around. */
export const medianOf = (values: Line): number | null => {
  const known = values.filter((value): value is number => value !== null).sort((a, b) => a - b)
  return known[known.length >> 1] ?? null
}
