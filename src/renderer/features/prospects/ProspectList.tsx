import { useVirtualizer } from '@tanstack/react-virtual'
import { Download, Plus, Upload } from 'lucide-react'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { fullName } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { Chip } from '../../ui/Chip.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import side from '../../ui/SideList.module.css'
import styles from './ProspectList.module.css'
import { ProspectListFilters } from './ProspectListFilters.tsx'
import { isFiltering, noProspectFilter, type ProspectFilter } from './prospect-filter.ts'
import type { ProspectLine } from './prospect-lines.ts'

type ProspectListProps = {
  summaries: readonly ProspectSummary[]
  lines: readonly ProspectLine[]
  current: ProspectLine | undefined
  search: string
  filter: ProspectFilter
  field: RefObject<HTMLInputElement | null>
  keys: readonly KeyBinding[]
  onSearch: (text: string) => void
  onFilter: (filter: ProspectFilter) => void
  onShow: (line: ProspectLine) => void
  onNew: () => void
  onImport: () => void
  onExport: () => void
}

/** Those that no button in sight shows. */
const inFooter = ['ArrowDown', 'n', 'i', 'x']

/** Everyone there is a card of. */
export const ProspectList = ({
  summaries,
  lines,
  current,
  search,
  filter,
  field,
  keys,
  onSearch,
  onFilter,
  onShow,
  onNew,
  onImport,
  onExport
}: ProspectListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const isNarrowed = search !== '' || isFiltering(filter)
  return (
    <section className={side['side']} aria-label="Prospects">
      <header className={styles['header']}>
        <h1>Prospects</h1>
        <span className={styles['count']} role="status">
          {isNarrowed
            ? `${lines.length.toLocaleString('en')} of ${summaries.length.toLocaleString('en')}`
            : summaries.length.toLocaleString('en')}
        </span>
        <IconButton label="Import a list" hint="i" icon={Download} onClick={onImport} />
        <IconButton label="Export the list" hint="x" icon={Upload} onClick={onExport} />
        <IconButton label="New prospect" hint="n" icon={Plus} onClick={onNew} />
      </header>
      <SearchField
        ref={field}
        label="Find a prospect"
        hint="/"
        value={search}
        onChange={onSearch}
        onEnter={() => lines[0] !== undefined && onShow(lines[0])}
        onLeave={() => list.current?.focus()}
      />
      <ProspectListFilters summaries={summaries} filter={filter} onFilter={onFilter} />
      <Lines lines={lines} current={current} onShow={onShow} scroller={list} />
      {lines.length === 0 && isNarrowed && (
        <p className={side['none']}>
          {isFiltering(filter) ? 'Nobody is left by these filters.' : 'Nobody by that name.'}{' '}
          <button
            type="button"
            className={side['clear']}
            onClick={() => {
              onSearch('')
              onFilter(noProspectFilter)
            }}
          >
            Show all
          </button>
        </p>
      )}
      <footer className={side['footer']}>
        <KeyRow keys={keys.filter((key) => inFooter.includes(key.keys) && key.enabled !== false)} />
      </footer>
    </section>
  )
}

const lineHeightPx = 60

type LinesProps = Pick<ProspectListProps, 'lines' | 'current' | 'onShow'> & {
  scroller: RefObject<HTMLDivElement | null>
}

/** Only the lines in view are in the page, however many there are. */
const Lines = ({ lines, current, onShow, scroller }: LinesProps) => {
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeightPx,
    overscan: 8
  })
  const at = current === undefined ? -1 : lines.indexOf(current)
  const reveal = useEffectEvent((index: number) => rows.scrollToIndex(index, { align: 'auto' }))
  useEffect(() => {
    if (at >= 0) reveal(at)
  }, [at])
  return (
    <div ref={scroller} tabIndex={-1} className={side['list']} data-prospect-lines>
      <ul className={styles['lines']} style={{ height: rows.getTotalSize() }} aria-label="Prospects">
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          return (
            <li
              key={line.card?.key ?? line.id}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              className={styles['item']}
              style={{ top: start }}
            >
              <button
                type="button"
                className={side['line']}
                aria-current={line === current}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onShow(line)}
              >
                <span className={styles['name']}>
                  <bdi>{fullName(line) || 'New prospect'}</bdi>
                  {line.isSample && <Chip>sample</Chip>}
                </span>
                <bdi className={styles['company']}>{line.company || 'No company yet'}</bdi>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
