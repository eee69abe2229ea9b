import type { Cadence } from '../../../shared/cadence.ts'
import type { Touch } from '../../../shared/touch.ts'
import { dayWords, touchesOn, touchWords, verdictWord } from './cadence-words.ts'

/** The strip as a table, for whoever reads it by ear. */
export const CadenceTable = ({ cadence, touches }: { cadence: Cadence; touches: readonly Touch[] }) => (
  // A table keeps its own width: what hides it goes around it.
  <div className="visually-hidden">
    <table>
      <caption>Two weeks of touches</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">For a call</th>
          <th scope="col">Why</th>
          <th scope="col">Touches</th>
        </tr>
      </thead>
      <tbody>
        {cadence.days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{dayWords(day.day, 'long')}</th>
            <td>{verdictWord(day)}</td>
            <td>{day.why}</td>
            <td>{touchesOn(touches, day.day).map(touchWords).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
