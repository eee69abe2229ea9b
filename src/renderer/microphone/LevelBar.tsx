import { useRef } from 'react'
import { useFrame } from '../ui/use-frame.ts'
import { type MeterReading, meterFloorDb } from './input-meter.ts'
import styles from './LevelBar.module.css'

const share = (db: number): number => 1 - db / meterFloorDb

/** A microphone's level with its held peak, as a bar. */
export const LevelBar = ({ read }: { read: () => MeterReading }) => {
  const bar = useRef<HTMLDivElement>(null)
  const held = useRef<HTMLDivElement>(null)
  useFrame(true, () => {
    const reading = read()
    if (bar.current !== null) bar.current.style.transform = `scaleX(${share(reading.levelDb)})`
    if (held.current !== null) held.current.style.left = `${100 * share(reading.heldDb)}%`
  })
  return (
    <div className={styles['track']} aria-hidden>
      <div ref={bar} className={styles['bar']} />
      <div ref={held} className={styles['held']} />
    </div>
  )
}
