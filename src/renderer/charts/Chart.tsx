import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type KeyBinding, useKeys } from '../app/keys.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import styles from './Chart.module.css'
import { ChartTable, type TableFigures } from './ChartTable.tsx'
import { rememberPoint, useChartView } from './chart-view.ts'
import { Legend, type LegendEntry } from './Legend.tsx'
import { type WalkKey, type WalkStart, walked } from './walk.ts'

/** What a plot is given to show the point that the rep is at, and to tell where the mouse is. */
export type Pointing = {
  current: number | null
  onPoint: (index: number | null) => void
  onOpen: (index: number) => void
}

type ChartProps = {
  /** Unique in the program. */
  id: string
  title: string
  /** What the figures say in words: how many, their spread, what may not be compared. */
  note?: ReactNode
  legend?: readonly LegendEntry[]
  /** Default: the first point. */
  start?: WalkStart
  /** How many points it has; none = the words alone are shown. */
  count: number
  /** What a point says when it is walked to, in the order of the walk. */
  said: (index: number) => string
  /** What Enter does at a point, "open the take"; null = it has nothing to open. */
  opens: (index: number) => string | null
  onOpen: (index: number) => void
  /** The same figures as a table, one row for each point in the same order. */
  table: () => TableFigures
  children: (pointing: Pointing) => ReactNode
}

/** One chart with its words: a single tab stop whose points the arrows walk; the table stands in its place on demand. */
export const Chart = ({
  id,
  title,
  note,
  legend,
  start = 'first',
  count,
  said,
  opens,
  onOpen,
  table,
  children
}: ChartProps) => {
  const titleId = useId()
  const statusId = useId()
  const plot = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const [pointed, setPointed] = useState<number | null>(null)
  const kept = useChartView((view) => view.current[id] ?? null)
  const asTables = useChartView((view) => view.asTables)
  const walkedTo = kept === null || kept >= count ? null : kept
  const current = pointed ?? walkedTo
  const open = (index: number) => {
    if (opens(index) === null) return
    rememberPoint(id, index)
    useChartView.setState({ leftFrom: id })
    onOpen(index)
  }

  useEffect(() => {
    if (useChartView.getState().leftFrom !== id) return
    useChartView.setState({ leftFrom: null })
    plot.current?.focus()
  }, [id])

  return (
    <figure className={styles['chart']} aria-labelledby={titleId} data-chart={id}>
      <figcaption className={styles['caption']}>
        <h3 id={titleId}>{title}</h3>
        {note !== undefined && <p className={styles['note']}>{note}</p>}
      </figcaption>
      {asTables && count > 0 && <ChartTable title={title} figures={table()} opens={opens} onOpen={open} />}
      {!asTables && count > 0 && (
        <>
          {legend !== undefined && <Legend entries={legend} />}
          <div
            ref={plot}
            className={styles['plot']}
            role="application"
            aria-roledescription="chart"
            aria-labelledby={titleId}
            aria-describedby={statusId}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is walked by its keys, so it is a tab stop.
            tabIndex={0}
            onFocus={() => setFocused(true)}
            onBlur={() => setFocused(false)}
          >
            {children({ current, onPoint: setPointed, onOpen: open })}
          </div>
          <p className={styles['said']}>
            <span id={statusId} role="status">
              {current === null ? pointsText(count, focused) : said(current)}
            </span>
            {focused && pointed === null && walkedTo !== null && opens(walkedTo) !== null && (
              <KeyHint keys="Enter" />
            )}
          </p>
          {focused && (
            <WalkKeys id={id} start={start} at={walkedTo} count={count} opens={opens} onOpen={open} />
          )}
        </>
      )}
    </figure>
  )
}

const pointsText = (count: number, focused: boolean): string => {
  if (!focused) return ''
  return count === 1
    ? '1 point: press an arrow key.'
    : `${count.toLocaleString('en')} points: walk them with the arrows.`
}

type WalkKeysProps = Pick<ChartProps, 'id' | 'opens' | 'onOpen'> & {
  at: number | null
  count: number
  start: WalkStart
}

/** The keys of the chart that has the focus. */
const WalkKeys = ({ id, at, count, start, opens, onOpen }: WalkKeysProps) => {
  const walk = (key: WalkKey, label: string, unlisted = false): KeyBinding => ({
    keys: key,
    label,
    repeats: true,
    unlisted,
    enabled: count > 0,
    run: () => rememberPoint(id, walked(at, key, count, start))
  })
  const opening = at === null ? null : opens(at)
  useKeys('In the chart', [
    walk('ArrowRight', 'next point'),
    walk('ArrowLeft', 'point before'),
    walk('ArrowDown', 'next point', true),
    walk('ArrowUp', 'point before', true),
    walk('PageDown', 'ten on', true),
    walk('PageUp', 'ten back', true),
    walk('Home', 'first point'),
    walk('End', 'last point'),
    {
      keys: 'Enter',
      label: opening ?? 'open',
      enabled: opening !== null,
      run: () => at !== null && onOpen(at)
    },
    { keys: 'Escape', label: 'put it away', enabled: at !== null, run: () => rememberPoint(id, null) }
  ])
  return null
}
