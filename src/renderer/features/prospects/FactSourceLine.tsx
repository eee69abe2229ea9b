import { useState } from 'react'
import { localMinute } from '../../touches/touch-words.ts'
import { TextField } from '../../ui/Field.tsx'
import { dayText } from '../../ui/time-text.ts'
import type { FactRow } from './card-rows.ts'
import styles from './LinesEditor.module.css'

type FactSourceLineProps = {
  row: FactRow
  index: number
  problem: string | undefined
  onChange: (changed: Partial<FactRow>) => void
}

const today = (): string => localMinute(new Date()).slice(0, 10)

/** "Yorkshire Post, 12 Oct"; empty while neither is noted. */
const sourceWords = ({ source, readOn }: FactRow): string =>
  [source, readOn === null ? '' : dayText(`${readOn}T12:00`, { now: new Date() })].filter(Boolean).join(', ')

/**
 * Where a fact was read and when: a quiet line that opens into its two fields. They stay open when they lose the focus:
 * a line that folds under the pointer would move the button that is being pressed.
 */
export const FactSourceLine = ({ row, index, problem, onChange }: FactSourceLineProps) => {
  const [isOpen, setOpen] = useState(false)
  const words = sourceWords(row)
  if (!isOpen && problem === undefined)
    return (
      <button
        type="button"
        className={styles['source']}
        aria-label={
          words === '' ? `Where did you read it? Fact ${index + 1}` : `Source of fact ${index + 1}: ${words}`
        }
        onClick={() => setOpen(true)}
      >
        {words || 'Where did you read it?'}
      </button>
    )
  return (
    <fieldset className={styles['sources']} aria-label={`Source of fact ${index + 1}`}>
      <TextField
        label={`Where you read fact ${index + 1}`}
        labelHidden
        autoFocus
        value={row.source}
        problem={problem}
        placeholder="Their site, the Yorkshire Post"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          setOpen(false)
        }}
        onChange={(event) =>
          onChange({ source: event.target.value, ...(row.readOn === null ? { readOn: today() } : {}) })
        }
      />
      <TextField
        label={`The day you read fact ${index + 1}`}
        labelHidden
        type="date"
        max={today()}
        value={row.readOn ?? ''}
        onChange={(event) => onChange({ readOn: event.target.value === '' ? null : event.target.value })}
      />
    </fieldset>
  )
}
