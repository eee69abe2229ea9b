import type { KeyboardEvent } from 'react'
import type { CadenceDay } from '../../../shared/cadence.ts'
import type { Touch } from '../../../shared/touch.ts'
import { channelLooks } from '../../touches/touch-words.ts'
import styles from './CadenceStrip.module.css'
import { dayLooks, dayNumber, spokenDay, touchesOn, verdictWord, weekdayWord } from './cadence-words.ts'

/** More marks than these are counted. */
const marksShown = 3

type CadenceCellProps = {
  day: CadenceDay
  today: string
  touches: readonly Touch[]
  isSelected: boolean
  onSelect: () => void
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

const Mark = ({ touch }: { touch: Touch }) => {
  const { word, icon: Icon } = channelLooks[touch.channel]
  return (
    <span className={[styles['mark'], touch.planned ? styles['planned'] : ''].join(' ')}>
      <Icon size={12} strokeWidth={2} aria-hidden />
      <span className={styles['word']}>{word}</span>
    </span>
  )
}

/** One day: its date, what it holds for a call, and a mark for each touch. */
export const CadenceCell = ({ day, today, touches, isSelected, onSelect, onKeyDown }: CadenceCellProps) => {
  const { icon: Icon } = dayLooks[day.verdict]
  const own = touchesOn(touches, day.day)
  const shown = own.slice(0, own.length > marksShown ? marksShown - 1 : marksShown)
  return (
    <button
      type="button"
      data-day={day.day}
      className={[styles['day'], styles[day.verdict]].join(' ')}
      aria-label={spokenDay(day, touches, today)}
      aria-current={day.day === today ? 'date' : undefined}
      aria-pressed={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      <span className={styles['date']}>
        {day.day === today ? 'Today' : weekdayWord(day.day)} <b>{dayNumber(day.day)}</b>
      </span>
      <span className={styles['verdict']}>
        {day.verdict !== 'past' && (
          <>
            <Icon size={12} strokeWidth={2} aria-hidden />
            <span className={styles['word']}>{verdictWord(day)}</span>
          </>
        )}
      </span>
      {shown.map((touch) => (
        <Mark key={touch.id} touch={touch} />
      ))}
      {own.length > shown.length && <span className={styles['more']}>+{own.length - shown.length} more</span>}
    </button>
  )
}
