import { create } from 'zustand'
import { type HistoryFilter, noFilter } from './filter-model.ts'

/** Where the rep was in History; kept while another screen is open. */
type HistoryView = {
  /** Voicemails or live talks. */
  kind: 'takes' | 'talks'
  filter: HistoryFilter
  /** Index of the row the keys act on. */
  current: number
  scrollPx: number
  /** Ids picked for comparing, at most two. */
  picked: readonly string[]
}

export const useHistoryView = create<HistoryView>(() => ({
  kind: 'takes',
  filter: noFilter,
  current: 0,
  scrollPx: 0,
  picked: []
}))

/** A changed filter starts at the top again. */
export const changeFilter = (change: Partial<HistoryFilter>): void =>
  useHistoryView.setState(({ filter }) => ({ filter: { ...filter, ...change }, current: 0, scrollPx: 0 }))
