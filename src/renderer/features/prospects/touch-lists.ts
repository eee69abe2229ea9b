import type { Touch } from '../../../shared/touch.ts'

/** The log as it is read: what is planned, the nearest first, then what was done, the newest first. */
export const touchLists = (touches: readonly Touch[]): { title: string; list: Touch[] }[] =>
  [
    { title: 'Planned', list: touches.filter(({ planned }) => planned) },
    { title: 'Done', list: touches.filter(({ planned }) => !planned).toReversed() }
  ].filter(({ list }) => list.length > 0)

/** "3 done, 1 planned"; empty for an empty log. */
export const touchSummary = (touches: readonly Touch[]): string => {
  const planned = touches.filter((touch) => touch.planned).length
  const done = touches.length - planned
  return [done > 0 ? `${done} done` : '', planned > 0 ? `${planned} planned` : ''].filter(Boolean).join(', ')
}
