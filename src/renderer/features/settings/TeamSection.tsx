import { navigate } from '../../app/navigation.ts'
import { useTeamPresence } from '../../app/team-presence.ts'
import { useDrop } from '../../app/use-drop.ts'
import { dropManagerNotes, openManagerNotes } from '../../takes/manager-notes.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsScreen.module.css'

/** What goes between a rep and who leads the team, as files alone. */
export const TeamSection = () => {
  const hasTeam = useTeamPresence(({ reps }) => reps > 0)
  const drop = useDrop(([file]) => file && void dropManagerNotes(file))
  return (
    <section aria-label="Team" className={drop.isOver ? styles['over'] : undefined} {...drop.on}>
      <h2 className={styles['heading']}>Team</h2>
      <SettingRow
        name="Notes from your manager"
        note="A small file they made from your report. Each note shows beside its take. Open it, or drop it here."
      >
        <Button onClick={() => void openManagerNotes()}>Open notes…</Button>
      </SettingRow>
      <SettingRow
        name="Reports of your reps"
        note="If you lead a team: open the files that they made and see them together."
      >
        <Button onClick={() => navigate({ screen: 'team' })}>
          {hasTeam ? 'Show the team' : 'Open reports…'}
        </Button>
      </SettingRow>
    </section>
  )
}
