import type { RefObject } from 'react'
import type { TakeSummary } from '../../../shared/take.ts'
import type { KeyBinding } from '../../app/keys.ts'
import type { useClip } from '../../player/use-clip.ts'
import type { RowActions } from './use-row-actions.ts'
import { useHistoryView } from './view-store.ts'

export type HistoryKeysInput = {
  /** The row the keys act on, once it is loaded. */
  row: TakeSummary | undefined
  total: number
  actions: RowActions
  clip: ReturnType<typeof useClip>
  search: RefObject<HTMLInputElement | null>
  /** Opens the scenarios to filter by. */
  scenario: RefObject<HTMLButtonElement | null>
}

const pageRows = 10

export const historyKeys = ({
  row,
  total,
  actions,
  clip,
  search,
  scenario
}: HistoryKeysInput): KeyBinding[] => {
  const enabled = row !== undefined
  const act = (run: (take: TakeSummary) => unknown) => () => {
    if (row) void run(row)
  }
  const { picked } = useHistoryView.getState()
  const canCompare = picked.length === 2
  const hasPicked = picked.length > 0
  return [
    { keys: 'ArrowDown', label: 'next take', enabled, repeats: true, run: () => actions.step(1) },
    { keys: 'ArrowUp', label: 'take before', enabled, repeats: true, run: () => actions.step(-1) },
    {
      keys: 'PageDown',
      label: 'ten on',
      enabled,
      repeats: true,
      unlisted: true,
      run: () => actions.step(pageRows)
    },
    {
      keys: 'PageUp',
      label: 'ten back',
      enabled,
      repeats: true,
      unlisted: true,
      run: () => actions.step(-pageRows)
    },
    { keys: 'Home', label: 'newest take', enabled, run: () => actions.step(-total) },
    { keys: 'End', label: 'oldest take', enabled, run: () => actions.step(total) },
    { keys: 'Enter', label: 'open', enabled, run: act(actions.open) },
    { keys: 'p', label: 'play here', enabled, run: act(({ id }) => clip.toggle(id)) },
    { keys: 'Space', label: 'play here', enabled, unlisted: true, run: act(({ id }) => clip.toggle(id)) },
    { keys: 'f', label: 'favourite', enabled, run: act(actions.star) },
    { keys: 'n', label: 'note', enabled, run: act(actions.note) },
    { keys: 'r', label: 'call again', enabled, run: act(actions.again) },
    { keys: 'g', label: 'grade again', enabled, run: act(actions.regrade) },
    { keys: 'x', label: 'pick to compare', enabled, run: act(actions.pick) },
    { keys: 'c', label: 'compare the two', enabled: canCompare, run: actions.compare },
    { keys: 'Escape', label: 'let go of the picked', enabled: hasPicked, run: actions.letGo },
    { keys: 'Delete', label: 'delete', enabled, run: act(actions.remove) },
    { keys: 's', label: 'scenario', run: () => scenario.current?.click() },
    {
      keys: '/',
      label: 'search',
      run: () => {
        search.current?.focus()
        search.current?.select()
      }
    }
  ]
}

const inFooter = ['ArrowDown', 'Enter', 'p', 'x', 'c', 'f', 'Delete']

/** The keys worth showing under the list; the rest is under `?`. */
export const shownKeys = (keys: readonly KeyBinding[]): KeyBinding[] =>
  keys.filter((binding) => inFooter.includes(binding.keys) && binding.enabled !== false)
