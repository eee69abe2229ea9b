import type { Figure } from '../../delivery/figures.ts'
import type { DeliveryMark } from '../../delivery/marks.ts'
import { clockText } from '../../ui/format.ts'

type DeliveryTableProps = { figures: readonly Figure[]; marks: readonly DeliveryMark[] }

const onTargetWords = (isOnTarget: boolean | null): string =>
  isOnTarget === null ? '' : isOnTarget ? 'within' : 'outside'

/** What the strip draws, as tables for those who do not see it. */
export const DeliveryTable = ({ figures, marks }: DeliveryTableProps) => (
  <div className="visually-hidden">
    <table>
      <caption>Delivery in figures</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Measured</th>
          <th scope="col">Target</th>
          <th scope="col">Within or outside of it</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, value, target, isOnTarget }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value ?? 'not measurable'}</td>
            <td>{target ?? 'none'}</td>
            <td>{onTargetWords(isOnTarget)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {marks.length > 0 && (
      <table>
        <caption>Moments of the delivery</caption>
        <thead>
          <tr>
            <th scope="col">Moment</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ kind, words, startMs, endMs }) => (
            <tr key={`${kind} ${startMs}`}>
              <th scope="row">{words}</th>
              <td>{clockText(startMs)}</td>
              <td>{clockText(endMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
)
