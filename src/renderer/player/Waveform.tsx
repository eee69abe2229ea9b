import { type ReactNode, useEffect, useRef } from 'react'
import { useSettings } from '../app/settings.ts'
import { hookMs, longMs, targetFromMs, targetToMs } from '../ui/marks.ts'
import { createWave, tokenColour } from '../ui/wave.ts'
import { addRegions, type Highlight } from './loop-region.ts'
import type { Player } from './player.ts'
import { rulerSteps } from './timeline.ts'
import { useTheme } from './use-theme.ts'
import styles from './Waveform.module.css'

type WaveformProps = {
  player: Player
  /** Null when the recording's file is gone: the wave is drawn, nothing plays. */
  audioUrl: string | null
  peaks: readonly number[]
  highlights?: readonly Highlight[]
  height?: number
  /** Marks in lanes under the ruler. */
  children?: ReactNode
}

const none: readonly Highlight[] = []
/** What a listener's patience makes of these moments; the rulebook's shape and opening groups. */
const meanings: Record<number, string> = { [hookMs]: 'hook', [targetFromMs]: 'target', [longMs]: 'limit' }

/** Past this share of the width a figure would hang over the edge, so it stands left of its line. */
const roomFor = 0.92

/** A recording as a wave: click seeks, drag makes a loop that can be dragged and resized. */
export const Waveform = ({
  player,
  audioUrl,
  peaks,
  highlights = none,
  height = 56,
  children
}: WaveformProps) => {
  const host = useRef<HTMLDivElement>(null)
  const drawn = useRef<{
    wave: ReturnType<typeof createWave>
    highlight: (shown: readonly Highlight[]) => void
  }>(null)
  const volume = useSettings((settings) => settings.playbackVolume)
  const theme = useTheme()

  useEffect(() => {
    if (host.current === null) return
    const wave = createWave(host.current, {
      ...(audioUrl === null ? {} : { url: audioUrl }),
      peaks: [[...peaks]],
      duration: player.durationMs / 1000,
      height,
      interact: audioUrl !== null,
      dragToSeek: false,
      cursorWidth: 2,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      normalize: true
    })
    player.attach(wave)
    const regions = addRegions(wave, player)
    drawn.current = { wave, highlight: regions.highlight }
    return () => {
      drawn.current = null
      regions.stop()
      wave.destroy()
    }
  }, [player, audioUrl, peaks, height])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, so a new theme or a new wave means reading again.
  useEffect(() => {
    drawn.current?.wave.setOptions({
      waveColor: tokenColour('--wave'),
      progressColor: tokenColour('--wave-played'),
      cursorColor: tokenColour('--text')
    })
  }, [theme, player, audioUrl, peaks, height])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new wave has no highlights yet.
  useEffect(() => drawn.current?.highlight(highlights), [highlights, player, audioUrl, peaks, height])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new wave starts at full volume.
  useEffect(() => drawn.current?.wave.setVolume(volume), [volume, player, audioUrl, peaks, height])

  return (
    <div className={styles['wave']}>
      <div ref={host} className={[styles['host'], audioUrl === null ? styles['silent'] : ''].join(' ')} />
      <Ruler durationMs={player.durationMs} />
      {children}
    </div>
  )
}

/** Seconds under the wave, with the band of the target length. */
const Ruler = ({ durationMs }: { durationMs: number }) => {
  const at = (ms: number) => `${(Math.min(ms, durationMs) / durationMs) * 100}%`
  return (
    <div className={styles['ruler']} aria-hidden>
      {durationMs > targetFromMs && (
        <span
          className={styles['target']}
          style={{ left: at(targetFromMs), right: `calc(100% - ${at(targetToMs)})` }}
        />
      )}
      {rulerSteps(durationMs).map((stepMs) => (
        <span
          key={stepMs}
          className={[styles['step'], stepMs / durationMs > roomFor ? styles['flipped'] : ''].join(' ')}
          style={{ left: at(stepMs) }}
        >
          {stepMs === 0 ? '0 s' : stepMs / 1000}
          <span className={styles['meaning']}> {meanings[stepMs]}</span>
        </span>
      ))}
    </div>
  )
}
