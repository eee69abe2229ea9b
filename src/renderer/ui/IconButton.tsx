import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** Spoken name and tooltip. */
  label: string
  icon: LucideIcon
  /** The key that does the same, shown in the tooltip. */
  hint?: string
}

export const IconButton = ({ label, icon: Icon, hint, className, ...rest }: IconButtonProps) => (
  <Tooltip label={label} {...(hint === undefined ? {} : { hint })}>
    <button
      type="button"
      aria-label={label}
      className={[styles['button'], styles['icon'], className].join(' ')}
      {...rest}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </button>
  </Tooltip>
)
