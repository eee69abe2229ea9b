import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'
import { KeyHint } from './KeyHint.tsx'

type ButtonProps = ComponentProps<'button'> & {
  /** `primary` once a screen at most; `quiet` has no border; default `plain`. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** The key that does the same, in the notation of `KeyHint`. */
  hint?: string
  children: ReactNode
}

export const Button = ({ look = 'plain', hint, className, children, ...rest }: ButtonProps) => (
  <button type="button" className={[styles['button'], styles[look], className].join(' ')} {...rest}>
    {children}
    {hint !== undefined && <KeyHint keys={hint} on={look === 'primary' ? 'accent' : 'ground'} />}
  </button>
)
