import type { TakeSummary } from '../../../shared/take.ts'

/** Takes asked for at a time: a few windows' worth of rows. */
export const pageSize = 100

/** What is known of a long list of which only the pages that were looked at are loaded. */
export type Pages = { total: number; rows: readonly (TakeSummary | undefined)[] }

/** The pages that the rows in view need and that nobody has asked for yet. */
export const missingPages = (
  { total, rows }: Pages,
  view: { first: number; last: number },
  asked: ReadonlySet<number>
): number[] => {
  const wanted: number[] = []
  const last = Math.min(view.last, total - 1)
  for (let page = Math.floor(Math.max(0, view.first) / pageSize); page * pageSize <= last; page += 1) {
    const from = Math.max(view.first, page * pageSize)
    const to = Math.min(last, (page + 1) * pageSize - 1)
    const incomplete = Array.from({ length: to - from + 1 }, (_, index) => rows[from + index]).includes(
      undefined
    )
    if (incomplete && !asked.has(page)) wanted.push(page)
  }
  return wanted
}

/** Puts an answered page in its place; a total that changed meanwhile is the new truth. */
export const withPage = (pages: Pages, page: number, takes: readonly TakeSummary[], total: number): Pages => {
  const rows =
    pages.rows.length === total
      ? pages.rows.slice()
      : Array.from({ length: total }, (_, index) => pages.rows[index])
  takes.forEach((take, index) => {
    if (page * pageSize + index < total) rows[page * pageSize + index] = take
  })
  return { total, rows }
}

export const withoutTake = ({ total, rows }: Pages, id: string): Pages => {
  const left = rows.filter((take) => take?.id !== id)
  return { total: total - (rows.length - left.length), rows: left }
}

export const withTake = ({ total, rows }: Pages, take: TakeSummary): Pages => ({
  total,
  rows: rows.map((row) => (row?.id === take.id ? take : row))
})

/** Which row is current after one step; stays inside the list. */
export const stepRow = (current: number, step: number, total: number): number =>
  Math.max(0, Math.min(total - 1, current + step))

/** The two newest-picked takes: a third pick lets the oldest one go, a second pick of the same one takes it back. */
export const togglePick = (picked: readonly string[], id: string): string[] =>
  picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id].slice(-2)
