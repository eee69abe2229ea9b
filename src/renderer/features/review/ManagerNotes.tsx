import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import type { ReceivedNote } from '../../../shared/team.ts'
import type { Player } from '../../player/player.ts'
import { Button } from '../../ui/Button.tsx'
import { lengthText } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { whenText } from '../../ui/time-text.ts'
import styles from './ManagerNotes.module.css'
import type { TakeNotes } from './use-take-notes.ts'

type ManagerNotesProps = {
  notes: TakeNotes
  /** Null where there is nothing to hear. */
  player: Player | null
  titleOf: (ruleId: string) => string | undefined
}

/** What a manager wrote on this take: open while there is something unread, folded into a line afterwards. */
export const ManagerNotes = ({ notes, player, titleOf }: ManagerNotesProps) => {
  const { list, isOpen, toggle, current, remove } = notes
  if (list.length === 0) return null
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <section className={styles['notes']} aria-label="Notes from your manager">
      <Button look="quiet" className={styles['toggle']} hint="j" aria-expanded={isOpen} onClick={toggle}>
        <Arrow size={16} aria-hidden />
        {headOf(list)}
      </Button>
      {isOpen && list.length > 1 && (
        <span className={styles['next']}>
          <KeyHint keys="y" spoken /> next note
        </span>
      )}
      {isOpen && (
        <ul className={styles['list']}>
          {list.map((note) => (
            <li
              key={note.id}
              className={styles['note']}
              aria-current={list.length > 1 && note.id === current?.id ? true : undefined}
            >
              <Place note={note} player={player} />
              <div className={styles['body']}>
                <p className={styles['words']} dir="auto">
                  {note.words}
                </p>
                <p className={styles['quiet']}>
                  {aboutNote(note, note.ruleId === null ? undefined : titleOf(note.ruleId))}
                </p>
              </div>
              <IconButton
                label="Delete the note"
                icon={Trash2}
                {...(note.id === current?.id ? { hint: 'Shift+Delete' } : {})}
                onClick={() => remove(note.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const headOf = (list: readonly ReceivedNote[]): string => {
  const names = [...new Set(list.map(({ from }) => from).filter(Boolean))]
  const count = list.length === 1 ? 'A note' : `${list.length} notes`
  return names.length === 0 ? `${count} from your manager` : `${count} from ${names.join(' and ')}`
}

const aboutNote = ({ from, writtenAt }: ReceivedNote, rule: string | undefined): string =>
  [from, whenText(writtenAt, { now: new Date() }), rule].filter(Boolean).join(' · ')

const Place = ({ note: { atMs }, player }: { note: ReceivedNote; player: Player | null }) => {
  if (atMs === null) return <span className={styles['whole']}>Take</span>
  return player === null ? (
    <span className={styles['whole']}>{lengthText(atMs)}</span>
  ) : (
    <button
      type="button"
      className={styles['place']}
      aria-label={`Play from ${lengthText(atMs)}`}
      onClick={() => player.playStretch({ startMs: atMs, endMs: player.durationMs })}
    >
      {lengthText(atMs)}
    </button>
  )
}
