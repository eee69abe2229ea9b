import { useRef, useState } from 'react'
import type { DrillPlan, DrillSummary } from '../../../shared/drill.ts'
import { useKeys } from '../../app/keys.ts'
import { navigate, usePlace } from '../../app/navigation.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { DrillRow } from './DrillRow.tsx'
import styles from './DrillsScreen.module.css'
import { localDate, searchDrills } from './drill-text.ts'
import { OwnDrillDialog } from './OwnDrillDialog.tsx'
import { removeOwn } from './own-drills.ts'
import { TodayPlan } from './TodayPlan.tsx'

/** The others stand beside what they press. */
const inFooter = ['ArrowDown', 'Enter', '/', 'n', 'e', 'Delete']

/** Every drill: what it trains, where it comes from, how the rep stands in it; today's three on top. */
export const DrillsScreen = () => {
  const answer = useAnswer('drills', async () => {
    const [drills, plan] = await Promise.all([invoke('drills:list'), invoke('drills:plan')])
    return { drills, plan }
  })
  return (
    <div className={styles['screen']}>
      {answer.state !== 'ready' && <h1 className="visually-hidden">Drills</h1>}
      {answer.state === 'failed' && (
        <Notice failure={answer.failure}>
          <Button onClick={answer.reload}>Try again</Button>
        </Notice>
      )}
      {answer.state === 'ready' && <Drills {...answer.value} onChanged={answer.reload} />}
    </div>
  )
}

const start = (drillId: string): void => navigate({ screen: 'drill', drillId })

type DrillsProps = { drills: readonly DrillSummary[]; plan: DrillPlan; onChanged: () => void }
type Editing = { drill: DrillSummary | null }

const Drills = ({ drills, plan, onChanged }: DrillsProps) => {
  const place = usePlace('drills')
  const [search, setSearch] = useState('')
  const [looked, setLooked] = useState(place?.drillId ?? plan[0]?.drillId ?? drills[0]?.id)
  const [editing, setEditing] = useState<Editing | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const found = searchDrills(drills, search)
  const at = Math.max(
    0,
    found.findIndex(({ id }) => id === looked)
  )
  const current = found[at]
  const step = (by: number) => () =>
    setLooked(found[Math.min(found.length - 1, Math.max(0, at + by))]?.id ?? looked)
  const remove = (drill: DrillSummary) => void removeOwn(drill, onChanged)
  const isOwn = current?.isOwn === true
  const keys = [
    { keys: 'ArrowDown', label: 'next drill', repeats: true, run: step(1) },
    { keys: 'ArrowUp', label: 'drill before', repeats: true, run: step(-1) },
    {
      keys: 'Enter',
      label: 'start it',
      enabled: current !== undefined,
      run: () => current && start(current.id)
    },
    ...plan.map(({ drillId, title }, index) => ({
      keys: String(index + 1),
      label: `start “${title}”`,
      run: () => start(drillId)
    })),
    { keys: '/', label: 'search', run: () => field.current?.focus() },
    { keys: 'n', label: 'new drill', run: () => setEditing({ drill: null }) },
    { keys: 'e', label: 'change it', enabled: isOwn, run: () => current && setEditing({ drill: current }) },
    { keys: 'Delete', label: 'delete it', enabled: isOwn, run: () => current && remove(current) }
  ]
  useKeys('Drills', keys)
  const shownKeys = keys.filter(
    (key) => inFooter.includes(key.keys) && (!('enabled' in key) || key.enabled !== false)
  )

  return (
    <>
      <header className={styles['header']}>
        <h1>Drills</h1>
        <span className={styles['count']} role="status">
          {search === '' ? '' : `${found.length} of ${drills.length}`}
        </span>
        <div className={styles['tools']}>
          <SearchField
            ref={field}
            label="Find a drill"
            hint="/"
            value={search}
            onChange={setSearch}
            onEnter={() => current !== undefined && start(current.id)}
            onLeave={() => list.current?.focus()}
          />
          <Button hint="n" onClick={() => setEditing({ drill: null })}>
            New drill
          </Button>
        </div>
      </header>
      {search === '' && plan.length > 0 && <TodayPlan plan={plan} onStart={start} />}
      <div ref={list} tabIndex={-1} className={styles['list']} data-pane>
        <ol aria-label="All drills">
          {found.map((drill) => (
            <DrillRow
              key={drill.id}
              drill={drill}
              today={localDate(new Date())}
              isCurrent={drill.id === current?.id}
              onLook={() => setLooked(drill.id)}
              onStart={() => start(drill.id)}
            />
          ))}
        </ol>
        {found.length === 0 && (
          <p className={styles['none']}>
            No drill says that.{' '}
            <Button look="quiet" onClick={() => setSearch('')}>
              Show all
            </Button>
          </p>
        )}
      </div>
      <footer className={styles['footer']}>
        <KeyRow keys={shownKeys} />
      </footer>
      {editing !== null && (
        <OwnDrillDialog
          drill={editing.drill}
          onSaved={({ id }) => {
            setEditing(null)
            setLooked(id)
            onChanged()
          }}
          onRemove={(drill) => {
            setEditing(null)
            remove(drill)
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
