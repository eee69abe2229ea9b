import { Search } from 'lucide-react'
import type { ComponentProps, KeyboardEvent } from 'react'
import { KeyHint } from './KeyHint.tsx'
import styles from './SearchField.module.css'

type SearchFieldProps = Omit<ComponentProps<'input'>, 'onChange' | 'onKeyDown'> & {
  label: string
  /** The key that brings the focus here. */
  hint?: string
  onChange: (text: string) => void
  /**
   * Gives the focus to the list that is searched: at Enter, at the arrow down, and at Escape, which also empties the
   * field. Absent in a dialog, which Escape closes.
   */
  onLeave?: () => void
  /** What Enter does before that; default nothing. */
  onEnter?: () => void
}

/** One line to search a list with. */
export const SearchField = ({ label, hint, onChange, onLeave, onEnter, ...rest }: SearchFieldProps) => {
  const leaveBy = (event: KeyboardEvent): void => {
    if (onLeave === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key !== 'Escape' && event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onChange('')
    if (event.key === 'Enter') onEnter?.()
    onLeave()
  }
  return (
    <label className={styles['search']}>
      <Search size={16} aria-hidden />
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        className={styles['input']}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={leaveBy}
        {...rest}
      />
      {hint !== undefined && <KeyHint keys={hint} />}
    </label>
  )
}
