import { useState } from 'react'
import type { TakeSummary } from '../../../shared/take.ts'
import { navigate } from '../../app/navigation.ts'
import { annotateTake, regradeTake, removeTake } from '../../takes/take-actions.ts'
import { stepRow, togglePick, withoutTake, withTake } from './page-model.ts'
import type { useTakePages } from './use-take-pages.ts'
import { useHistoryView } from './view-store.ts'

/** What can be done with a row of History. */
export const useRowActions = ({ pages, update, reload }: ReturnType<typeof useTakePages>) => {
  const [noting, setNoting] = useState<TakeSummary | null>(null)

  const annotate = async (take: TakeSummary, change: { note?: string; favourite?: boolean }) => {
    const annotated = await annotateTake(take.id, change)
    if (annotated) update((before) => withTake(before, annotated))
  }
  const remove = async (take: TakeSummary) => {
    if (!(await removeTake(take, reload))) return
    update((before) => withoutTake(before, take.id))
    const left = (pages?.total ?? 1) - 1
    useHistoryView.setState(({ current, picked }) => ({
      current: stepRow(current, 0, left),
      picked: picked.filter((id) => id !== take.id)
    }))
  }
  const regrade = async (take: TakeSummary) => {
    const graded = await regradeTake(take)
    if (graded) update((before) => withTake(before, { ...graded, score: graded.grade?.score ?? null }))
  }
  const compare = () => {
    const [takeId, otherTakeId] = useHistoryView.getState().picked
    if (takeId !== undefined && otherTakeId !== undefined)
      navigate({ screen: 'compare', takeId, otherTakeId })
  }

  return {
    noting,
    note: setNoting,
    stopNoting: () => setNoting(null),
    annotate,
    star: (take: TakeSummary) => annotate(take, { favourite: !take.favourite }),
    remove,
    regrade,
    compare,
    again: ({ prospectId, scenarioId, sessionId }: TakeSummary) =>
      navigate({ screen: 'rehearse', prospectId, scenarioId, sessionId, again: true }),
    open: ({ id }: TakeSummary) => navigate({ screen: 'review', takeId: id }),
    pick: ({ id }: TakeSummary) =>
      useHistoryView.setState(({ picked }) => ({ picked: togglePick(picked, id) })),
    letGo: () => useHistoryView.setState({ picked: [] }),
    goTo: (current: number) => useHistoryView.setState({ current }),
    step: (by: number) =>
      useHistoryView.setState(({ current }) => ({ current: stepRow(current, by, pages?.total ?? 0) }))
  }
}

export type RowActions = ReturnType<typeof useRowActions>
