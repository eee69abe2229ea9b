import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import { KeyHint } from './KeyHint.tsx'
import styles from './SearchField.module.css'

type SearchFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & {
  label: string
  /** The key that brings the focus here. */
  hint?: string
  onChange: (text: string) => void
}

/** One line to search a list with. */
export const SearchField = ({ label, hint, onChange, ...rest }: SearchFieldProps) => (
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
      {...rest}
    />
    {hint !== undefined && <KeyHint keys={hint} />}
  </label>
)
