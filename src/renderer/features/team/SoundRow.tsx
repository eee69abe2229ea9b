import { Pause, Play } from 'lucide-react'
import { clockText, lengthText } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './SoundRow.module.css'
import type { TakeSound } from './use-take-sound.ts'

/** The recording: play, where it is, and a bar to go elsewhere. */
export const SoundRow = ({ sound, lengthMs }: { sound: TakeSound; lengthMs: number }) => (
  <div className={styles['row']}>
    <IconButton
      label={sound.playing ? 'Pause' : 'Play'}
      hint="Space"
      icon={sound.playing ? Pause : Play}
      onClick={sound.toggle}
    />
    <input
      type="range"
      className={styles['bar']}
      aria-label="Place in the recording"
      aria-valuetext={lengthText(sound.positionMs)}
      min={0}
      max={Math.round(lengthMs)}
      step={100}
      value={Math.round(sound.positionMs)}
      onChange={(event) => sound.seek(event.target.valueAsNumber)}
    />
    <span className={styles['clock']}>
      {clockText(sound.positionMs)} of {lengthText(lengthMs)}
    </span>
  </div>
)
