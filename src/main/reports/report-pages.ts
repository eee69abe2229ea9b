import { randomUUID } from 'node:crypto'

/** Pages that are kept in memory alone, each under a name of its own, for the preview and for printing. */
export type ReportPages = {
  /** Keeps the page, and lets the oldest one go; answers its path on the app's scheme. */
  put: (html: string) => string
  /** Null where there is none. */
  at: (path: string) => string | null
}

/** The one that is shown, the one that is printed, and the one that is about to be replaced. */
const kept = 3

export const createReportPages = (): ReportPages => {
  const pages = new Map<string, string>()
  return {
    put: (html) => {
      const path = `/reports/${randomUUID()}.html`
      pages.set(path, html)
      for (const oldest of [...pages.keys()].slice(0, -kept)) pages.delete(oldest)
      return path
    },
    at: (path) => pages.get(path) ?? null
  }
}
