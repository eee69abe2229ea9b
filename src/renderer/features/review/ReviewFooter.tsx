import type { TakeDetail } from '../../../shared/take.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { editorKeys } from './InlineWords.tsx'
import styles from './ReviewFooter.module.css'
import { again, next } from './review-keys.ts'
import { wordsOf } from './WordsPane.tsx'

/** `first-words`: the words editor shows its own keys. */
type Mode = 'take' | 'finding' | 'question' | 'editing' | 'first-words'

/** The keys worth showing, in this order; the rest is under `?`. */
const shown: Record<Mode, readonly string[]> = {
  take: ['Space', 'h', 'o', 'ArrowDown', 'c', 'e', 't', 'm'],
  finding: ['Space', 'ArrowDown', 'Enter', 'b', 'Escape'],
  question: ['1', '2', '0', 'Space', 'ArrowDown', 'Enter'],
  editing: [],
  'first-words': []
}

type ReviewFooterProps = { take: TakeDetail; keys: readonly KeyBinding[]; mode: Mode }

/** The next keys, and the two ways on. */
export const ReviewFooter = ({ take, keys, mode }: ReviewFooterProps) => (
  <footer className={styles['footer']}>
    {mode === 'editing' ? (
      <KeyRow keys={editorKeys} />
    ) : (
      <KeyRow
        keys={shown[mode]
          .map((key) => keys.find((binding) => binding.keys === key && binding.enabled !== false))
          .filter((binding) => binding !== undefined)}
      />
    )}
    <div className={styles['actions']}>
      <Button look="quiet" {...(mode === 'take' ? { hint: 'Enter' } : {})} onClick={() => next(take)}>
        Next call
      </Button>
      <Button look={wordsOf(take) === '' ? 'plain' : 'primary'} hint="r" onClick={() => again(take)}>
        Again
      </Button>
    </div>
  </footer>
)
