import { trustMarks } from '../../../listening/dialogue/trust.ts'
import styles from './TrustLine.module.css'

type TrustLineProps = {
  /** 0..100 after each turn. */
  trust: readonly number[]
  /** The turn that is looked at; null = none. */
  current: number | null
}

const marks = [
  { at: trustMarks.transfers, words: 'put through' },
  { at: trustMarks.opens, words: 'opens' },
  { at: trustMarks.refusesBelow, words: 'refuses below' }
]

/** How trust went from turn to turn, with the marks at which doors open and close. */
export const TrustLine = ({ trust, current }: TrustLineProps) => {
  const all = [trustMarks.start, ...trust]
  const xOf = (index: number): number => (100 * index) / Math.max(1, all.length - 1)
  const points = all.map((value, index) => `${xOf(index)},${100 - value}`).join(' ')
  const shown = current === null ? all.length - 1 : current + 1
  return (
    <figure className={styles['trust']}>
      <figcaption className={styles['caption']}>
        Trust <span className={styles['value']}>{all[shown]}</span>
      </figcaption>
      <div className={styles['plot']} role="img" aria-label={`Trust from turn to turn: ${all.join(', ')}`}>
        {marks.map(({ at, words }) => (
          <span key={at} className={styles['mark']} style={{ bottom: `${at}%` }}>
            <span className={styles['label']}>
              {at} {words}
            </span>
          </span>
        ))}
        <div className={styles['lines']}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
            <polyline points={points} vectorEffect="non-scaling-stroke" />
          </svg>
          <span
            className={styles['dot']}
            style={{ left: `${xOf(shown)}%`, bottom: `${all[shown] ?? trustMarks.start}%` }}
          />
        </div>
      </div>
    </figure>
  )
}
