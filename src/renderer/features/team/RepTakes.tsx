import { useVirtualizer } from '@tanstack/react-virtual'
import { AudioLines, MessageSquareText } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { TeamRep, TeamTakeLine } from '../../../shared/team.ts'
import { useKeys } from '../../app/keys.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lengthText } from '../../ui/format.ts'
import { momentName } from './days.ts'
import styles from './RepTakes.module.css'
import { TakePane } from './TakePane.tsx'
import { notesText } from './team-words.ts'
import { useTeamPlace } from './view-store.ts'

const rowHeightPx = 52

/** The single takes that a rep's files hold, and the one that is looked at. */
export const RepTakes = ({ rep, onChanged }: { rep: TeamRep; onChanged: () => void }) => {
  const { takes, row } = rep
  const chosen = useTeamPlace((place) => place.takeId)
  const at = Math.max(
    0,
    takes.findIndex(({ takeId }) => takeId === chosen)
  )
  const current = takes[at]
  const step = (by: number) => () =>
    useTeamPlace.setState({ takeId: takes[Math.max(0, Math.min(takes.length - 1, at + by))]?.takeId ?? null })
  const enabled = takes.length > 0
  useKeys('Takes', [
    { keys: 'ArrowDown', label: 'next take', enabled, repeats: true, run: step(1) },
    { keys: 'ArrowUp', label: 'take before', enabled, repeats: true, run: step(-1) },
    { keys: 'PageDown', label: 'ten on', enabled, repeats: true, unlisted: true, run: step(10) },
    { keys: 'PageUp', label: 'ten back', enabled, repeats: true, unlisted: true, run: step(-10) }
  ])
  if (current === undefined)
    return (
      <EmptyState title="No single takes here">
        {row.takes > 0
          ? 'None in these days and this scenario: choose a longer period.'
          : `${row.name}’s files hold no single takes. They come only when the rep ticks them for the report; then you can hear them and write notes.`}
      </EmptyState>
    )
  return (
    <div className={styles['panes']}>
      <TakeList takes={takes} at={at} />
      <TakePane key={current.takeId} repId={row.repId} takeId={current.takeId} onChanged={onChanged} />
    </div>
  )
}

const TakeList = ({ takes, at }: { takes: readonly TeamTakeLine[]; at: number }) => {
  const pane = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: takes.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeightPx,
    overscan: 8
  })
  const reveal = useEffectEvent((index: number) => rows.scrollToIndex(index, { align: 'auto' }))
  useEffect(() => reveal(at), [at])
  return (
    <div
      ref={pane}
      role="listbox"
      aria-label="Takes"
      aria-activedescendant={`team-take-${at}`}
      tabIndex={0}
      className={styles['list']}
    >
      <div className={styles['rows']} style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => {
          const take = takes[index]
          return (
            take && (
              <TakeLine key={take.takeId} take={take} index={index} topPx={start} isCurrent={index === at} />
            )
          )
        })}
      </div>
    </div>
  )
}

type TakeLineProps = { take: TeamTakeLine; index: number; topPx: number; isCurrent: boolean }

const TakeLine = ({ take, index, topPx, isCurrent }: TakeLineProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows walk the list from anywhere on the screen.
  // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its current option.
  <div
    id={`team-take-${index}`}
    role="option"
    aria-selected={isCurrent}
    className={[styles['line'], isCurrent ? styles['current'] : ''].join(' ')}
    style={{ top: topPx }}
    onClick={() => useTeamPlace.setState({ takeId: take.takeId })}
  >
    <span className={styles['score']}>{take.score === null ? '–' : Math.round(take.score)}</span>
    <span className={styles['words']}>
      <bdi>{take.prospect || take.scenario}</bdi>
      <span className={styles['quiet']}>
        {momentName(take.at, new Date())} · {take.drill ?? take.scenario}
      </span>
    </span>
    <span className={styles['marks']}>
      {take.notes > 0 && (
        <span className={styles['noted']} title={notesText(take.notes)}>
          <MessageSquareText size={14} aria-label={notesText(take.notes)} />
          {take.notes}
        </span>
      )}
      {take.hasRecording && <AudioLines size={14} aria-label="with its recording" />}
      <span>{lengthText(take.lengthS * 1_000)}</span>
    </span>
  </div>
)
