import type { TalkSummary } from '../../../shared/talk.ts'

/** The newest talks as far as they were asked for, newest first, and how many there are in all. */
export type TalkPages = { talks: readonly TalkSummary[]; total: number }

/** With the next page after them; a talk that a newer one pushed from one page into the next stands there once. */
export const withOlder = (known: TalkPages, page: TalkPages): TalkPages => {
  const ids = new Set(known.talks.map(({ id }) => id))
  return { talks: [...known.talks, ...page.talks.filter(({ id }) => !ids.has(id))], total: page.total }
}
