import { useEffect, useEffectEvent, useState } from 'react'
import type { LiveDelivery } from '../../speech/take-meter.ts'
import styles from './LiveFigures.module.css'
import { liveWords, noWords } from './live-words.ts'

/** Slow enough to be glanced at, never a flicker. */
const renewEveryMs = 1_000

/** How it goes, small and dim: pace, level and the pauses of the last half minute. */
export const LiveFigures = ({ read }: { read: () => LiveDelivery | null }) => {
  const [words, setWords] = useState(noWords)
  const renew = useEffectEvent(() => setWords(liveWords(read())))
  useEffect(() => {
    const timer = setInterval(() => renew(), renewEveryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <ul className={styles['figures']} aria-label="How it goes" data-live>
      <li>{words.pauses}</li>
      <li className={styles['pace']}>{words.pace}</li>
      <li className={styles['level']}>{words.level}</li>
    </ul>
  )
}
