import { useRef, useState } from 'react'
import { transcriptMaxLength } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { leaveField } from '../../ui/leave-field.ts'
import styles from './TurnWords.module.css'

type TurnWordsProps = { words: string; onSave: (words: string) => void; onCancel: () => void }

/** The words of one turn, to be typed or mended. */
export const TurnWords = ({ words, onSave, onCancel }: TurnWordsProps) => {
  const [typed, setTyped] = useState(words)
  const editor = useRef<HTMLDivElement>(null)
  // The field goes, and the focus would with it.
  const save = () => {
    leaveField(editor.current)
    onSave(typed.trim())
  }
  const cancel = () => {
    leaveField(editor.current)
    onCancel()
  }
  useKeys('Words of the turn', [
    { keys: '$mod+Enter', label: 'save', run: save, inFields: true },
    { keys: 'Escape', label: 'leave as it was', run: cancel, inFields: true }
  ])
  return (
    <div ref={editor} className={styles['editor']}>
      <TextArea
        label="What did you say in this turn?"
        rows={3}
        maxLength={transcriptMaxLength}
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['buttons']}>
        <Button look="primary" hint="$mod+Enter" onClick={save}>
          Save words
        </Button>
        <Button look="quiet" hint="Escape" onClick={cancel}>
          Leave as it was
        </Button>
      </div>
    </div>
  )
}
