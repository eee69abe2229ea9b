import { createPortal } from 'react-dom'
import type { ReadyLine } from '../../../shared/block.ts'
import styles from './PrintedSheet.module.css'
import { sheetColumns } from './part-words.ts'

/** The sheet as it goes on paper: beside the page, and seen by nobody until it is printed. */
export const PrintedSheet = ({ day, lines }: { day: string; lines: readonly ReadyLine[] }) =>
  createPortal(
    <div className={styles['printed']} data-printed>
      <p className={styles['title']}>
        Ready sheet,{' '}
        {new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(new Date(`${day}T12:00`))}
      </p>
      <table className={styles['sheet']}>
        <thead>
          <tr>
            <th>Who</th>
            {sheetColumns.map(({ part, title }) => (
              <th key={part}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.prospectId}>
              <td className={styles['who']}>
                <bdi className={styles['name']}>{line.name}</bdi>
                <bdi>{line.company}</bdi>
              </td>
              {sheetColumns.map(({ part }) => (
                <td key={part} dir="auto" data-part={part}>
                  {line[part]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body
  )
