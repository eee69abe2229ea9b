import styles from './KeyHint.module.css'
import { keyNames, printsCharacter } from './key-names.ts'

type KeyHintProps = {
  /** A binding in the notation of `app/keys.ts`, such as `Space`, `r` or `$mod+k`. */
  keys: string
  on?: 'ground' | 'accent'
  /** True where nothing else says the key to a screen reader. */
  spoken?: boolean
}

/** Key caps for one binding; `data-prints` hides those that the rep switched off. */
export const KeyHint = ({ keys, on = 'ground', spoken = false }: KeyHintProps) => (
  <span
    className={[styles['keys'], styles[on]].join(' ')}
    aria-hidden={!spoken}
    data-prints={printsCharacter(keys) || undefined}
  >
    {keyNames(keys).map((name) => (
      <kbd key={name} className={styles['key']}>
        {name}
      </kbd>
    ))}
  </span>
)

type KeyRowProps = { keys: readonly { keys: string; label: string }[] }

/** The keys that work now and nothing else, in one quiet line. */
export const KeyRow = ({ keys }: KeyRowProps) => (
  <ul className={styles['row']} aria-label="Keys that work now">
    {keys.map(({ keys: binding, label }) => (
      <li key={label} className={styles['pair']} data-prints={printsCharacter(binding) || undefined}>
        <KeyHint keys={binding} spoken />
        {label}
      </li>
    ))}
  </ul>
)
