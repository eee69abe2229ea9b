import { Pencil, X } from 'lucide-react'
import type { Touch } from '../../../shared/touch.ts'
import { channelLooks, outcomeWords, touchWhen } from '../../touches/touch-words.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './TouchRow.module.css'

type TouchRowProps = {
  touch: Touch
  /** Whether the outcome key means this one. */
  isNext: boolean
  onOutcome: () => void
  onEdit: () => void
  onRemove: () => void
}

/** One contact in a line: how, when, what came of it, how it began. */
export const TouchRow = ({ touch, isNext, onOutcome, onEdit, onRemove }: TouchRowProps) => {
  const { word, icon: Icon } = channelLooks[touch.channel]
  const when = touchWhen(touch, new Date())
  const outcome = touch.planned
    ? 'Done?'
    : touch.outcome === null
      ? 'What came of it?'
      : outcomeWords[touch.outcome]
  return (
    <li className={styles['row']}>
      <span className={styles['channel']}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {word}
      </span>
      <span className={styles['when']}>{when}</span>
      <button
        type="button"
        className={[styles['outcome'], touch.outcome === null ? styles['open'] : ''].join(' ')}
        aria-label={`${outcome} ${word}, ${when}`}
        onClick={onOutcome}
      >
        {outcome}
        {isNext && <KeyHint keys="o" />}
      </button>
      <span className={styles['words']} dir="auto" title={touch.words}>
        {touch.words}
      </span>
      <span className={styles['actions']}>
        <IconButton label={`Change: ${word}, ${when}`} icon={Pencil} onClick={onEdit} />
        <IconButton label={`Remove: ${word}, ${when}`} icon={X} onClick={onRemove} />
      </span>
    </li>
  )
}
