import { Play } from 'lucide-react'
import type { Finding } from '../../../shared/grade.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Player } from '../../player/player.ts'
import { clockText } from '../../ui/format.ts'
import styles from './PlayQuote.module.css'
import { quoteOf, timesOf } from './review-model.ts'

type PlayQuoteProps = { take: TakeDetail; finding: Finding; player: Player }

/** What the rep said, when, and a button to hear it. */
export const PlayQuote = ({ take, finding, player }: PlayQuoteProps) => {
  const quote = quoteOf(take.transcript?.text ?? '', finding.spans)
  const times = timesOf(finding)
  if (quote === '') return null
  return (
    <p className={styles['quote']}>
      <q dir="auto">{quote}</q>
      {times && take.audioUrl !== null && (
        <button
          type="button"
          className={styles['play']}
          aria-label={`Play these words, at ${clockText(times.startMs)}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => player.playStretch(times)}
        >
          <Play size={12} aria-hidden />
          {clockText(times.startMs)}
        </button>
      )}
    </p>
  )
}
