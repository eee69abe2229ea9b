import { tenthsOfHundredths, wholeHundredths } from '../../../grading/accuracy-lines.ts'
import type { MeasuredRound } from '../../../shared/accuracy.ts'
import styles from './RoundsTable.module.css'

/** The first, blind measurement of every round, one to a row. */
export const RoundsTable = ({ rounds }: { rounds: readonly MeasuredRound[] }) => (
  <table className={styles['table']}>
    <thead>
      <tr>
        <th scope="col">Round</th>
        <th scope="col">Messages</th>
        <th scope="col">Right, of 100</th>
        <th scope="col">Failed wrongly, of 100 passes</th>
        <th scope="col">Errors read since</th>
      </tr>
    </thead>
    <tbody>
      {rounds.map(({ round, messages, first, isRead, readGroups }) => (
        <tr key={round}>
          <th scope="row">{round}</th>
          <td>{messages}</td>
          <td>{first.balancedAccuracy === null ? notKept : wholeHundredths(first.balancedAccuracy)}</td>
          <td>{first.passLabelsFailed === null ? notKept : tenthsOfHundredths(first.passLabelsFailed)}</td>
          <td>{isRead ? 'Yes' : readGroups.length === 0 ? 'No' : `Only ${readGroups.join(' and ')}`}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const notKept = 'not kept'
