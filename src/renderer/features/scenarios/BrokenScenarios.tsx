import type { BrokenScenario } from '../../../shared/scenario.ts'
import styles from './BrokenScenarios.module.css'

/** The scenarios that cannot be used: the folder, and what is wrong with which line of which file. */
export const BrokenScenarios = ({ broken }: { broken: readonly BrokenScenario[] }) => (
  <section className={styles['broken']} aria-labelledby="broken-scenarios">
    <h2 id="broken-scenarios" className={styles['heading']}>
      Cannot be read
    </h2>
    <ul>
      {broken.map(({ folder, isOwn, reason }) => (
        <li key={`${isOwn} ${folder}`} className={styles['one']}>
          <bdi className={styles['folder']}>{isOwn ? `scenarios/${folder}` : folder}</bdi>
          <span className={styles['reason']} dir="auto">
            {reason}
          </span>
        </li>
      ))}
    </ul>
  </section>
)
