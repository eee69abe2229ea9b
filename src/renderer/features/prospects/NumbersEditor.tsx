import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { LabelledNumber } from '../../../shared/prospect.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './NumbersEditor.module.css'

type NumbersEditorProps = {
  title: string
  /** Whose they are, as the fields say it: "Their", "Your". */
  whose: string
  numbers: readonly LabelledNumber[]
  problemAt: (index: number) => string | undefined
  onChange: (numbers: LabelledNumber[]) => void
  /** What stands at the end of a line: the choice of one of them, for example. */
  choice?: (number: LabelledNumber, index: number) => ReactNode
}

/** Telephone numbers, each with what it is. */
export const NumbersEditor = ({ title, whose, numbers, problemAt, onChange, choice }: NumbersEditorProps) => {
  const list = useRef<HTMLUListElement>(null)
  const [isAdding, setAdding] = useState(false)
  useEffect(() => {
    if (!isAdding) return
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
    setAdding(false)
  }, [isAdding])
  const change = (index: number, changed: Partial<LabelledNumber>) =>
    onChange(numbers.map((other, at) => (at === index ? { ...other, ...changed } : other)))
  return (
    <div className={styles['numbers']}>
      <span className={styles['label']}>{title}</span>
      <ul ref={list}>
        {numbers.map((number, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a number has no identity but its place.
          <li key={index} className={styles['row']}>
            <TextField
              label={`${whose} number ${index + 1}: what it is`}
              labelHidden
              value={number.label}
              placeholder="Mobile"
              onChange={(event) => change(index, { label: event.target.value })}
            />
            <TextField
              label={`${whose} number ${index + 1}`}
              labelHidden
              inputMode="tel"
              value={number.number}
              problem={problemAt(index)}
              onChange={(event) => change(index, { number: event.target.value })}
            />
            {choice?.(number, index)}
            <IconButton
              label={`Remove number ${index + 1}`}
              icon={X}
              onClick={() => onChange(numbers.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        className={styles['add']}
        onClick={() => {
          onChange([...numbers, { label: '', number: '' }])
          setAdding(true)
        }}
      >
        <Plus size={16} aria-hidden /> Add {whose === 'Your' ? 'one of your numbers' : 'a number of theirs'}
      </Button>
    </div>
  )
}
