import { Button } from '../../ui/Button.tsx'
import styles from './ImportScreen.module.css'

export const pageLength = 50

type ImportPagesProps = { what: string; count: number; offset: number; onOffset: (offset: number) => void }

/** "1 to 50 of 312", with the way on and back; nothing where all fit on one page. */
export const ImportPages = ({ what, count, offset, onOffset }: ImportPagesProps) =>
  count <= pageLength ? null : (
    <div className={styles['pages']}>
      <span className={styles['text']}>
        {(offset + 1).toLocaleString('en')} to {Math.min(count, offset + pageLength).toLocaleString('en')} of{' '}
        {count.toLocaleString('en')}
      </span>
      <Button
        disabled={offset === 0}
        aria-label={`${what} before`}
        onClick={() => onOffset(offset - pageLength)}
      >
        Before
      </Button>
      <Button
        disabled={offset + pageLength >= count}
        aria-label={`${what} after`}
        onClick={() => onOffset(offset + pageLength)}
      >
        After
      </Button>
    </div>
  )
