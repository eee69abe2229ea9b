import { useState } from 'react'
import type { TeamTableFormat, TeamView } from '../../../shared/team.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './Dialogs.module.css'
import { repsText } from './team-words.ts'

const formats = [
  { value: 'csv', label: 'CSV' },
  { value: 'parquet', label: 'Parquet' }
] as const

const about: Record<TeamTableFormat, string> = {
  csv: 'For a spreadsheet; a cell that it would reckon with gets an apostrophe before it.',
  parquet: 'For a data warehouse, with typed columns.'
}

/** Writes the whole team's tables into a folder. */
export const ExportTeamDialog = ({ view, onClose }: { view: TeamView; onClose: () => void }) => {
  const [format, setFormat] = useState<TeamTableFormat>('csv')
  const [withMark, setWithMark] = useState(true)
  const [isWriting, setWriting] = useState(false)
  const write = async () => {
    setWriting(true)
    try {
      const { path, tables } = await invoke('team:exportTables', {
        format,
        withMark: format === 'csv' && withMark
      })
      onClose()
      if (path === null) return
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      toast(
        `${tables.length} tables with ${rows.toLocaleString('en')} rows in ${path.split(/[\\/]/).at(-1)}.`
      )
    } catch (error) {
      onClose()
      toastFailure(error)
    }
  }
  if (isWriting) return <Writing />
  return (
    <Dialog
      title="Export the team"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={() => void write()}>
            Choose a folder
          </Button>
        </>
      }
    >
      <div>
        <Segmented label="Format" value={format} options={formats} onChange={setFormat} />
      </div>
      <p className={styles['text']}>
        Every day of {view.reps.length === 1 ? 'your one rep' : `all ${repsText(view.reps.length)}`} with
        takes, scores, minutes and rules, and single takes where their files have them; no words, no
        recordings, no notes. {about[format]}
      </p>
      {format === 'csv' && (
        <div className={styles['choice']}>
          <Switch label="For Excel: mark the files as UTF-8" checked={withMark} onChange={setWithMark} />
          <span aria-hidden>For Excel: mark the files as UTF-8</span>
        </div>
      )}
    </Dialog>
  )
}

/** Closes once the tables are there, or nothing is left of them. */
const Writing = () => {
  const stop = () => void invoke('team:exportStop').catch(toastFailure)
  return (
    <Dialog
      title="Export the team"
      onClose={stop}
      actions={
        <Button hint="Escape" onClick={stop}>
          Stop
        </Button>
      }
    >
      <p className={styles['text']} role="status">
        The tables are written into a new folder in the one that you choose. For a large team that takes some
        seconds.
      </p>
      <progress className={styles['progress']} aria-label="Writing the tables" />
    </Dialog>
  )
}
