import { useState } from 'react'
import type { NamedChoice } from '../../../shared/report-plan.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from './ChooseDialog.module.css'

type ChooseDialogProps = {
  /** What is chosen among: "Scenarios". */
  title: string
  options: readonly NamedChoice[]
  /** Null = all of them. */
  chosen: readonly string[] | null
  onChoose: (ids: string[] | null) => void
  onClose: () => void
}

/** More than these are found by a part of their names. */
const mostShown = 100

/** Some of a list, by ticks; all of them ticked is everything, also what comes later. */
export const ChooseDialog = ({ title, options, chosen, onChoose, onClose }: ChooseDialogProps) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen ?? options.map(({ id }) => id)))
  const [text, setText] = useState('')
  const found = options.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
  const shown = found.slice(0, mostShown)
  const tick = (id: string, isOn: boolean) => {
    const next = new Set(ticked)
    if (isOn) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  const keep = () => {
    const ids = options.flatMap(({ id }) => (ticked.has(id) ? [id] : []))
    onChoose(ids.length === options.length ? null : ids)
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setTicked(new Set(found.map(({ id }) => id)))}>
            {text.trim() === '' ? 'All' : 'Only these'}
          </Button>
          <Button onClick={() => setTicked(new Set())}>None</Button>
          <Button look="primary" disabled={ticked.size === 0} onClick={keep}>
            Use {ticked.size === options.length ? 'all' : ticked.size.toLocaleString('en')}
          </Button>
        </>
      }
    >
      <SearchField label={`Find among ${title.toLowerCase()}`} value={text} onChange={setText} />
      <fieldset className={styles['list']}>
        <legend className="visually-hidden">{title}</legend>
        {shown.map(({ id, name, takes }) => (
          <label key={id} className={styles['row']}>
            <input
              type="checkbox"
              checked={ticked.has(id)}
              onChange={(event) => tick(id, event.target.checked)}
            />
            <bdi className={styles['name']} title={name}>
              {name}
            </bdi>
            <span className={styles['count']}>{takes.toLocaleString('en')}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles['note']} role="status">
        {found.length === 0
          ? 'Nothing by that name.'
          : found.length > mostShown
            ? `${(found.length - mostShown).toLocaleString('en')} more: write a part of their names.`
            : ticked.size === 0
              ? 'Choose one at least.'
              : 'The figures say how often you practised.'}
      </p>
    </Dialog>
  )
}
