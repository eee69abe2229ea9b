import type { KeyBinding } from '../../app/keys.ts'
import type { Choosing } from './use-choice.ts'

type Acts = {
  openScenarios: () => void
  switchGoesOn: () => void
  search: () => void
  begin: () => void
  /** Null where there is no ready sheet to go back to. */
  back: (() => void) | null
}

/** The keys of the choice, in the order they are shown. */
export const chooseKeys = (choice: Choosing, acts: Acts): KeyBinding[] => {
  const { pane, current, shown, today, list } = choice
  const canMove = current !== undefined && pane === 'today'
  const canOrder = today.length > 1
  return [
    { keys: 'ArrowDown', label: 'down', repeats: true, run: choice.down },
    { keys: 'ArrowUp', label: 'up', repeats: true, run: choice.up },
    { keys: 'ArrowRight', label: 'today’s list', run: () => choice.enter('today') },
    { keys: 'ArrowLeft', label: 'everybody', run: () => choice.enter('all') },
    {
      keys: 'Enter',
      label: pane === 'all' ? 'on or off the list' : 'off the list',
      enabled: current !== undefined,
      run: () => current && choice.toggle(current.prospectId)
    },
    { keys: 'Alt+ArrowUp', label: 'earlier', enabled: canMove, repeats: true, run: () => choice.move(-1) },
    { keys: 'Alt+ArrowDown', label: 'later', enabled: canMove, repeats: true, run: () => choice.move(1) },
    {
      keys: 'a',
      label: 'add all shown',
      enabled: shown.length > 0,
      run: () => list.add(shown.map(({ prospectId }) => prospectId))
    },
    { keys: 'd', label: 'order by due date', enabled: canOrder, run: () => choice.order('due') },
    { keys: 'c', label: 'order by company', enabled: canOrder, run: () => choice.order('company') },
    { keys: 's', label: 'scenario', run: acts.openScenarios },
    { keys: 'g', label: 'ring by itself or not', run: acts.switchGoesOn },
    { keys: '/', label: 'search', run: acts.search },
    { keys: '$mod+Enter', label: 'begin', inFields: true, enabled: choice.canBegin, run: acts.begin },
    { keys: 'Escape', label: 'ready sheet', enabled: acts.back !== null, run: () => acts.back?.() }
  ]
}

const inFooter = ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'Enter', 'Alt+ArrowUp', 'a', '/']

/** Those of the keys that are worth showing under the lists. */
export const footerKeys = (keys: readonly KeyBinding[]): KeyBinding[] =>
  keys.filter((key) => inFooter.includes(key.keys) && key.enabled !== false)
