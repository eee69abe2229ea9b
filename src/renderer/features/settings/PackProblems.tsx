import type { PackProblem } from '../../../shared/pack.ts'
import styles from './PackDialog.module.css'
import { problemPlace } from './pack-lines.ts'

/** More than anybody reads; the file is mended from the top. */
const mostShown = 200

/** A pack's problems, each with its line. */
export const PackProblems = ({ problems }: { problems: readonly PackProblem[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by the keyboard
  <section className={styles['list']} aria-label="What is wrong" tabIndex={0}>
    <ul>
      {problems.slice(0, mostShown).map((problem) => (
        <li key={`${problem.line} ${problem.path} ${problem.message}`}>
          <span className={styles['place']}>{problemPlace(problem)}</span>
          {problem.message}
        </li>
      ))}
      {problems.length > mostShown && <li>And {problems.length - mostShown} more below them.</li>}
    </ul>
  </section>
)
