import type { RefObject } from 'react'
import { TextField } from '../ui/Field.tsx'
import styles from './IntentLine.module.css'

type IntentLineProps = {
  intent: string
  isChoosing: boolean
  onChange: (intent: string) => void
  onEnter: () => void
  /** The rep leaves the line with Escape. */
  onLeave: () => void
  field: RefObject<HTMLInputElement | null>
}

const question = 'Why would they ring back?'

/** The rep's reason in one sentence: asked for before the call, kept in sight while talking. */
export const IntentLine = ({ intent, isChoosing, onChange, onEnter, onLeave, field }: IntentLineProps) => {
  if (!isChoosing) {
    return (
      <p className={styles['intent']} dir="auto">
        {intent}
      </p>
    )
  }
  return (
    <form
      className={styles['slot']}
      onSubmit={(event) => {
        event.preventDefault()
        onEnter()
      }}
    >
      <TextField
        ref={field}
        label={question}
        placeholder="One sentence, in their terms. You can leave it empty."
        maxLength={300}
        value={intent}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
        }}
      />
    </form>
  )
}
