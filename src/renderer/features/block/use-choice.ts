import { useMemo, useState } from 'react'
import type { Block, BlockCandidate } from '../../../shared/block.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { useSettings } from '../../app/settings.ts'
import { type BlockFilter, moved, noFilter, ordered, shownOf } from './choose-model.ts'
import { useList } from './use-list.ts'

/** The two lists beside each other; the keys act in one of them. */
type Pane = 'all' | 'today'

type ChoiceInput = {
  planned: Block | null
  scenarios: readonly ScenarioSummary[]
  candidates: readonly BlockCandidate[]
}

/** Everybody and today's list beside each other: what each shows, where the keys are, and how a person gets from one to the other. */
export const useChoice = ({ planned, scenarios, candidates }: ChoiceInput) => {
  const lastScenarioId = useSettings((settings) => settings.lastScenarioId)
  const scenario = [planned?.scenarioId, lastScenarioId]
    .map((id) => scenarios.find((one) => one.id === id))
    .find((one) => one !== undefined)
  const list = useList({
    ids: planned?.items.map(({ prospectId }) => prospectId) ?? [],
    scenarioId: (scenario ?? scenarios[0])?.id ?? ''
  })
  const [filter, setFilter] = useState<BlockFilter>(noFilter)
  const [pane, setPane] = useState<Pane>('all')
  const [at, setAt] = useState({ all: 0, today: 0 })
  const byId = useMemo(() => new Map(candidates.map((one) => [one.prospectId, one])), [candidates])
  const shown = useMemo(() => shownOf(candidates, filter), [candidates, filter])
  const today = list.ids.flatMap((id) => byId.get(id) ?? [])
  const rows = pane === 'all' ? shown : today
  const cursor = Math.max(0, Math.min(at[pane], rows.length - 1))
  const current = rows[cursor]

  const put = (place: number, where = pane) => {
    setPane(where)
    setAt((now) => ({ ...now, [where]: Math.max(0, place) }))
  }
  const toggle = (id: string) => (list.ids.includes(id) ? list.remove(id) : list.add([id]))
  return {
    list,
    filter,
    setFilter,
    pane,
    /** Hands the keys to a list, where they were in it. */
    setPane,
    shown,
    today,
    /** The row that the keys are on. */
    current,
    cursorIn: (where: Pane): number | null => (pane === where ? cursor : null),
    put,
    down: () => put(Math.min(rows.length - 1, cursor + 1)),
    up: () => put(cursor - 1),
    enter: (where: Pane) => put(at[where], where),
    toggle,
    /** Moves the current row of today's list. */
    move: (by: 1 | -1) => {
      if (pane !== 'today' || current === undefined) return
      list.setIds(moved(list.ids, cursor, by))
      put(Math.min(today.length - 1, Math.max(0, cursor + by)))
    },
    order: (by: 'due' | 'company') => list.setIds(ordered(list.ids, byId, by)),
    canBegin: today.length > 0 && list.scenarioId !== ''
  }
}

export type Choosing = ReturnType<typeof useChoice>
