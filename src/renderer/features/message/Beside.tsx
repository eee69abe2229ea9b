import styles from './MessageScreen.module.css'
import type { EarlierWords, Overlap } from './overlaps.ts'

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

/** The voicemail that this message goes with, to keep its offer and its thread. */
export const SpokenBeside = ({ spoken }: { spoken: EarlierWords | null }) =>
  spoken !== null && (
    <section className={styles['beside']} aria-labelledby="spoken-heading">
      <h2 id="spoken-heading" className={styles['heading']}>
        {spoken.label}
      </h2>
      <p className={styles['words']} dir="auto">
        {spoken.words}
      </p>
    </section>
  )
