import { Mic } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFrame } from '../ui/use-frame.ts'
import styles from './InputMeter.module.css'
import type { MeterReading } from './input-meter.ts'
import { LevelBar } from './LevelBar.tsx'

/** Below this for `patienceMs` nobody can be talking into the microphone. */
const nothingDb = -55
const patienceMs = 3_000

/** Level of the open microphone with held peak, and a lamp that stays on once the input was too loud. */
export const InputMeter = ({ read }: { read: () => MeterReading }) => {
  const openedAt = useRef<number | null>(null)
  const [hasClipped, setClipped] = useState(false)
  const [isSilent, setSilent] = useState(false)
  useFrame(true, () => {
    const reading = read()
    openedAt.current ??= performance.now()
    setClipped(reading.hasClipped)
    setSilent(reading.heldDb < nothingDb && performance.now() - openedAt.current > patienceMs)
  })
  return (
    <div className={styles['meter']}>
      <Mic size={16} aria-hidden className={styles['icon']} />
      <LevelBar read={read} />
      <span className={styles['lamp']} data-on={hasClipped} aria-hidden />
      <span className={styles['words']} role="status">
        {hasClipped ? 'Too loud: clipped' : isSilent ? 'No sound from the microphone yet' : ''}
      </span>
    </div>
  )
}
