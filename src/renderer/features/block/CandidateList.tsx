import { useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { BlockCandidate } from '../../../shared/block.ts'
import { channelLooks } from '../../touches/touch-words.ts'
import { Chip } from '../../ui/Chip.tsx'
import { dayText } from '../../ui/time-text.ts'
import styles from './ChooseList.module.css'

type CandidateListProps = {
  rows: readonly BlockCandidate[]
  chosen: readonly string[]
  /** Null while the other list has the keys. */
  cursor: number | null
  onPress: (index: number) => void
  onFocus: () => void
}

const rowHeightPx = 48
const rowId = (index: number) => `candidate-${index}`

/** "today", "Monday", "12 Oct": names of days keep their capital. */
const onDay = (at: string): string => {
  const day = dayText(at, { now: new Date() })
  return day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day
}

/** "Due today", "Voicemail Monday", "Never called". */
const lastWords = ({ dueAt, lastTouch }: BlockCandidate): string => {
  if (dueAt !== null) return `Due ${onDay(dueAt)}`
  if (lastTouch === null) return 'Never called'
  return `${channelLooks[lastTouch.channel].word} ${onDay(lastTouch.at)}`
}

/** Everybody who can be called today; only the rows in view are in the page. */
export const CandidateList = ({ rows, chosen, cursor, onPress, onFocus }: CandidateListProps) => {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12
  })
  const reveal = useEffectEvent((index: number) => virtual.scrollToIndex(index, { align: 'auto' }))
  useEffect(() => {
    if (cursor !== null) reveal(cursor)
  }, [cursor])
  const on = new Set(chosen)

  return (
    <div ref={scroller} className={styles['scroller']}>
      {rows.length === 0 && <p className={styles['none']}>Nobody like that. Take a filter away.</p>}
      <div
        role="listbox"
        aria-label="Everybody"
        aria-multiselectable
        tabIndex={0}
        aria-activedescendant={cursor === null || rows.length === 0 ? undefined : rowId(cursor)}
        className={styles['rows']}
        style={{ height: virtual.getTotalSize() }}
        onFocus={onFocus}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const isOn = on.has(row.prospectId)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter does it for the row that the keys are on.
            <div
              key={row.prospectId}
              id={rowId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={isOn}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              data-current={index === cursor}
              className={styles['row']}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onPress(index)}
            >
              <span className={styles['tick']}>{isOn && <Check size={16} aria-hidden />}</span>
              <span className={styles['who']}>
                <bdi className={styles['name']} title={row.name}>
                  {row.name}
                </bdi>
                <bdi className={styles['company']} title={row.company}>
                  {row.company}
                </bdi>
              </span>
              {row.isSample && <Chip>sample</Chip>}
              <span className={styles['when']} title={row.standing.words}>
                {row.standing.kind === 'soon' ? 'Too soon' : lastWords(row)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
