import { useRef } from 'react'
import { clockText } from '../../ui/format.ts'
import { useFrame } from '../../ui/use-frame.ts'
import styles from './TalkStage.module.css'

type TalkClockProps = { elapsedMs: () => number; isRunning: boolean; words: string }

/** How long somebody has been on the line, and whose turn it is. */
export const TalkClock = ({ elapsedMs, isRunning, words }: TalkClockProps) => {
  const figures = useRef<HTMLParagraphElement>(null)
  useFrame(isRunning, () => {
    if (figures.current !== null) figures.current.textContent = clockText(elapsedMs())
  })
  return (
    <div className={styles['time']}>
      <p ref={figures} className={styles['clock']} data-clock />
      <p className={styles['whose']} role="status">
        {words}
      </p>
    </div>
  )
}
