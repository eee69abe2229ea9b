import type { EarlierWords } from '../../touches/overlaps.ts'
import styles from './MessageScreen.module.css'

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
