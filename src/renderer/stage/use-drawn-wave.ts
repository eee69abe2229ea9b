import { type RefObject, useEffect, useRef } from 'react'
import type WaveSurfer from 'wavesurfer.js'
import type { WaveSurferOptions } from 'wavesurfer.js'
import { useTheme } from '../player/use-theme.ts'
import { slicesPerS } from '../recorder/wave-envelope.ts'
import { useFrame } from '../ui/use-frame.ts'
import { createWave, tokenColour } from '../ui/wave.ts'

/** Twelve times a second is smooth enough for bars and leaves the audio thread alone. */
const redrawEveryMs = 80

type Drawn = {
  /** The largest sample of each slice, as many as the wave is wide. */
  slices: Float32Array
  /** Where the cursor stands; null = there is none. */
  atS: number | null
}

type Token = Parameters<typeof tokenColour>[0]

export type WaveLook = { wave: Token; progress?: Token; cursor?: Token }

const coloursOf = ({ wave, progress, cursor }: WaveLook): Partial<WaveSurferOptions> => ({
  waveColor: tokenColour(wave),
  ...(progress !== undefined && { progressColor: tokenColour(progress) }),
  ...(cursor === undefined ? { cursorWidth: 0 } : { cursorColor: tokenColour(cursor), cursorWidth: 1 })
})

/** A wave in `host` that is drawn while it runs and once after; `look` must stay the same object. */
export const useDrawnWave = (
  host: RefObject<HTMLDivElement | null>,
  look: WaveLook,
  isRunning: boolean,
  draw: () => Drawn
): void => {
  const wave = useRef<WaveSurfer | null>(null)
  const drawnAt = useRef(0)
  const theme = useTheme()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas takes its colour when it is made, so the theme makes it anew.
  useEffect(() => {
    if (host.current === null) return
    const made = createWave(host.current, {
      height: 'auto',
      interact: false,
      barWidth: 2,
      barGap: 2,
      barRadius: 2,
      barMinHeight: 1,
      ...coloursOf(look)
    })
    wave.current = made
    drawnAt.current = 0
    return () => {
      wave.current = null
      made.destroy()
    }
  }, [theme, host, look])

  useFrame(isRunning, () => {
    const now = performance.now()
    if (isRunning && now - drawnAt.current < redrawEveryMs) return
    drawnAt.current = now
    const { slices, atS } = draw()
    const drawn = wave.current
    drawn
      // The square root lets quiet speech be seen beside loud speech.
      ?.load('', [slices.map(Math.sqrt)], slices.length / slicesPerS)
      .then(() => atS !== null && drawn.setTime(atS))
      // A newer drawing ends an older one with an AbortError.
      .catch(() => undefined)
  })
}
