import type { Prospect } from '../../../shared/prospect.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import styles from './Brief.module.css'

type BriefProps = {
  scenario: ScenarioSummary
  prospect: Prospect
  /** Facts and brief step back while the rep talks. */
  isDim: boolean
}

/** What the rep knows: the facts on the card and who will hear it. */
export const Brief = ({ scenario, prospect, isDim }: BriefProps) => (
  <section className={styles['brief']} data-dim={isDim} aria-label="What you know">
    <div className={styles['column']}>
      <h2 className={styles['heading']}>What you found</h2>
      {prospect.facts.length === 0 ? (
        <p className={styles['none']}>No facts on this card yet.</p>
      ) : (
        <ul className={styles['facts']}>
          {prospect.facts.map((fact) => (
            <li key={fact} dir="auto">
              {fact}
            </li>
          ))}
        </ul>
      )}
    </div>
    <div className={styles['column']}>
      <h2 className={styles['heading']}>Who will hear it</h2>
      <p>{scenario.listener}</p>
      <p>{scenario.brief}</p>
    </div>
  </section>
)
