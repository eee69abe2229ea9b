import { useCallback, useRef, useState } from 'react'
import type { TakeSummary } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { useClip } from '../../player/use-clip.ts'
import { NoteDialog } from '../../takes/NoteDialog.tsx'
import { OlderGrades, useRegradeDue } from '../../takes/OlderGrades.tsx'
import { RegradeDialog } from '../../takes/RegradeDialog.tsx'
import { UnreadNotes } from '../../takes/UnreadNotes.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FilterBar } from './FilterBar.tsx'
import { isFiltered, noFilter, takeFilterOf } from './filter-model.ts'
import { HistoryKinds } from './HistoryKinds.tsx'
import styles from './HistoryScreen.module.css'
import { type HistoryKeysInput, historyKeys, shownKeys } from './history-keys.ts'
import type { Pages } from './page-model.ts'
import { TakeGrid } from './TakeGrid.tsx'
import { TalksHistory } from './TalksHistory.tsx'
import { useRowActions } from './use-row-actions.ts'
import { useTakePages } from './use-take-pages.ts'
import { changeFilter, useHistoryView } from './view-store.ts'

/** Everything that was rehearsed: the takes, or the live talks. */
export const HistoryScreen = () => {
  const kind = useHistoryView((view) => view.kind)
  return kind === 'talks' ? <TalksHistory /> : <TakesHistory />
}

/** Every take, newest first. */
const TakesHistory = () => {
  const filter = useHistoryView((view) => view.filter)
  const takes = useTakePages(takeFilterOf(filter))
  const clip = useClip()
  const picked = useHistoryView((view) => view.picked)
  const search = useRef<HTMLInputElement>(null)
  const scenario = useRef<HTMLButtonElement>(null)
  const screen = useRef<HTMLDivElement>(null)
  const focusList = useCallback(
    () => (screen.current?.querySelector<HTMLElement>('[role="grid"]') ?? screen.current)?.focus(),
    []
  )
  const total = takes.pages?.total ?? 0
  const isEmpty = takes.pages !== null && total === 0 && !isFiltered(filter)
  const older = useRegradeDue()
  const [regrading, setRegrading] = useState<string | null>(null)
  const rowActions = useRowActions(takes)
  const actions = {
    ...rowActions,
    /** A grade of another rulebook is replaced only after a look at what would change. */
    regrade: async (take: TakeSummary) =>
      older.isDue(take.id) ? setRegrading(take.id) : rowActions.regrade(take)
  }

  return (
    <div ref={screen} className={styles['screen']} tabIndex={-1}>
      <header className={styles['header']}>
        <h1>History</h1>
        <HistoryKinds />
        <span className={styles['count']} role="status">
          {total > 0 && (total === 1 ? '1 take' : `${total.toLocaleString('en')} takes`)}
        </span>
        {picked.length > 0 && (
          <span className={styles['picked']}>
            {picked.length === 1 ? 'One picked. Pick another to compare.' : 'Two picked.'}
            <Button look="quiet" hint="Escape" onClick={actions.letGo}>
              Let go
            </Button>
            {picked.length === 2 && (
              <Button hint="c" onClick={actions.compare}>
                Compare
              </Button>
            )}
          </span>
        )}
      </header>
      {!isEmpty && <FilterBar filter={filter} search={search} scenario={scenario} onLeave={focusList} />}
      <OlderGrades given={older} onGraded={takes.reload} />
      <UnreadNotes />
      {takes.failure !== null && (
        <Notice failure={takes.failure}>
          <Button onClick={takes.reload}>Try again</Button>
        </Notice>
      )}
      {takes.pages && total > 0 && (
        <TakeGrid pages={takes.pages} playingId={clip.playingId} actions={actions} onView={takes.show} />
      )}
      {takes.pages && total === 0 && takes.failure === null && <Nothing filtered={!isEmpty} />}
      <HistoryKeys pages={takes.pages} actions={actions} clip={clip} search={search} scenario={scenario} />
      {regrading !== null && (
        <RegradeDialog
          takeIds={[regrading]}
          onClose={() => {
            setRegrading(null)
            older.reload()
            takes.reload()
          }}
        />
      )}
      {actions.noting && (
        <NoteDialog
          note={actions.noting.note}
          onSave={(note) => actions.noting && void actions.annotate(actions.noting, { note })}
          onClose={actions.stopNoting}
        />
      )}
    </div>
  )
}

type HistoryKeysProps = Omit<HistoryKeysInput, 'row' | 'total'> & { pages: Pages | null }

/** The keys of the current row, and those worth showing; apart, so that a step draws nothing else of the screen anew. */
const HistoryKeys = ({ pages, ...rest }: HistoryKeysProps) => {
  const row = useHistoryView((view) => pages?.rows[view.current])
  const total = pages?.total ?? 0
  const keys = historyKeys({ row, total, ...rest })
  useKeys('History', keys)
  return (
    total > 0 && (
      <footer className={styles['footer']}>
        <KeyRow keys={shownKeys(keys)} />
      </footer>
    )
  )
}

const Nothing = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState
      title="No take matches these filters"
      action={<Button onClick={() => changeFilter(noFilter)}>Clear filters</Button>}
    >
      Take one off, or search for fewer words.
    </EmptyState>
  ) : (
    <EmptyState
      title="No takes yet"
      action={
        <Button look="primary" hint="$mod+1" onClick={() => navigate({ screen: 'rehearse' })}>
          Leave your first voicemail
        </Button>
      }
    >
      Every take you record is kept here, with its words and its grade.
    </EmptyState>
  )
