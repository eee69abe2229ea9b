import { useRef, useState } from 'react'
import { slicesPerS } from '../recorder/wave-envelope.ts'
import { axisMs as axisFor } from './marks.ts'
import styles from './TimeAxis.module.css'
import { TimeAxis } from './TimeAxis.tsx'
import { useDrawnWave, type WaveLook } from './use-drawn-wave.ts'

type LiveWaveProps = {
  endMs: number
  /** Null when the axis may grow with the take. */
  limitMs: number | null
  elapsedMs: () => number
  peaks: () => readonly number[]
  isRunning: boolean
}

const look: WaveLook = { wave: '--line', progress: '--text-dim', cursor: '--accent' }

/** The take's wave as it is spoken, from left to right on a time axis that stays where it is. */
export const LiveWave = ({ endMs, limitMs, elapsedMs, peaks, isRunning }: LiveWaveProps) => {
  const host = useRef<HTMLDivElement>(null)
  const [second, setSecond] = useState(0)
  const axis = axisFor(second * 1000, limitMs)
  useDrawnWave(host, look, isRunning, () => {
    const elapsed = elapsedMs()
    setSecond(Math.ceil(elapsed / 1000))
    const slices = new Float32Array((axisFor(elapsed, limitMs) * slicesPerS) / 1000)
    slices.set(peaks().slice(0, slices.length))
    return { slices, atS: elapsed / 1000 }
  })

  return (
    <TimeAxis axisMs={axis} endMs={endMs} elapsedMs={isRunning ? second * 1000 - 1000 : second * 1000}>
      <div ref={host} className={styles['host']} aria-hidden />
    </TimeAxis>
  )
}
