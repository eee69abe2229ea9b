import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './OfferLine.module.css'

type OfferLineProps = {
  /** What is so. */
  children: ReactNode
  /** What could be done about it, as the button says it. */
  action: string
  hint?: string | undefined
  onAct: () => void
}

/** One quiet line that says what is so and offers one thing to do about it. */
export const OfferLine = ({ children, action, hint, onAct }: OfferLineProps) => (
  <p className={styles['offer']} role="status">
    {children}
    <Button
      look="quiet"
      className={styles['small']}
      {...(hint === undefined ? {} : { hint })}
      onClick={onAct}
    >
      {action}
    </Button>
  </p>
)
