import type { TakeFilter } from '../../../shared/take.ts'

/** What the chips of History say; `null` = any. */
export type HistoryFilter = {
  text: string
  prospectId: string | null
  scenarioId: string | null
  score: ScoreBandId | null
  favouritesOnly: boolean
}

export type ScoreBandId = 'below-50' | '50-69' | '70-84' | 'from-85'

/** Score ranges as people ask for them; a score belongs where its rounded figure, as shown, belongs. */
export const scoreBands: readonly { id: ScoreBandId; name: string; from?: number; to?: number }[] = [
  { id: 'from-85', name: '85 and up', from: 84.5 },
  { id: '70-84', name: '70 to 84', from: 69.5, to: 84.499 },
  { id: '50-69', name: '50 to 69', from: 49.5, to: 69.499 },
  { id: 'below-50', name: 'Below 50', to: 49.499 }
]

export const noFilter: HistoryFilter = {
  text: '',
  prospectId: null,
  scenarioId: null,
  score: null,
  favouritesOnly: false
}

export const isFiltered = (filter: HistoryFilter): boolean =>
  filter.text.trim() !== '' ||
  filter.prospectId !== null ||
  filter.scenarioId !== null ||
  filter.score !== null ||
  filter.favouritesOnly

/** The filter as the library asks for it, without the parts that are not set. */
export const takeFilterOf = (filter: HistoryFilter): TakeFilter => {
  const band = scoreBands.find(({ id }) => id === filter.score)
  const text = filter.text.trim().slice(0, 200)
  return {
    ...(filter.prospectId === null ? {} : { prospectId: filter.prospectId }),
    ...(filter.scenarioId === null ? {} : { scenarioId: filter.scenarioId }),
    ...(band?.from === undefined ? {} : { scoreFrom: band.from }),
    ...(band?.to === undefined ? {} : { scoreTo: band.to }),
    ...(filter.favouritesOnly ? { favouritesOnly: true } : {}),
    ...(text === '' ? {} : { text })
  }
}
