import { useEffect, useRef } from 'react'
import type WaveSurfer from 'wavesurfer.js'
import { useTheme } from '../../player/use-theme.ts'
import { slicesPerS } from '../../recorder/wave-envelope.ts'
import { useFrame } from '../../ui/use-frame.ts'
import { createWave, tokenColour } from '../../ui/wave.ts'
import styles from './TalkStage.module.css'

type TurnWaveProps = {
  /** The largest sample of each 50 ms of the turn. */
  peaks: () => readonly number[]
  isRunning: boolean
}

const redrawEveryMs = 80
/** A turn runs from left to right over so much time, then the wave moves on. */
const shownSlices = 10 * slicesPerS

/** The rep's turn as it is spoken. */
export const TurnWave = ({ peaks, isRunning }: TurnWaveProps) => {
  const host = useRef<HTMLDivElement>(null)
  const wave = useRef<WaveSurfer | null>(null)
  const drawnAt = useRef(0)
  const theme = useTheme()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas takes its colour when it is made, so the theme makes it anew.
  useEffect(() => {
    if (host.current === null) return
    const made = createWave(host.current, {
      height: 'auto',
      waveColor: tokenColour('--wave'),
      cursorWidth: 0,
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
    if (now - drawnAt.current < redrawEveryMs) return
    drawnAt.current = now
    const slices = new Float32Array(shownSlices)
    // The square root lets quiet speech be seen beside loud speech.
    peaks()
      .slice(-shownSlices)
      .forEach((peak, index) => {
        slices[index] = Math.sqrt(peak)
      })
    // A newer drawing ends an older one with an AbortError.
    wave.current?.load('', [slices], shownSlices / slicesPerS).catch(() => undefined)
  })

  return <div ref={host} className={styles['wave']} data-on={isRunning} aria-hidden />
}
