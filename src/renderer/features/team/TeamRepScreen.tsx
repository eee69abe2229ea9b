import { useRef, useState } from 'react'
import type { TeamBundle, TeamRep, TeamView } from '../../../shared/team.ts'
import { useKeys } from '../../app/keys.ts'
import { goBack, navigate, usePlace } from '../../app/navigation.ts'
import { readTeamPresence } from '../../app/team-presence.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { forgetRep } from './forget-rep.ts'
import { RenameDialog } from './RenameDialog.tsx'
import { RepPractice } from './RepPractice.tsx'
import { RepTakes } from './RepTakes.tsx'
import { SaveNotesDialog } from './SaveNotesDialog.tsx'
import { TeamFilters, useFilterKeys } from './TeamFilters.tsx'
import styles from './TeamRepScreen.module.css'
import { notesText } from './team-words.ts'
import { useTeamFilter } from './use-team-filter.ts'
import { useTeamPlace } from './view-store.ts'

/** One rep of the team: how they come on, and their single takes with notes on them. */
export const TeamRepScreen = () => {
  const place = usePlace('team-rep')
  const bundles = useAnswer('team bundles', () => invoke('team:bundles'))
  if (place === undefined || bundles.state === 'waiting') return <h1 className="visually-hidden">Rep</h1>
  return bundles.state === 'failed' ? (
    <Failed failure={bundles.failure} />
  ) : (
    <RepOf key={place.repId} repId={place.repId} bundles={bundles.value} onBundles={bundles.reload} />
  )
}

const Failed = ({ failure }: { failure: Parameters<typeof Notice>[0]['failure'] }) => {
  useKeys('Rep', [{ keys: 'Escape', label: 'back', run: goBack }])
  return (
    <div className={styles['screen']}>
      <h1 className="visually-hidden">Rep</h1>
      <Notice failure={failure}>
        <Button hint="Escape" onClick={goBack}>
          Back
        </Button>
      </Notice>
    </div>
  )
}

type RepOfProps = { repId: string; bundles: readonly TeamBundle[]; onBundles: () => void }

const RepOf = ({ repId, bundles, onBundles }: RepOfProps) => {
  const filter = useTeamFilter(bundles)
  const key = `${repId} ${JSON.stringify(filter)}`
  const answer = useAnswer(key, async () => {
    const [rep, view] = await Promise.all([
      invoke('team:rep', { repId, filter }),
      invoke('team:view', filter)
    ])
    return { rep, view }
  })
  const [last, setLast] = useState<{ rep: TeamRep; view: TeamView } | null>(null)
  if (answer.state === 'ready' && answer.value !== last) setLast(answer.value)
  if (answer.state === 'failed') return <Failed failure={answer.failure} />
  if (last === null) return <h1 className="visually-hidden">Rep</h1>
  const changed = () => {
    answer.reload()
    onBundles()
    void readTeamPresence()
  }
  return <Shown rep={last.rep} view={last.view} onChanged={changed} />
}

const kinds = [
  { value: 'practice', label: 'Practice' },
  { value: 'takes', label: 'Takes and notes' }
] as const

type ShownProps = { rep: TeamRep; view: TeamView; onChanged: () => void }

const Shown = ({ rep, view, onChanged }: ShownProps) => {
  const { row } = rep
  const [dialog, setDialog] = useState<'notes' | 'name' | null>(null)
  const filters = useRef<HTMLDivElement>(null)
  const shows = useTeamPlace((place) => place.repShows)
  const forget = async () => {
    if (await forgetRep(row, () => void readTeamPresence())) navigate({ screen: 'team' })
  }
  const keys = [
    {
      keys: 'v',
      label: shows === 'practice' ? 'takes and notes' : 'practice',
      run: () => useTeamPlace.setState({ repShows: shows === 'practice' ? 'takes' : 'practice' })
    },
    ...useFilterKeys(filters, view),
    { keys: 'x', label: 'save the notes', enabled: row.notes > 0, run: () => setDialog('notes') },
    // Among the takes it edits a note.
    { keys: 'e', label: 'rename or join', enabled: shows === 'practice', run: () => setDialog('name') },
    { keys: 'Delete', label: 'forget this rep', enabled: shows === 'practice', run: () => void forget() },
    { keys: 'Escape', label: 'back', run: goBack }
  ]
  useKeys(row.name, keys)

  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <h1 title={row.name}>
          <bdi>{row.name}</bdi>
        </h1>
        <Segmented
          label="What is shown"
          value={shows}
          options={kinds}
          onChange={(chosen) => useTeamPlace.setState({ repShows: chosen })}
        />
        <div className={styles['actions']}>
          {row.notes > 0 && (
            <Button hint="x" onClick={() => setDialog('notes')}>
              Save {notesText(row.notes)}
            </Button>
          )}
          <Button
            look="quiet"
            {...(shows === 'practice' ? { hint: 'e' } : {})}
            onClick={() => setDialog('name')}
          >
            Rename
          </Button>
          <Button look="quiet" onClick={() => void forget()}>
            Forget
          </Button>
        </div>
      </header>
      <TeamFilters ref={filters} view={view} hasKinds={false} />
      {shows === 'practice' ? (
        <>
          <RepPractice rep={rep} onChanged={onChanged} />
          <footer className={styles['footer']}>
            <KeyRow
              keys={keys.filter(({ keys: key }) => ['v', 'p', 's', 'Delete', 'Escape'].includes(key))}
            />
          </footer>
        </>
      ) : (
        <RepTakes rep={rep} onChanged={onChanged} />
      )}
      {dialog === 'notes' && <SaveNotesDialog row={row} onClose={() => setDialog(null)} />}
      {dialog === 'name' && (
        <RenameDialog rep={rep} team={view.reps} onChanged={onChanged} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
