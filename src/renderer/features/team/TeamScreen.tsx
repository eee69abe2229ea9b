import { useEffect } from 'react'
import { useKeys } from '../../app/keys.ts'
import { goBack } from '../../app/navigation.ts'
import { readTeamPresence, useTeamPresence } from '../../app/team-presence.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { useDrop } from '../../app/use-drop.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OpeningPane } from './OpeningPane.tsx'
import styles from './TeamScreen.module.css'
import { TeamView } from './TeamView.tsx'
import { type OpeningFiles, useOpening } from './use-opening.ts'

/** The manager's side: several reps' reports, opened and seen together. */
export const TeamScreen = () => {
  const opening = useOpening()
  const bundles = useAnswer('team bundles', () => invoke('team:bundles'))
  const isOpening = opening.state !== null && opening.state.step !== 'none'
  const { reload } = bundles
  const changes = useTeamPresence((presence) => presence.changes)
  const changed = () => void readTeamPresence()
  const step = opening.state?.step
  const drop = useDrop((files) => step !== 'working' && opening.openDropped(files))
  useEffect(() => {
    if (step === 'done') void readTeamPresence()
  }, [step])
  // Also when something is taken back on another screen's word.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change means asking again.
  useEffect(reload, [changes, reload])

  if (opening.state === null || bundles.state === 'waiting')
    return (
      <div className={styles['screen']}>
        <h1 className="visually-hidden">Team</h1>
        {opening.failure !== null && <Notice failure={opening.failure} />}
      </div>
    )
  if (bundles.state === 'failed')
    return (
      <div className={styles['screen']}>
        <h1>Team</h1>
        <Notice failure={bundles.failure}>
          <Button onClick={bundles.reload}>Try again</Button>
        </Notice>
      </div>
    )
  return (
    <div className={[styles['screen'], drop.isOver ? styles['over'] : ''].join(' ')} {...drop.on}>
      {opening.failure !== null && <Notice failure={opening.failure} />}
      {isOpening && <OpeningPane opening={opening} onChanged={changed} />}
      {!isOpening && bundles.value.length === 0 && <NoTeam opening={opening} />}
      {!isOpening && bundles.value.length > 0 && (
        <TeamView bundles={bundles.value} opening={opening} onChanged={changed} />
      )}
    </div>
  )
}

const NoTeam = ({ opening }: { opening: OpeningFiles }) => {
  useKeys('Team', [
    { keys: 'o', label: 'open reports', run: opening.openFiles },
    { keys: 'd', label: 'open a folder of reports', run: opening.openFolder },
    { keys: 'Escape', label: 'back', run: goBack }
  ])
  return (
    <>
      <h1>Team</h1>
      <EmptyState
        title="No reports opened yet"
        action={
          <div className={styles['buttons']}>
            <Button look="primary" hint="o" onClick={opening.openFiles}>
              Open reports
            </Button>
            <Button hint="d" onClick={opening.openFolder}>
              Open a folder
            </Button>
          </div>
        }
      >
        Ask each rep for a report, saved as a Ringback file. It holds their scores and trends, and single
        takes only if they ticked them. Open them here together, or drop them on this screen: nothing leaves
        this computer.
      </EmptyState>
    </>
  )
}
