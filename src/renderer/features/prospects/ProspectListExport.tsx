import { useState } from 'react'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './ProspectListExport.module.css'

type ProspectListExportProps = {
  total: number
  /** The cards that search and filters leave; null = nothing narrows the list. */
  left: readonly string[] | null
  onClose: () => void
}

const people = (count: number): string =>
  count === 1 ? 'One prospect' : `${count.toLocaleString('en')} prospects`

/** Writes the list to a file, whole or as it is filtered. */
export const ProspectListExport = ({ total, left, onClose }: ProspectListExportProps) => {
  const [what, setWhat] = useState<'left' | 'all'>(left === null ? 'all' : 'left')
  const [withMark, setWithMark] = useState(true)
  const write = async () => {
    onClose()
    try {
      const { path, count } = await invoke('prospects:export', {
        prospectIds: what === 'all' || left === null ? null : [...left],
        withMark
      })
      if (path !== null) toast(`${people(count)} written to ${path.split(/[\\/]/).at(-1)}.`)
    } catch (error) {
      toastFailure(error)
    }
  }
  return (
    <Dialog
      title="Export prospects"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={() => void write()}>
            Choose a place
          </Button>
        </>
      }
    >
      {left !== null && (
        <Segmented
          label="Who"
          value={what}
          options={[
            { value: 'left', label: `The filtered ${left.length.toLocaleString('en')}` },
            { value: 'all', label: `All ${total.toLocaleString('en')}` }
          ]}
          onChange={setWhat}
        />
      )}
      <p className={styles['text']}>
        {people(what === 'all' || left === null ? total : left.length)} with everything on their cards, as a
        CSV file that can be imported again. Cells that a spreadsheet would take for a formula get an
        apostrophe before them. The log of touches is not in it.
      </p>
      <div className={styles['choice']}>
        <Switch label="For Excel: mark the file as UTF-8" checked={withMark} onChange={setWithMark} />
        <span aria-hidden>For Excel: mark the file as UTF-8</span>
      </div>
    </Dialog>
  )
}
