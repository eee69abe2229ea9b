import type { DeliveryMark } from '../../delivery/marks.ts'
import { markName } from '../../delivery/marks.ts'
import type { Walk } from '../../findings/use-walk.ts'
import type { Player } from '../../player/player.ts'
import styles from './DeliveryMarks.module.css'

type DeliveryMarksProps = {
  marks: readonly DeliveryMark[]
  player: Player
  /** False where the recording is gone. */
  canPlay: boolean
  walk: Walk
}

/** Moments of the delivery where they are; a press plays them, the pointer lights the finding they belong to. */
export const DeliveryMarks = ({ marks, player, canPlay, walk }: DeliveryMarksProps) =>
  marks.map((mark) => (
    <button
      key={`${mark.kind} ${mark.startMs}`}
      type="button"
      className={[
        styles['mark'],
        styles[mark.kind],
        walk.lit?.ruleId === mark.ruleId ? styles['lit'] : ''
      ].join(' ')}
      style={{
        left: `${(mark.startMs / player.durationMs) * 100}%`,
        width: `${((mark.endMs - mark.startMs) / player.durationMs) * 100}%`
      }}
      aria-label={`Play: ${markName(mark)}`}
      title={mark.words}
      disabled={!canPlay}
      onClick={() => player.playStretch(mark.heard)}
      onMouseMove={(event) => walk.hover(mark.ruleId, event)}
      onMouseLeave={walk.unhover}
    />
  ))
