import type { BlockItem } from '../../../shared/block.ts'
import styles from './Run.module.css'

/** Who is still to come: the list that gets shorter. */
export const StillToCome = ({ items, currentId }: { items: readonly BlockItem[]; currentId: string }) => {
  const waiting = items.filter(({ state, prospectId }) => state === 'waiting' && prospectId !== currentId)
  return (
    <aside className={styles['rest']} aria-label="Still to come">
      <h2 className={styles['restHead']}>
        {waiting.length === 0 ? 'The last one' : `${waiting.length} to come`}
      </h2>
      <ol>
        {waiting.map(({ prospectId, name, company }) => (
          <li key={prospectId} className={styles['restRow']}>
            <bdi title={name}>{name}</bdi>
            <bdi className={styles['company']} title={company}>
              {company}
            </bdi>
          </li>
        ))}
      </ol>
    </aside>
  )
}
