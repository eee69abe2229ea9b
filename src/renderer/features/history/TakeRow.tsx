import { Check, LifeBuoy, MessageSquareText, Star, StickyNote, Volume2 } from 'lucide-react'
import { memo } from 'react'
import type { TakeSummary } from '../../../shared/take.ts'
import { useManagerNotes } from '../../takes/manager-notes.ts'
import { lengthText } from '../../ui/format.ts'
import { dayText, spokenLength, timeOfDayText } from '../../ui/time-text.ts'
import styles from './TakeGrid.module.css'
import type { RowActions } from './use-row-actions.ts'

/** What the pointer does to a row. */
export type RowPresses = Pick<RowActions, 'goTo' | 'pick' | 'open' | 'star'>

type TakeRowProps = {
  index: number
  /** Undefined while its page is on the way. */
  take: TakeSummary | undefined
  topPx: number
  isCurrent: boolean
  isPicked: boolean
  isPlaying: boolean
  /** The same object from row to row and from step to step. */
  actions: RowPresses
}

export const rowId = (index: number): string => `take-row-${index}`

const classes = (...names: string[]): string => names.map((name) => styles[name]).join(' ')

/** A step of the arrow keys draws two of them anew, not all that are in view. */
export const TakeRow = memo(
  ({ index, take, topPx, isCurrent, isPicked, isPlaying, actions }: TakeRowProps) => (
    <tr
      id={rowId(index)}
      aria-rowindex={index + 2}
      aria-selected={isPicked}
      className={classes('columns', 'row', ...(isCurrent ? ['current'] : []))}
      style={{ top: topPx }}
      onClick={(event) => {
        actions.goTo(index)
        if (take && (event.ctrlKey || event.metaKey || event.shiftKey)) actions.pick(take)
      }}
      onDoubleClick={() => take && actions.open(take)}
    >
      {take && <Cells take={take} isPicked={isPicked} isPlaying={isPlaying} actions={actions} />}
    </tr>
  )
)

/** That a manager wrote on this take and the rep has not read it. */
const Unread = ({ takeId }: { takeId: string }) => {
  const notes = useManagerNotes(({ unread }) => unread.get(takeId) ?? 0)
  return (
    notes > 0 && (
      <MessageSquareText
        size={14}
        className={styles['unread']}
        aria-label={
          notes === 1 ? 'an unread note from your manager' : `${notes} unread notes from your manager`
        }
      />
    )
  )
}

type CellsProps = { take: TakeSummary; isPicked: boolean; isPlaying: boolean; actions: RowPresses }

const Cells = memo(({ take, isPicked, isPlaying, actions }: CellsProps) => {
  const who = [take.prospectName, take.company].filter(Boolean).join(', ')
  return (
    <>
      <td className={classes('cell', 'score')}>
        {isPicked ? (
          <span className={styles['picked']}>
            <Check size={14} aria-label="picked" />
          </span>
        ) : (
          <Score score={take.score} />
        )}
      </td>
      <td className={styles['cell']} title={who}>
        <bdi>{take.prospectName}</bdi> <bdi className={classes('company')}>{take.company}</bdi>
      </td>
      <td className={classes('cell', 'quiet', 'words')} dir="auto">
        {take.excerpt === '' ? <span className={styles['faint']}>No words yet</span> : take.excerpt}
      </td>
      <td className={classes('cell', 'faint', 'small')} title={take.scenarioName}>
        {take.drillName ?? take.scenarioName}
      </td>
      <td className={classes('cell', 'length', 'quiet', 'small')}>
        <span aria-hidden>{lengthText(take.durationMs)}</span>
        <span className="visually-hidden">{spokenLength(take.durationMs)}</span>
      </td>
      <td className={classes('cell', 'when', 'quiet', 'small')}>
        {dayText(take.startedAt, { now: new Date() })}{' '}
        <span className={styles['faint']}>{timeOfDayText(take.startedAt)}</span>
      </td>
      <td className={styles['marks']}>
        {isPlaying && <Volume2 size={14} aria-label="playing" />}
        <Unread takeId={take.id} />
        {take.recovered && <LifeBuoy size={14} aria-label="recovered" />}
        {take.note !== '' && <StickyNote size={14} aria-label="has a note" />}
        <button
          type="button"
          tabIndex={-1}
          className={classes('star', ...(take.favourite ? ['starred'] : []))}
          aria-label="Favourite"
          aria-pressed={take.favourite}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void actions.star(take)}
        >
          <Star size={14} aria-hidden />
        </button>
      </td>
    </>
  )
})

const Score = ({ score }: { score: number | null }) =>
  score === null ? (
    <span className={styles['faint']}>
      <span aria-hidden>–</span>
      <span className="visually-hidden">no score</span>
    </span>
  ) : (
    Math.round(score)
  )
