import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import fieldStyles from './CardFields.module.css'
import { moved, type Problems } from './draft-model.ts'
import styles from './FactsEditor.module.css'

type FactsEditorProps = { facts: readonly string[]; problems: Problems; onChange: (facts: string[]) => void }

/** The facts found before the call, in the order they are worth. */
export const FactsEditor = ({ facts, problems, onChange }: FactsEditorProps) => {
  const list = useRef<HTMLOListElement>(null)
  const [focusOn, setFocusOn] = useState<number | null>(null)

  useEffect(() => {
    if (focusOn === null) return
    list.current?.querySelectorAll('input')[focusOn]?.focus()
    setFocusOn(null)
  }, [focusOn])

  const add = (after: number) => {
    onChange([...facts.slice(0, after + 1), '', ...facts.slice(after + 1)])
    setFocusOn(after + 1)
  }
  const drop = (index: number) => {
    onChange(facts.filter((_, other) => other !== index))
    setFocusOn(Math.max(0, index - 1))
  }
  const move = (index: number, step: 1 | -1) => {
    onChange(moved(facts, index, step))
    setFocusOn(Math.max(0, Math.min(facts.length - 1, index + step)))
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
      <legend className={fieldStyles['legend']}>What you found out</legend>
      <ol ref={list} className={styles['list']}>
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no identity but its place; moving moves the focus along.
          <li key={index} className={styles['fact']}>
            <div className={styles['field']}>
              <TextField
                label={`Fact ${index + 1}`}
                labelHidden
                value={fact}
                placeholder="Leeds depot lost eleven drivers last quarter"
                problem={problems[`facts.${index}`]}
                onKeyDown={onKeyDown(index)}
                onChange={(event) =>
                  onChange(facts.map((other, at) => (at === index ? event.target.value : other)))
                }
              />
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
              disabled={index === facts.length - 1}
              className={styles['move']}
              onClick={() => move(index, 1)}
            />
            <IconButton label="Remove" icon={X} onClick={() => drop(index)} />
          </li>
        ))}
      </ol>
      {problems.facts !== undefined && <p className={styles['problem']}>{problems.facts}</p>}
      <div className={styles['add']}>
        <Button look="quiet" onClick={() => add(facts.length - 1)}>
          <Plus size={16} aria-hidden /> Add a fact
        </Button>
        {facts.length > 0 && (
          <span className={styles['hint']}>Enter adds the next one, Alt with ↑ or ↓ moves it.</span>
        )}
      </div>
    </fieldset>
  )
}
