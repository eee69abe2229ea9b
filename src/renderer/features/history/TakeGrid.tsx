import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { leaveField } from '../../ui/leave-field.ts'
import type { Pages } from './page-model.ts'
import { headHeightPx, rowHeightPx, scrollToReveal } from './row-geometry.ts'
import styles from './TakeGrid.module.css'
import { type RowPresses, rowId, TakeRow } from './TakeRow.tsx'
import type { RowActions } from './use-row-actions.ts'
import { useHistoryView } from './view-store.ts'

type TakeGridProps = {
  pages: Pages
  playingId: string | null
  actions: RowActions
  /** Told which rows are in view, so that their pages can be asked for. */
  onView: (view: { first: number; last: number }) => void
}

/** Presses that stay the same object while what they do changes. */
const usePresses = (actions: RowActions): RowPresses => {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  return useMemo(
    () => ({
      goTo: (index) => latest.current.goTo(index),
      pick: (take) => latest.current.pick(take),
      open: (take) => latest.current.open(take),
      star: (take) => latest.current.star(take)
    }),
    []
  )
}

/** The list itself: only the rows in view are in the page, however many takes there are. */
export const TakeGrid = ({ pages, playingId, actions, onView }: TakeGridProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const presses = usePresses(actions)
  const current = useHistoryView((view) => view.current)
  const picked = useHistoryView((view) => view.picked)
  const rows = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12,
    scrollMargin: headHeightPx,
    initialOffset: useHistoryView.getState().scrollPx,
    onChange: ({ scrollOffset }) => useHistoryView.setState({ scrollPx: scrollOffset ?? 0 })
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => onView({ first, last }), [onView, first, last])

  useEffect(() => {
    const reveal = (index: number): void => {
      const { scrollOffset, scrollRect } = rows
      const px = scrollToReveal(index, scrollOffset ?? 0, scrollRect?.height ?? 0)
      if (px !== null) scroller.current?.scrollTo({ top: px })
    }
    reveal(useHistoryView.getState().current)
    return useHistoryView.subscribe((view, before) => {
      if (view.current !== before.current || view.filter !== before.filter) reveal(view.current)
    })
  }, [rows])

  useLayoutEffect(() => {
    const grid = scroller.current
    // The grid goes where a filter leaves nothing; the focus stays on the screen.
    return () => {
      if (grid?.contains(document.activeElement)) leaveField(grid)
    }
  }, [])

  return (
    <div ref={scroller} className={styles['scroller']}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are walked and picked, which is a grid.
        role="grid"
        aria-label="Takes"
        aria-rowcount={pages.total + 1}
        aria-activedescendant={rowId(current)}
        aria-multiselectable
        tabIndex={0}
        className={styles['grid']}
        style={{ height: rows.getTotalSize() + headHeightPx }}
      >
        <thead className={styles['head']}>
          <tr aria-rowindex={1} className={styles['columns']}>
            {['Score', 'Prospect', 'Words', 'Scenario', 'Length', 'When', 'Marks'].map((name) => (
              <th key={name} scope="col">
                {name === 'Marks' ? <span className="visually-hidden">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles['rows']}>
          {items.map(({ index, start }) => (
            <TakeRow
              key={index}
              index={index}
              take={pages.rows[index]}
              topPx={start - headHeightPx}
              isCurrent={index === current}
              isPicked={picked.includes(pages.rows[index]?.id ?? '')}
              isPlaying={playingId !== null && pages.rows[index]?.id === playingId}
              actions={presses}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
