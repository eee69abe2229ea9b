import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { KeyHint } from './KeyHint.tsx'
import styles from './Tooltip.module.css'

type TooltipProps = {
  label: string
  hint?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** One element that takes a ref and props, such as a button. */
  children: ReactElement
}

/** A name that appears on hover and on focus; never the only place where something is said. */
export const Tooltip = ({ label, hint, side = 'top', children }: TooltipProps) => (
  <Radix.Provider delayDuration={400}>
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles['tip']} side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {hint !== undefined && <KeyHint keys={hint} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  </Radix.Provider>
)
