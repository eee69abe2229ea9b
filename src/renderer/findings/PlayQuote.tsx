import { Play } from 'lucide-react'
import type { Finding } from '../../shared/grade.ts'
import type { Player } from '../player/player.ts'
import { clockText } from '../ui/format.ts'
import { quoteOf, timesOf } from './findings-model.ts'
import styles from './PlayQuote.module.css'

type PlayQuoteProps = {
  /** The words that were graded. */
  text: string
  finding: Finding
  /** Null where there is nothing to hear. */
  player: Player | null
}

/** What the rep said, when, and a button to hear it. */
export const PlayQuote = ({ text, finding, player }: PlayQuoteProps) => {
  const quote = quoteOf(text, finding.spans)
  const times = timesOf(finding)
  if (quote === '') return null
  return (
    <p className={styles['quote']}>
      <q dir="auto">{quote}</q>
      {times && player !== null && (
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
