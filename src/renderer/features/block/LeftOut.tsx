import type { BlockCandidate } from '../../../shared/block.ts'
import styles from './ChooseList.module.css'
import { leftOutText } from './choose-model.ts'

/** Who is not called today, with why; nothing where nobody is left out. */
export const LeftOut = ({ candidates }: { candidates: readonly BlockCandidate[] }) => {
  if (candidates.length === 0) return null
  return (
    <details className={styles['leftOut']}>
      <summary>Left out today: {leftOutText(candidates)}</summary>
      <ul>
        {candidates.map(({ prospectId, name, standing }) => (
          <li key={prospectId}>
            <bdi>{name}</bdi>: {standing.words}
          </li>
        ))}
      </ul>
    </details>
  )
}
