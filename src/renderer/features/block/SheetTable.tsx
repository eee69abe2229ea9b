import { useRef, useState } from 'react'
import type { ReadyLine, ReadySheet, SheetPart } from '../../../shared/block.ts'
import { toastFailure } from '../../app/toasts.ts'
import { useKept } from '../../app/use-kept.ts'
import { invoke } from '../../bridge.ts'
import { sheetColumns } from './part-words.ts'
import styles from './ReadySheet.module.css'

type SheetTableProps = {
  blockId: string
  lines: readonly ReadyLine[]
  onChanged: (sheet: ReadySheet) => void
}

/** The ready sheet, each cell to be written over. */
export const SheetTable = ({ blockId, lines, onChanged }: SheetTableProps) => (
  <table className={styles['sheet']}>
    <thead>
      <tr>
        <th scope="col">Who</th>
        {sheetColumns.map(({ part, title }) => (
          <th key={part} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.prospectId}>
          <th scope="row">
            <bdi className={styles['name']} title={line.name}>
              {line.name}
            </bdi>
            <bdi className={styles['company']} title={line.company}>
              {line.company}
            </bdi>
            {sourceText[line.source] !== '' && (
              <span className={styles['source']}>{sourceText[line.source]}</span>
            )}
          </th>
          {sheetColumns.map(({ part, title }) => (
            <td key={part}>
              <Cell
                label={`${title}: ${line.name}`}
                text={line[part]}
                note={part === 'number' && line.isNumberFromCard ? 'from your card' : ''}
                onKeep={async (text) => {
                  const edits = { [part]: text } satisfies Partial<Record<SheetPart, string>>
                  onChanged(await invoke('blocks:edit', { blockId, prospectId: line.prospectId, edits }))
                }}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const sourceText: Record<ReadyLine['source'], string> = {
  try: '',
  script: 'from your script',
  none: 'no words yet'
}

type CellProps = { label: string; text: string; note: string; onKeep: (text: string) => Promise<void> }

const longest = 400

const Cell = ({ label, text, note, onKeep }: CellProps) => {
  const [typed, setTyped] = useState(text)
  const kept = useRef(text)
  useKept(typed, () => {
    if (typed.trim() === kept.current) return
    kept.current = typed.trim()
    onKeep(typed).catch(toastFailure)
  })
  return (
    <>
      <textarea
        className={styles['cell']}
        aria-label={label}
        dir="auto"
        rows={1}
        maxLength={longest}
        placeholder="–"
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\n/g, ' '))}
      />
      {note !== '' && typed === text && <span className={styles['source']}>{note}</span>}
    </>
  )
}
