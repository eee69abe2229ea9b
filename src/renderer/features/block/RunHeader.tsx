import type { BlockItem } from '../../../shared/block.ts'
import { Button } from '../../ui/Button.tsx'
import { lengthText } from '../../ui/format.ts'
import { useBlockClock } from './block-clock.ts'
import styles from './Run.module.css'

type RunHeaderProps = { item: BlockItem; at: number; of: number; canPause: boolean; onPause: () => void }

/** Who is on the stage, how far the block is, and how long it runs. */
export const RunHeader = ({ item, at, of, canPause, onPause }: RunHeaderProps) => (
  <header className={styles['header']}>
    <h1 className={styles['who']}>
      <span className="visually-hidden">Call block: </span>
      <bdi title={item.name}>{item.name}</bdi>
      <bdi className={styles['company']} title={item.company}>
        {item.company}
      </bdi>
    </h1>
    <span className={styles['progress']}>
      {at} of {of}
    </span>
    <RunClock />
    <span className={styles['pause']}>
      {canPause && (
        <Button look="quiet" hint="$mod+." onClick={onPause}>
          Pause
        </Button>
      )}
    </span>
  </header>
)

const RunClock = () => {
  const text = useBlockClock(({ runMs }) => lengthText(Math.floor(runMs / 1000) * 1000))
  return (
    <span className={styles['clock']} role="timer" aria-label="Time in this block">
      {text}
    </span>
  )
}
