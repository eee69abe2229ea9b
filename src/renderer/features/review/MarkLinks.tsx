import { Play } from 'lucide-react'
import type { DeliveryMark } from '../../delivery/marks.ts'
import { markName } from '../../delivery/marks.ts'
import type { Player } from '../../player/player.ts'
import styles from './MarkLinks.module.css'

type MarkLinksProps = {
  marks: readonly DeliveryMark[]
  player: Player
  /** False where the recording is gone. */
  canPlay: boolean
}

/** A finding of the delivery has no words to quote: these are the moments it was found in. */
export const MarkLinks = ({ marks, player, canPlay }: MarkLinksProps) =>
  marks.length > 0 && (
    <ul className={styles['links']}>
      {marks.map((mark) => (
        <li key={`${mark.kind} ${mark.startMs}`}>
          <button
            type="button"
            className={styles['link']}
            disabled={!canPlay}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => player.playStretch(mark.heard)}
          >
            <Play size={12} aria-hidden />
            <span>
              <span className="visually-hidden">Play: </span>
              {markName(mark)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
