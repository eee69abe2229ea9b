import { useMemo, useRef, useState } from 'react'
import type { TeamBundle, TeamRepRow, TeamView as TeamViewOf } from '../../../shared/team.ts'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ExportTeamDialog } from './ExportTeamDialog.tsx'
import { forgetRep } from './forget-rep.ts'
import { RepTable } from './RepTable.tsx'
import { RulePanes } from './RulePanes.tsx'
import { sortColumns, sortReps } from './rep-sort.ts'
import { TeamFilters, useFilterKeys } from './TeamFilters.tsx'
import styles from './TeamView.module.css'
import { asidesOf, headlineOf, repsText, tellingRules } from './team-words.ts'
import type { OpeningFiles } from './use-opening.ts'
import { useTeamFilter } from './use-team-filter.ts'
import { isRising, sortBy, useTeamPlace } from './view-store.ts'

type TeamViewProps = {
  bundles: readonly TeamBundle[]
  opening: OpeningFiles
  onChanged: () => void
}

const openRep = (repId: string): void => {
  useTeamPlace.setState({ repId, repShows: 'practice', takeId: null })
  navigate({ screen: 'team-rep', repId })
}

/** Everybody in one look: who practised, how they come on, what is missed most. */
export const TeamView = ({ bundles, opening, onChanged }: TeamViewProps) => {
  const filter = useTeamFilter(bundles)
  const made = bundles.map(({ id }) => id).join()
  const view = useAnswer(`team ${JSON.stringify(filter)} ${made}`, () => invoke('team:view', filter))
  const [last, setLast] = useState<TeamViewOf | null>(null)
  if (view.state === 'ready' && view.value !== last) setLast(view.value)
  if (view.state === 'failed')
    return (
      <>
        <h1>Team</h1>
        <Notice failure={view.failure}>
          <Button onClick={view.reload}>Try again</Button>
        </Notice>
      </>
    )
  // While another period is on its way the last one stays: nothing jumps.
  return last === null ? (
    <h1 className="visually-hidden">Team</h1>
  ) : (
    <Shown view={last} filter={filter} opening={opening} onChanged={onChanged} />
  )
}

type ShownProps = {
  view: TeamViewOf
  filter: ReturnType<typeof useTeamFilter>
  opening: OpeningFiles
  onChanged: () => void
}

const Shown = ({ view, filter, opening, onChanged }: ShownProps) => {
  const { shows, sort, repId, ruleId } = useTeamPlace()
  const [exporting, setExporting] = useState(false)
  const filters = useRef<HTMLDivElement>(null)
  // The same array from step to step, which the table's scale is counted from.
  const rows = useMemo(() => sortReps(view.reps, sort.by, isRising(sort)), [view.reps, sort])
  const at = Math.max(
    0,
    rows.findIndex((row) => row.repId === repId)
  )
  const { telling, more } = tellingRules(view.rules)
  const ruleAt = Math.max(
    0,
    telling.findIndex((rule) => rule.ruleId === ruleId)
  )
  const [rep, rule] = [rows[at], telling[ruleAt]]
  const inReps = shows === 'reps'
  const step = (by: number) => () =>
    inReps
      ? useTeamPlace.setState({ repId: rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.repId ?? null })
      : useTeamPlace.setState({
          ruleId: telling[Math.max(0, Math.min(telling.length - 1, ruleAt + by))]?.ruleId ?? null
        })
  const sortNext = () =>
    sortBy(sortColumns[(sortColumns.indexOf(sort.by) + 1) % sortColumns.length] ?? 'name')
  const readRule = () => rule && navigate({ screen: 'rulebook', ruleId: rule.ruleId })
  const forget = (row: TeamRepRow) => void forgetRep(row, onChanged)
  const keys = [
    { keys: 'ArrowDown', label: inReps ? 'next rep' : 'next rule', repeats: true, run: step(1) },
    {
      keys: 'ArrowUp',
      label: inReps ? 'rep before' : 'rule before',
      repeats: true,
      unlisted: true,
      run: step(-1)
    },
    { keys: 'Home', label: 'first', unlisted: true, run: step(-10_000) },
    { keys: 'End', label: 'last', unlisted: true, run: step(10_000) },
    {
      keys: 'Enter',
      label: inReps ? 'open' : 'read the rule',
      enabled: inReps ? rep !== undefined : rule !== undefined,
      run: () => (inReps ? rep && openRep(rep.repId) : readRule())
    },
    {
      keys: 'v',
      label: inReps ? 'by rule' : 'by rep',
      run: () => useTeamPlace.setState({ shows: inReps ? 'rules' : 'reps' })
    },
    { keys: 'c', label: 'sort by the next column', enabled: inReps, run: sortNext },
    { keys: 't', label: 'turn the order', enabled: inReps, run: () => sortBy(sort.by) },
    ...useFilterKeys(filters, view),
    { keys: 'o', label: 'open reports', run: opening.openFiles },
    { keys: 'd', label: 'open a folder of reports', run: opening.openFolder },
    { keys: 'x', label: 'export the team', run: () => setExporting(true) },
    {
      keys: 'Delete',
      label: 'forget this rep',
      enabled: inReps && rep !== undefined,
      run: () => rep && forget(rep)
    },
    { keys: 'Escape', label: 'back', run: goBack }
  ]
  useKeys('Team', keys)
  const now = new Date()

  return (
    <>
      <header className={styles['header']}>
        <h1>Team</h1>
        <span className={styles['count']}>{repsText(view.reps.length)}</span>
        <div className={styles['actions']}>
          <Button hint="o" onClick={opening.openFiles}>
            Open reports
          </Button>
          <Button hint="x" onClick={() => setExporting(true)}>
            Export
          </Button>
        </div>
      </header>
      <TeamFilters ref={filters} view={view} />
      <div className={styles['said']} role="status">
        <p className={styles['headline']}>{headlineOf(view, filter, now)}</p>
        {asidesOf(view).map((aside) => (
          <p key={aside} className={styles['aside']}>
            {aside}
          </p>
        ))}
      </div>
      {inReps && <RepTable rows={rows} currentId={rep?.repId ?? null} lastDay={filter.to} onOpen={openRep} />}
      {!inReps && rule === undefined && (
        <EmptyState title={more > 0 ? 'Too few takes to tell' : 'No rule was missed here'}>
          Choose a longer period or all scenarios: a rule shows once five takes were graded by it.
        </EmptyState>
      )}
      {!inReps && rule !== undefined && (
        <RulePanes rules={telling} more={more} current={rule} onOpen={openRep} onRule={readRule} />
      )}
      <footer className={styles['footer']}>
        <KeyRow keys={keys.filter(({ keys: key }) => inFooter[shows].includes(key))} />
      </footer>
      {exporting && <ExportTeamDialog view={view} onClose={() => setExporting(false)} />}
    </>
  )
}

/** The keys worth showing; the rest is under `?`. */
const inFooter = {
  reps: ['ArrowDown', 'Enter', 'v', 'c', 'p', 's', 'Delete'],
  rules: ['ArrowDown', 'Enter', 'v', 'p', 's']
}
