import { useEffect, useRef, useState } from 'react'
import type WaveSurfer from 'wavesurfer.js'
import { useTheme } from '../player/use-theme.ts'
import { slicesPerS } from '../recorder/wave-envelope.ts'
import { useFrame } from '../ui/use-frame.ts'
import { createWave, tokenColour } from '../ui/wave.ts'
import { axisMs as axisFor } from './marks.ts'
import styles from './TimeAxis.module.css'
import { TimeAxis } from './TimeAxis.tsx'

type LiveWaveProps = {
  endMs: number
  /** Null when the axis may grow with the take. */
  limitMs: number | null
  elapsedMs: () => number
  peaks: () => readonly number[]
  isRunning: boolean
}

/** Twelve times a second is smooth enough for bars and leaves the audio thread alone. */
const redrawEveryMs = 80

/** The take's wave as it is spoken, from left to right on a time axis that stays where it is. */
export const LiveWave = ({ endMs, limitMs, elapsedMs, peaks, isRunning }: LiveWaveProps) => {
  const host = useRef<HTMLDivElement>(null)
  const wave = useRef<WaveSurfer | null>(null)
  const drawnAt = useRef(0)
  const [second, setSecond] = useState(0)
  const theme = useTheme()
  const axis = axisFor(second * 1000, limitMs)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas takes its colour when it is made, so the theme makes it anew.
  useEffect(() => {
    if (host.current === null) return
    const made = createWave(host.current, {
      height: 'auto',
      waveColor: tokenColour('--line'),
      progressColor: tokenColour('--text-dim'),
      cursorColor: tokenColour('--accent'),
      cursorWidth: 1,
      interact: false,
      barWidth: 2,
      barGap: 2,
      barRadius: 2,
      barMinHeight: 1
    })
    wave.current = made
    drawnAt.current = 0
    return () => {
      wave.current = null
      made.destroy()
    }
  }, [theme])

  useFrame(isRunning, () => {
    const now = performance.now()
    if (isRunning && now - drawnAt.current < redrawEveryMs) return
    drawnAt.current = now
    const elapsed = elapsedMs()
    setSecond(Math.ceil(elapsed / 1000))
    const slices = new Float32Array((axisFor(elapsed, limitMs) * slicesPerS) / 1000)
    // The square root lets quiet speech be seen beside loud speech.
    peaks().forEach((peak, index) => {
      if (index < slices.length) slices[index] = Math.sqrt(peak)
    })
    const drawn = wave.current
    drawn
      ?.load('', [slices], slices.length / slicesPerS)
      .then(() => drawn.setTime(elapsed / 1000))
      // A newer drawing ends an older one with an AbortError.
      .catch(() => undefined)
  })

  return (
    <TimeAxis axisMs={axis} endMs={endMs} elapsedMs={isRunning ? second * 1000 - 1000 : second * 1000}>
      <div ref={host} className={styles['host']} aria-hidden />
    </TimeAxis>
  )
}
