import type { TakeDetail } from '../../../shared/take.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import styles from './ReviewFooter.module.css'
import { again, next } from './review-keys.ts'

/** The keys worth showing, in this order; the rest is under `?`. */
const shown = ['Space', 'ArrowDown', 'Enter', 'l', 'c', 'e', 'Escape']

type ReviewFooterProps = { take: TakeDetail; keys: readonly KeyBinding[]; finding: boolean }

/** The next keys, and the two ways on. */
export const ReviewFooter = ({ take, keys, finding }: ReviewFooterProps) => (
  <footer className={styles['footer']}>
    <KeyRow
      keys={shown
        .filter((key) => finding || (key !== 'Enter' && key !== 'l'))
        .map((key) => keys.find((binding) => binding.keys === key && binding.enabled !== false))
        .filter((binding) => binding !== undefined)}
    />
    <div className={styles['actions']}>
      <Button look="quiet" {...(finding ? {} : { hint: 'Enter' })} onClick={() => next(take)}>
        Next call
      </Button>
      <Button look="primary" hint="r" onClick={() => again(take)}>
        Again
      </Button>
    </div>
  </footer>
)
