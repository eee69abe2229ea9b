import { useRef, useState } from 'react'
import type { ClockMode } from '../../shared/take.ts'
import { clockText } from '../ui/format.ts'
import { useFrame } from '../ui/use-frame.ts'
import styles from './Clock.module.css'
import { shownMs } from './clock-mode.ts'
import { type Phase, phaseAt, phaseWords } from './marks.ts'

type ClockProps = {
  mode: ClockMode
  endMs: number
  /** Milliseconds of the take so far. */
  elapsedMs: () => number
  isRunning: boolean
  /** Words under the figures while the clock rests; the phase of the take replaces them. */
  restingWords: string
  /** What stands there while talking, instead of the phases of a whole message. */
  talkingWords?: string | undefined
}

/** The largest thing in the program: the take's time, and under it what that time means. */
export const Clock = ({ mode, endMs, elapsedMs, isRunning, restingWords, talkingWords }: ClockProps) => {
  const figures = useRef<HTMLParagraphElement>(null)
  const [phase, setPhase] = useState<Phase>('hook')
  const draw = () => {
    const elapsed = elapsedMs()
    if (figures.current !== null) figures.current.textContent = clockText(shownMs(elapsed, mode, endMs))
    setPhase(phaseAt(elapsed))
  }
  useFrame(isRunning, draw, `${mode} ${endMs}`)
  return (
    <div className={styles['clock']}>
      <p
        ref={figures}
        className={[styles['figures'], isRunning ? '' : styles['resting']].join(' ')}
        data-clock
      />
      <p
        className={styles['words']}
        data-phase={isRunning && talkingWords === undefined ? phase : undefined}
        role="status"
      >
        {isRunning && <span className={styles['lamp']} aria-hidden />}
        {isRunning ? (talkingWords ?? phaseWords[phase]) : restingWords}
      </p>
    </div>
  )
}
