import { type ReactNode, useEffect, useRef } from 'react'
import styles from './ListRow.module.css'
import { scrollInPane } from './scroll-in-pane.ts'

type PressRowProps = {
  /** The columns. */
  className: string | undefined
  isCurrent: boolean
  onLook: () => void
  onPress: () => void
  children: ReactNode
}

/** A row of a list that is one button; the row that is looked at stays in sight. */
export const PressRow = ({ className, isCurrent, onLook, onPress, children }: PressRowProps) => {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) scrollInPane(row.current)
  }, [isCurrent])
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={[styles['row'], className].join(' ')}
        aria-current={isCurrent || undefined}
        onFocus={onLook}
        onClick={onPress}
      >
        {children}
      </button>
    </li>
  )
}
