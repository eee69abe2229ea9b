import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { TeamRepRow } from '../../../shared/team.ts'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import { dayName } from './days.ts'
import styles from './RepTable.module.css'
import { type SortColumn, sortColumns } from './rep-sort.ts'
import { type Scale, Sparkline, scaleOf } from './Sparkline.tsx'
import { gainText, minutesText, percent, trendSentence, trendText } from './team-words.ts'
import { isRising, sortBy, useTeamPlace } from './view-store.ts'

const heads: Record<SortColumn, string> = {
  name: 'Rep',
  last: 'Last practice',
  minutes: 'Minutes',
  attempts: 'Takes',
  gain: 'First → best',
  trend: 'Trend',
  missed: 'Most missed'
}

type RepTableProps = {
  rows: readonly TeamRepRow[]
  currentId: string | null
  /** The last day that is asked for; null = all days. */
  lastDay: string | null
  onOpen: (repId: string) => void
}

const rowId = (repId: string): string => `team-rep-${repId}`

/** A line for each rep. */
export const RepTable = ({ rows, currentId, lastDay, onOpen }: RepTableProps) => {
  const sort = useTeamPlace((place) => place.sort)
  const pane = useRef<HTMLDivElement>(null)
  const scale = useMemo(() => scaleOf(rows), [rows])
  useEffect(() => {
    const row = currentId === null ? null : document.getElementById(rowId(currentId))
    scrollInPane(row)
  }, [currentId])
  return (
    <div ref={pane} className={styles['pane']} data-pane>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are walked and opened, which is a grid.
        role="grid"
        aria-label="Reps"
        aria-activedescendant={currentId === null ? undefined : rowId(currentId)}
        tabIndex={0}
        className={styles['grid']}
      >
        <thead className={styles['head']}>
          <tr className={styles['columns']}>
            {sortColumns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.by !== column ? undefined : isRising(sort) ? 'ascending' : 'descending'}
              >
                <button
                  type="button"
                  className={styles['sort']}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => sortBy(column)}
                >
                  {heads[column]}
                  {sort.by === column &&
                    (isRising(sort) ? (
                      <ArrowUp size={12} aria-hidden />
                    ) : (
                      <ArrowDown size={12} aria-hidden />
                    ))}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RepRow
              key={row.repId}
              row={row}
              scale={scale}
              lastDay={lastDay}
              isCurrent={row.repId === currentId}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RepRowProps = {
  row: TeamRepRow
  scale: Scale | null
  lastDay: string | null
  isCurrent: boolean
  onOpen: (repId: string) => void
}

/** A step of the arrow keys draws two of them anew, not all. */
const RepRow = memo(({ row, isCurrent, onOpen, ...rest }: RepRowProps) => (
  <tr
    id={rowId(row.repId)}
    aria-selected={isCurrent}
    className={[styles['columns'], styles['row'], isCurrent ? styles['current'] : ''].join(' ')}
    onClick={() => onOpen(row.repId)}
  >
    <Cells row={row} {...rest} />
  </tr>
))

/** Where a rep's files end before the days that are asked for do. */
const knownTo = ({ coveredTo, standing }: TeamRepRow, lastDay: string | null): string =>
  lastDay !== null && standing !== 'not-covered' && coveredTo < lastDay
    ? `known to ${dayName(coveredTo, new Date())}`
    : ''

const Cells = memo(({ row, scale, lastDay }: Pick<RepRowProps, 'row' | 'scale' | 'lastDay'>) => {
  const { name, standing, lastPracticeOn, attempts, practiceMinutes, mostMissed, trend, weeks } = row
  const isSilent = standing !== 'practised'
  const missed = mostMissed === null || mostMissed.isTooFew || mostMissed.missed === 0 ? null : mostMissed
  const last = lastPracticeOn === null ? standings[standing] : dayName(lastPracticeOn, new Date())
  return (
    <>
      <td className={styles['name']} title={name}>
        <bdi>{name}</bdi>
        <span className={styles['small']}>{knownTo(row, lastDay)}</span>
      </td>
      <td className={isSilent ? styles['faint'] : ''}>{last}</td>
      <td className={styles['number']}>{isSilent ? '' : minutesText(practiceMinutes)}</td>
      <td className={styles['number']}>{isSilent ? '' : attempts.toLocaleString('en')}</td>
      <td className={row.isCompared ? styles['number'] : styles['apart']}>
        {isSilent ? '' : gainText(row)}
        {!row.isCompared && row.measure !== null && (
          <span className={styles['small']}>rulebook {row.measure.rulebookVersion}</span>
        )}
      </td>
      <td>
        {!isSilent && (
          <span className={styles['trend']} title={trendSentence(trend)}>
            {trend.verdict !== 'too-few' && <Sparkline weeks={weeks} scale={scale} />}
            <span className={trend.verdict === 'up' || trend.verdict === 'down' ? '' : styles['faint']}>
              {trendText(trend)}
            </span>
          </span>
        )}
      </td>
      <td className={styles['missed']} title={missed?.title}>
        {missed !== null && (
          <>
            <span className={styles['rule']}>{missed.title}</span>{' '}
            <span className={styles['faint']}>{percent(missed.share)}</span>
          </>
        )}
      </td>
    </>
  )
})

const standings: Record<TeamRepRow['standing'], string> = {
  practised: '–',
  'not-practised': 'none',
  'not-covered': 'not known'
}
