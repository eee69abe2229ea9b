import { type ReactNode, useState } from 'react'
import { type BlockPart, blockParts, type SelfMarks } from '../../../shared/block.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyHint, KeyRow } from '../../ui/KeyHint.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { missingText, partQuestions } from './part-words.ts'
import styles from './Steps.module.css'

type MarkStepProps = {
  heading: ReactNode
  onKeep: (marks: SelfMarks) => void
  onBack: () => void
  backLabel: string
}

const none: SelfMarks = { hook: false, ask: false, promise: false, number: false }

/** Without words the rep says what was in it. */
export const MarkStep = ({ heading, onKeep, onBack, backLabel }: MarkStepProps) => {
  const [marks, setMarks] = useState(none)
  const turn = (part: BlockPart) => setMarks((now) => ({ ...now, [part]: !now[part] }))
  const keys = [
    ...blockParts.map((part, index) => ({ keys: `${index + 1}`, label: part, run: () => turn(part) })),
    { keys: 'Enter', label: 'keep', run: () => onKeep(marks) },
    { keys: 'Escape', label: backLabel.toLowerCase(), run: onBack }
  ]
  useKeys('Call block', keys)
  return (
    <section className={styles['step']} data-stage="marks">
      <h2>{heading}</h2>
      <p className={styles['note']}>Your own ticks give no score; they tell what is still missing.</p>
      <ul className={styles['marks']}>
        {blockParts.map((part, index) => (
          <li key={part} className={styles['mark']}>
            <KeyHint keys={`${index + 1}`} />
            <span className={styles['question']}>{partQuestions[part]}</span>
            <Switch label={partQuestions[part]} checked={marks[part]} onChange={() => turn(part)} />
          </li>
        ))}
      </ul>
      <p role="status" className={styles['note']}>
        {missingText(marks)}
      </p>
      <div className={styles['actions']}>
        <Button look="primary" hint="Enter" onClick={() => onKeep(marks)}>
          Keep it so
        </Button>
        <Button look="quiet" hint="Escape" onClick={onBack}>
          {backLabel}
        </Button>
      </div>
      <KeyRow keys={keys} />
    </section>
  )
}
