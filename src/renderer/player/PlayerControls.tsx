import { Pause, Play } from 'lucide-react'
import { useStore } from 'zustand'
import { clockText } from '../ui/format.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './PlayerControls.module.css'
import type { Player } from './player.ts'

type PlayButtonProps = { player: Player; disabled?: boolean; hint?: string; label?: string }

/** The round play and pause button. */
export const PlayButton = ({ player, disabled = false, hint = 'Space', label = 'Play' }: PlayButtonProps) => {
  const playing = useStore(player.state, (state) => state.playing)
  const name = playing ? 'Pause' : label
  const Icon = playing ? Pause : Play
  return (
    <Tooltip label={name} hint={hint}>
      <button
        type="button"
        className={styles['play']}
        aria-label={name}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={player.playPause}
      >
        <Icon size={18} aria-hidden />
      </button>
    </Tooltip>
  )
}

/** Where playback is, and how long the recording lasts. */
export const PlayerClock = ({ player }: { player: Player }) => {
  const tenths = useStore(player.state, (state) => Math.floor(state.positionMs / 100))
  return (
    <span className={styles['clock']}>
      {clockText(tenths * 100)} <span className={styles['length']}>/ {clockText(player.durationMs)}</span>
    </span>
  )
}
