import { useMemo, useRef, useState } from 'react'
import { type Block, type BlockCandidate, mostInBlock } from '../../../shared/block.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import screen from './BlockScreen.module.css'
import { CandidateList } from './CandidateList.tsx'
import styles from './ChooseList.module.css'
import { type BlockFilter, isLeftOut, moved, noFilter, ordered, shownOf } from './choose-model.ts'
import { FilterRow } from './FilterRow.tsx'
import { LeftOut } from './LeftOut.tsx'
import { TodayList } from './TodayList.tsx'
import { useList } from './use-list.ts'

type ChooseListProps = {
  /** The list that stands and has not begun. */
  planned: Block | null
  scenarios: readonly ScenarioSummary[]
  onBegin: (block: Block) => void
  /** Back to the ready sheet; null where there is none. */
  onBack: (() => void) | null
}

/** Who is on today's list, in which order. */
export const ChooseList = (props: ChooseListProps) => {
  const candidates = useAnswer('candidates', () => invoke('blocks:candidates'))
  return (
    <div className={screen['screen']}>
      {candidates.state === 'failed' && (
        <>
          <h1 className="visually-hidden">Call block</h1>
          <Notice failure={candidates.failure}>
            <Button onClick={candidates.reload}>Try again</Button>
          </Notice>
        </>
      )}
      {candidates.state === 'waiting' && <h1 className="visually-hidden">Call block</h1>}
      {candidates.state === 'ready' && <Choice {...props} candidates={candidates.value} />}
    </div>
  )
}

type ChoiceProps = ChooseListProps & { candidates: readonly BlockCandidate[] }

const Choice = ({ planned, scenarios, candidates, onBegin, onBack }: ChoiceProps) => {
  const lastScenarioId = useSettings((settings) => settings.lastScenarioId)
  const scenario = [planned?.scenarioId, lastScenarioId]
    .map((id) => scenarios.find((one) => one.id === id))
    .find((one) => one !== undefined)
  const list = useList({
    ids: planned?.items.map(({ prospectId }) => prospectId) ?? [],
    scenarioId: (scenario ?? scenarios[0])?.id ?? ''
  })
  const [filter, setFilter] = useState<BlockFilter>(noFilter)
  const [pane, setPane] = useState<'all' | 'today'>('all')
  const [at, setAt] = useState({ all: 0, today: 0 })
  const search = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLButtonElement>(null)
  const goesOn = useSettings((settings) => settings.blockGoesOn)
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
  const move = (by: 1 | -1) => {
    if (pane !== 'today' || current === undefined) return
    list.setIds(moved(list.ids, cursor, by))
    put(Math.min(today.length - 1, Math.max(0, cursor + by)))
  }
  const order = (by: 'due' | 'company') => list.setIds(ordered(list.ids, byId, by))
  const begin = async () => {
    const block = await list.begin()
    if (block !== null) onBegin(block)
  }
  const canBegin = today.length > 0 && list.scenarioId !== ''
  const hasRow = current !== undefined
  const keys = [
    {
      keys: 'ArrowDown',
      label: 'down',
      repeats: true,
      run: () => put(Math.min(rows.length - 1, cursor + 1))
    },
    { keys: 'ArrowUp', label: 'up', repeats: true, run: () => put(cursor - 1) },
    { keys: 'ArrowRight', label: 'today’s list', run: () => put(at.today, 'today') },
    { keys: 'ArrowLeft', label: 'everybody', run: () => put(at.all, 'all') },
    {
      keys: 'Enter',
      label: pane === 'all' ? 'on or off the list' : 'off the list',
      enabled: hasRow,
      run: () => current && toggle(current.prospectId)
    },
    {
      keys: 'Alt+ArrowUp',
      label: 'earlier',
      enabled: hasRow && pane === 'today',
      repeats: true,
      run: () => move(-1)
    },
    {
      keys: 'Alt+ArrowDown',
      label: 'later',
      enabled: hasRow && pane === 'today',
      repeats: true,
      run: () => move(1)
    },
    {
      keys: 'a',
      label: 'add all shown',
      enabled: shown.length > 0,
      run: () => list.add(shown.map(({ prospectId }) => prospectId))
    },
    { keys: 'd', label: 'order by due date', enabled: today.length > 1, run: () => order('due') },
    { keys: 'c', label: 'order by company', enabled: today.length > 1, run: () => order('company') },
    { keys: 's', label: 'scenario', run: () => picker.current?.click() },
    {
      keys: 'g',
      label: 'ring by itself or not',
      run: () => void changeSettings({ blockGoesOn: !goesOn }).catch(toastFailure)
    },
    { keys: '/', label: 'search', run: () => search.current?.focus() },
    { keys: '$mod+Enter', label: 'begin', inFields: true, enabled: canBegin, run: () => void begin() },
    { keys: 'Escape', label: 'ready sheet', enabled: onBack !== null, run: () => onBack?.() }
  ]
  useKeys('Call block', keys)

  if (candidates.length === 0)
    return (
      <>
        <h1 className="visually-hidden">Call block</h1>
        <EmptyState
          title="Nobody to call yet"
          action={
            <Button look="primary" onClick={() => navigate({ screen: 'prospects', isNew: true })}>
              Make a prospect card
            </Button>
          }
        >
          A call block is a warm-up on the people you will call today. Make their cards first.
        </EmptyState>
      </>
    )
  const shownKeys = ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'Enter', 'Alt+ArrowUp', 'a', '/']
  return (
    <>
      <header className={screen['header']}>
        <h1>Call block</h1>
        <p className={`${screen['note']} ${screen['grow']}`}>
          Warm up on everybody you call today: the card, one rehearsal, one thing to fix.
        </p>
        {onBack !== null && (
          <Button look="quiet" hint="Escape" onClick={onBack}>
            Last ready sheet
          </Button>
        )}
        <Button look="primary" hint="$mod+Enter" disabled={!canBegin} onClick={() => void begin()}>
          Begin
        </Button>
      </header>
      <div className={styles['panes']}>
        <section className={styles['pane']} aria-label="Everybody">
          <FilterRow filter={filter} field={search} onChange={setFilter} onLeave={() => put(0, 'all')} />
          <CandidateList
            rows={shown}
            chosen={list.ids}
            cursor={pane === 'all' ? cursor : null}
            onPress={(index) => {
              put(index, 'all')
              const row = shown[index]
              if (row !== undefined) toggle(row.prospectId)
            }}
            onFocus={() => setPane('all')}
          />
          <LeftOut candidates={candidates.filter(isLeftOut)} />
        </section>
        <TodayList
          rows={today}
          most={mostInBlock}
          cursor={pane === 'today' ? cursor : null}
          scenarios={scenarios}
          scenarioId={list.scenarioId}
          onScenario={list.setScenario}
          onOrder={order}
          picker={picker}
          onRemove={list.remove}
          onFocus={() => setPane('today')}
          onPress={(index) => put(index, 'today')}
        />
      </div>
      <footer className={screen['footer']}>
        <KeyRow keys={keys.filter((key) => shownKeys.includes(key.keys) && key.enabled !== false)} />
      </footer>
    </>
  )
}
