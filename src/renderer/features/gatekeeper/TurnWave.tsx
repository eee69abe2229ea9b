import { useRef } from 'react'
import { slicesPerS } from '../../recorder/wave-envelope.ts'
import { useDrawnWave, type WaveLook } from '../../stage/use-drawn-wave.ts'
import styles from './TalkStage.module.css'

type TurnWaveProps = {
  /** The largest sample of each 50 ms of the turn. */
  peaks: () => readonly number[]
  isRunning: boolean
}

const look: WaveLook = { wave: '--wave' }
/** A turn runs from left to right over so much time, then the wave moves on. */
const shownSlices = 10 * slicesPerS

/** The rep's turn as it is spoken. */
export const TurnWave = ({ peaks, isRunning }: TurnWaveProps) => {
  const host = useRef<HTMLDivElement>(null)
  useDrawnWave(host, look, isRunning, () => {
    const slices = new Float32Array(shownSlices)
    slices.set(peaks().slice(-shownSlices))
    return { slices, atS: null }
  })
  return <div ref={host} className={styles['wave']} data-on={isRunning} aria-hidden />
}
