/** One unbroken line: its points by time, each with the edges of its spread where it has one. */
export type Line = {
  points: readonly { x: number; y: number; low?: number; high?: number }[]
}

/** Columns as uPlot reads them: `x`, then of each line its values, upper edges and lower edges. */
export type Aligned = [x: number[], ...columns: (number | null)[][]]

/** Columns of each line. */
export const columnsPerLine = 3

/**
 * Lines laid out side by side, one row for each point: rows of the same moment stay apart, and a line has values in its
 * own rows alone, so that no two lines are ever joined.
 */
export const alignLines = (lines: readonly Line[]): Aligned => {
  const rows = lines
    .flatMap(({ points }, line) => points.map((point) => ({ ...point, line })))
    .sort((one, other) => one.x - other.x)
  const columns = lines.flatMap((_, line) => {
    const own = (value: (row: (typeof rows)[number]) => number | undefined) =>
      rows.map((row) => (row.line === line ? (value(row) ?? null) : null))
    return [own(({ y }) => y), own(({ high }) => high), own(({ low }) => low)]
  })
  return [rows.map(({ x }) => x), ...columns]
}
