import { Mic } from 'lucide-react'
import { useRef, useState } from 'react'
import styles from './InputMeter.module.css'
import { type MeterReading, meterFloorDb } from './recorder/input-meter.ts'
import { useFrame } from './use-frame.ts'

const share = (db: number): number => 1 - db / meterFloorDb
/** Below this for `patienceMs` nobody can be talking into the microphone. */
const nothingDb = -55
const patienceMs = 3_000

/** Level of the open microphone with held peak, and a lamp that stays on once the input was too loud. */
export const InputMeter = ({ read }: { read: () => MeterReading }) => {
  const bar = useRef<HTMLDivElement>(null)
  const held = useRef<HTMLDivElement>(null)
  const openedAt = useRef<number | null>(null)
  const [hasClipped, setClipped] = useState(false)
  const [isSilent, setSilent] = useState(false)
  useFrame(true, () => {
    const reading = read()
    openedAt.current ??= performance.now()
    if (bar.current !== null) bar.current.style.transform = `scaleX(${share(reading.levelDb)})`
    if (held.current !== null) held.current.style.left = `${100 * share(reading.heldDb)}%`
    setClipped(reading.hasClipped)
    setSilent(reading.heldDb < nothingDb && performance.now() - openedAt.current > patienceMs)
  })
  return (
    <div className={styles['meter']}>
      <Mic size={16} aria-hidden className={styles['icon']} />
      <div className={styles['track']} aria-hidden>
        <div ref={bar} className={styles['bar']} />
        <div ref={held} className={styles['held']} />
      </div>
      <span className={styles['lamp']} data-on={hasClipped} aria-hidden />
      <span className={styles['words']} role="status">
        {hasClipped ? 'Too loud: clipped' : isSilent ? 'No sound from the microphone yet' : ''}
      </span>
    </div>
  )
}
