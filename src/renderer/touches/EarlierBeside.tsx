import type { TakeDetail } from '../../shared/take.ts'
import type { Touch } from '../../shared/touch.ts'
import styles from './EarlierBeside.module.css'
import { earlierWords } from './earlier-words.ts'
import { type Overlap, overlapsOf } from './overlaps.ts'
import { localSecond } from './touch-words.ts'

/** What this message repeats word for word. */
export const Overlaps = ({ overlaps }: { overlaps: readonly Overlap[] }) =>
  overlaps.length > 0 && (
    <section className={styles['beside']} aria-labelledby="overlaps-heading" role="status">
      <h2 id="overlaps-heading" className={styles['heading']}>
        They have read or heard this before
      </h2>
      {overlaps.map(({ label, text }) => (
        <p key={`${label} ${text}`} className={styles['overlap']}>
          <q dir="auto">{text}</q> {label}
        </p>
      ))}
    </section>
  )

type EarlierBesideProps = {
  take: Pick<TakeDetail, 'id' | 'startedAt' | 'card'>
  touches: readonly Touch[]
  /** The take's words; empty while there are none. */
  words: string
}

/** What this prospect got before a take, and what the take repeats of it; nothing for a first message. */
export const EarlierBeside = ({ take, touches, words }: EarlierBesideProps) => {
  const begun = localSecond(new Date(take.startedAt))
  const before = touches.filter(({ at, takeId }) => takeId !== take.id && at <= begun)
  const earlier = earlierWords(before, undefined, new Date())
  if (earlier.length === 0) return null
  return (
    <div className={styles['earlier']}>
      <Overlaps overlaps={overlapsOf(words, earlier)} />
      <details>
        <summary className={styles['summary']}>
          {earlier.length === 1 ? 'One earlier message' : `${earlier.length} earlier messages`} to{' '}
          <bdi>{take.card.firstName}</bdi>
        </summary>
        {earlier.map(({ label, words: said }) => (
          <section key={`${label} ${said}`} className={styles['message']}>
            <h3 className={styles['heading']}>{label}</h3>
            <p className={styles['words']} dir="auto">
              {said}
            </p>
          </section>
        ))}
      </details>
    </div>
  )
}
