import { Pencil, Trash2 } from 'lucide-react'
import type { TeamNote, TeamTake } from '../../../shared/team.ts'
import { Button } from '../../ui/Button.tsx'
import { lengthText } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { whenText } from '../../ui/time-text.ts'
import styles from './NoteList.module.css'
import type { OwnNotes } from './use-own-notes.ts'
import type { TakeSound } from './use-take-sound.ts'

type NoteListProps = {
  take: TeamTake
  notes: OwnNotes
  sound: TakeSound
  onWrite: () => void
  onEdit: (note: TeamNote) => void
}

/** What the manager wrote on a take. */
export const NoteList = ({ take, notes, sound, onWrite, onEdit }: NoteListProps) => {
  const { list, current, remove } = notes
  return (
    <section aria-label="Your notes">
      <h3>Your notes</h3>
      {list.length === 0 && (
        <p className={styles['none']}>
          None yet.{' '}
          <Button look="quiet" hint="n" onClick={onWrite}>
            Write one
          </Button>
        </p>
      )}
      <ul>
        {list.map((note) => (
          <li
            key={note.id}
            className={styles['note']}
            aria-current={list.length > 1 && note === current ? true : undefined}
          >
            <Place note={note} sound={sound} />
            <div className={styles['body']}>
              <p className={styles['words']} dir="auto">
                {note.words}
              </p>
              <p className={styles['quiet']}>{aboutNote(note, take)}</p>
            </div>
            <span className={styles['actions']}>
              <IconButton
                label="Edit the note"
                icon={Pencil}
                {...(note === current ? { hint: 'e' } : {})}
                onClick={() => onEdit(note)}
              />
              <IconButton
                label="Delete the note"
                icon={Trash2}
                {...(note === current ? { hint: 'Delete' } : {})}
                onClick={() => remove(note)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Place = ({ note: { atMs }, sound }: { note: TeamNote; sound: TakeSound }) => {
  if (atMs === null) return <span className={styles['whole']}>Take</span>
  return sound.canPlay ? (
    <button
      type="button"
      className={styles['place']}
      aria-label={`Play from ${lengthText(atMs)}`}
      onClick={() => sound.playFrom(atMs)}
    >
      {lengthText(atMs)}
    </button>
  ) : (
    <span className={styles['whole']}>{lengthText(atMs)}</span>
  )
}

const aboutNote = ({ ruleId, writtenAt }: TeamNote, { rules }: TeamTake): string => {
  const rule = rules.find((given) => given.ruleId === ruleId)
  return [whenText(writtenAt, { now: new Date() }), ...(rule === undefined ? [] : [rule.title])].join(' · ')
}
