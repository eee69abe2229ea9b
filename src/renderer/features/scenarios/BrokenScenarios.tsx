import { Trash2 } from 'lucide-react'
import type { BrokenScenario } from '../../../shared/scenario.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './BrokenScenarios.module.css'
import { editScenario, removeScenario } from './own-actions.ts'

type BrokenScenariosProps = { broken: readonly BrokenScenario[]; onChange: () => void }

/** The scenarios that cannot be used: the folder, and what is wrong with which line of which file. */
export const BrokenScenarios = ({ broken, onChange }: BrokenScenariosProps) => (
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
          {isOwn && (
            <span className={styles['actions']}>
              <Button aria-label={`Mend ${folder}`} onClick={() => editScenario(folder)}>
                Mend
              </Button>
              <IconButton
                label={`Delete ${folder}`}
                icon={Trash2}
                onClick={() => void removeScenario(folder, folder, onChange)}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  </section>
)
