import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Chip.module.css'

/** A small word about something: "sample", "recovered". */
export const Chip = ({ children }: { children: ReactNode }) => (
  <span className={styles['chip']}>
    <span className={styles['label']}>{children}</span>
  </span>
)

type ChipButtonProps = {
  children: ReactNode
  /** Given: a toggle. */
  pressed?: boolean
  /** Shows a cross: pressing takes the chip away. */
  removable?: boolean
  label?: string
  onClick: () => void
}

/** A chip that can be pressed, for filters. */
export const ChipButton = ({ children, pressed, removable = false, label, onClick }: ChipButtonProps) => (
  <button
    type="button"
    className={styles['chip']}
    aria-pressed={pressed}
    aria-label={label}
    onClick={onClick}
  >
    <span className={styles['label']}>{children}</span>
    {removable && <X size={12} aria-hidden />}
  </button>
)
