import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import fieldStyles from '../../ui/FormParts.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import type { Row } from './card-rows.ts'
import { moved } from './draft-model.ts'
import styles from './LinesEditor.module.css'

type LinesEditorProps<T extends Row> = {
  title: string
  /** What one line is, in a word: "Fact". */
  word: string
  placeholder: string
  rows: readonly T[]
  blank: T
  /** What is wrong with a line, or with the list as a whole. */
  problemAt: (index: number | null) => string | undefined
  onChange: (rows: T[]) => void
  /** What stands under a line. */
  under?: (row: T, index: number, change: (changed: Partial<T>) => void) => ReactNode
}

/** Short lines about a prospect, in the order they are worth. */
export const LinesEditor = <T extends Row>({
  title,
  word,
  placeholder,
  rows,
  blank,
  problemAt,
  onChange,
  under
}: LinesEditorProps<T>) => {
  const list = useRef<HTMLOListElement>(null)
  const [focusOn, setFocusOn] = useState<number | null>(null)

  useEffect(() => {
    if (focusOn === null) return
    list.current?.querySelectorAll<HTMLInputElement>('input[data-line]')[focusOn]?.focus()
    setFocusOn(null)
  }, [focusOn])

  const change = (index: number) => (changed: Partial<T>) =>
    onChange(rows.map((other, at) => (at === index ? { ...other, ...changed } : other)))
  const add = (after: number) => {
    onChange([...rows.slice(0, after + 1), blank, ...rows.slice(after + 1)])
    setFocusOn(after + 1)
  }
  const drop = (index: number) => {
    onChange(rows.filter((_, other) => other !== index))
    setFocusOn(Math.max(0, index - 1))
  }
  const move = (index: number, step: 1 | -1) => {
    onChange(moved(rows, index, step))
    setFocusOn(Math.max(0, Math.min(rows.length - 1, index + step)))
  }
  const onKeyDown = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')
    const isEmpty = event.currentTarget.value === ''
    if (isMove) move(index, event.key === 'ArrowUp' ? -1 : 1)
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add(index)
    else if (event.key === 'Backspace' && isEmpty) drop(index)
    else return
    event.preventDefault()
  }

  return (
    <fieldset className={fieldStyles['section']}>
      <legend className={fieldStyles['legend']}>{title}</legend>
      <ol ref={list} className={styles['list']}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place; moving moves the focus along.
          <li key={index} className={styles['fact']}>
            <div className={styles['field']}>
              <TextField
                data-line
                label={`${word} ${index + 1}`}
                labelHidden
                value={row.text}
                placeholder={placeholder}
                problem={problemAt(index)}
                onKeyDown={onKeyDown(index)}
                onChange={(event) => change(index)({ text: event.target.value } as Partial<T>)}
              />
              {under?.(row, index, change(index))}
            </div>
            <IconButton
              label="Move up"
              hint="Alt+ArrowUp"
              icon={ArrowUp}
              disabled={index === 0}
              className={styles['move']}
              onClick={() => move(index, -1)}
            />
            <IconButton
              label="Move down"
              hint="Alt+ArrowDown"
              icon={ArrowDown}
              disabled={index === rows.length - 1}
              className={styles['move']}
              onClick={() => move(index, 1)}
            />
            <IconButton label="Remove" icon={X} onClick={() => drop(index)} />
          </li>
        ))}
      </ol>
      {problemAt(null) !== undefined && <p className={styles['problem']}>{problemAt(null)}</p>}
      <div className={styles['add']}>
        <Button look="quiet" onClick={() => add(rows.length - 1)}>
          <Plus size={16} aria-hidden /> Add a {word.toLowerCase()}
        </Button>
        {rows.length > 0 && (
          <span className={styles['hint']}>Enter adds the next one, Alt with ↑ or ↓ moves it.</span>
        )}
      </div>
    </fieldset>
  )
}
