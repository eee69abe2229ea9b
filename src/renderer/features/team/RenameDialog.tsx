import { useState } from 'react'
import type { TeamRep, TeamRepRow } from '../../../shared/team.ts'
import { replacePlace } from '../../app/navigation.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './Dialogs.module.css'
import { isolated } from './team-words.ts'

type RenameDialogProps = {
  rep: TeamRep
  team: readonly TeamRepRow[]
  onChanged: () => void
  onClose: () => void
}

const nobody = ''

/** What a rep is called here, and whose other library is the same person. */
export const RenameDialog = ({ rep, team, onChanged, onClose }: RenameDialogProps) => {
  const { repId, name } = rep.row
  const [typed, setTyped] = useState(name)
  const [into, setInto] = useState(nobody)
  const others = team.filter((other) => other.repId !== repId)
  const target = others.find((other) => other.repId === into)
  const tried = (work: () => Promise<void>) => void work().catch(toastFailure)
  const save = () =>
    tried(async () => {
      onClose()
      if (typed.trim() !== name) await invoke('team:renameRep', { repId, name: typed.trim() })
      if (target === undefined) return onChanged()
      await invoke('team:joinReps', { repId, into: target.repId })
      replacePlace({ screen: 'team-rep', repId: target.repId })
      toast(`${isolated(name)} joined with ${isolated(target.name)}.`, async () => {
        await invoke('team:partReps', { repId })
        replacePlace({ screen: 'team-rep', repId })
      })
    })
  const part = (joined: TeamRep['joined'][number]) =>
    tried(async () => {
      await invoke('team:partReps', { repId: joined.repId })
      onChanged()
    })
  return (
    <Dialog
      title="Name"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="What you call them here"
        hint="Leave it empty to go by the newest file."
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
      {others.length > 0 && (
        <Select
          label="The same person as"
          hint="For somebody who practises on two computers: both become one."
          value={into}
          options={[
            { value: nobody, label: 'Nobody else' },
            ...others.map((other) => ({ value: other.repId, label: other.name }))
          ]}
          onChange={setInto}
        />
      )}
      {rep.joined.map((joined) => (
        <p key={joined.repId} className={styles['choice']}>
          <span>
            Joined with <bdi>{joined.name}</bdi>
          </span>
          <Button look="quiet" onClick={() => part(joined)}>
            Part them
          </Button>
        </p>
      ))}
    </Dialog>
  )
}
