import { useState } from 'react'
import type { TeamNote, TeamTake } from '../../../shared/team.ts'
import { useKeys } from '../../app/keys.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { lengthText } from '../../ui/format.ts'
import { KeyRow } from '../../ui/KeyHint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import { momentName } from './days.ts'
import { NoteList } from './NoteList.tsx'
import { SoundRow } from './SoundRow.tsx'
import styles from './TakePane.module.css'
import { useOwnNotes } from './use-own-notes.ts'
import { useTakeSound } from './use-take-sound.ts'
import { WriteNoteDialog } from './WriteNoteDialog.tsx'

type TakePaneProps = { repId: string; takeId: string; onChanged: () => void }

/** One take out of a rep's file: what it has of words, sound and verdicts, and the manager's notes. */
export const TakePane = ({ repId, takeId, onChanged }: TakePaneProps) => {
  const take = useAnswer(`team take ${repId} ${takeId}`, () => invoke('team:take', { takeId, repId }))
  if (take.state === 'waiting') return <div />
  if (take.state === 'failed') return <Notice failure={take.failure} />
  const changed = () => {
    take.reload()
    onChanged()
  }
  return <Shown take={take.value} onChanged={changed} />
}

/** Null = a new note. */
type Writing = { note: TeamNote | null } | null

const Shown = ({ take, onChanged }: { take: TeamTake; onChanged: () => void }) => {
  const sound = useTakeSound(take.audioUrl, take.lengthS)
  const [writing, setWriting] = useState<Writing>(null)
  const notes = useOwnNotes(take.written, onChanged)
  const { canPlay } = sound
  const { current } = notes
  const hasNotes = current !== undefined
  const keys = [
    { keys: 'n', label: 'write a note', run: () => setWriting({ note: null }) },
    { keys: 'Space', label: 'play or pause', enabled: canPlay, run: sound.toggle },
    { keys: 'k', label: 'play or pause', enabled: canPlay, unlisted: true, run: sound.toggle },
    {
      keys: 'ArrowLeft',
      label: 'back 3 s',
      enabled: canPlay,
      repeats: true,
      unlisted: true,
      run: () => sound.skip(-3_000)
    },
    { keys: 'ArrowRight', label: 'on 3 s', enabled: canPlay, repeats: true, run: () => sound.skip(3_000) },
    { keys: 'y', label: 'next note', enabled: notes.list.length > 1, run: notes.next },
    {
      keys: 'e',
      label: 'edit the note',
      enabled: hasNotes,
      run: () => hasNotes && setWriting({ note: current })
    },
    { keys: 'Delete', label: 'delete it', enabled: hasNotes, run: () => hasNotes && notes.remove(current) }
  ]
  useKeys('Take', keys)
  const misses = take.rules.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
  return (
    <section className={styles['pane']} aria-label="Take">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reachable by key. */}
      <section className={styles['scroll']} tabIndex={0} aria-label="Everything about it">
        <header>
          <h2>
            <bdi>{take.prospect || take.scenario}</bdi>
          </h2>
          <p className={styles['dim']}>{factsOf(take)}</p>
        </header>
        {canPlay ? (
          <SoundRow sound={sound} lengthMs={take.lengthS * 1_000} />
        ) : (
          <p className={styles['dim']}>The rep did not include the recording.</p>
        )}
        <NoteList
          take={take}
          notes={notes}
          sound={sound}
          onWrite={() => setWriting({ note: null })}
          onEdit={(note) => setWriting({ note })}
        />
        <section aria-label="Words">
          <h3>Words</h3>
          {take.transcript === null ? (
            <p className={styles['dim']}>
              {take.hasWords ? 'There are none.' : 'The rep did not include the words.'}
            </p>
          ) : (
            <p className={styles['transcript']} dir="auto">
              {take.transcript}
            </p>
          )}
        </section>
        {misses.length > 0 && (
          <section aria-label="Rules missed">
            <h3>Rules missed</h3>
            <ul>
              {misses.map(({ ruleId, title, verdict }) => (
                <li key={ruleId} className={styles['rule']}>
                  <VerdictMark verdict={verdict} /> {title}
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
      <footer className={styles['footer']}>
        <KeyRow keys={keys.filter(({ keys: key, enabled }) => enabled === true && inFooter.includes(key))} />
        <Button hint="n" onClick={() => setWriting({ note: null })}>
          Write a note
        </Button>
      </footer>
      {writing !== null && (
        <WriteNoteDialog
          take={take}
          note={writing.note}
          positionMs={canPlay && sound.positionMs > 0 ? sound.positionMs : null}
          onSaved={onChanged}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  )
}

/** The keys worth showing where they work; the rest is under `?`. */
const inFooter = ['Space', 'ArrowRight', 'y', 'e', 'Delete']

const factsOf = ({ at, scenario, drill, lengthS, score, wpm, fillersPerMinute }: TeamTake): string =>
  [
    drill === null ? scenario : `Drill: ${drill} · ${scenario}`,
    momentName(at, new Date()),
    lengthText(lengthS * 1_000),
    score === null ? 'no score' : `score ${Math.round(score)}`,
    ...(wpm === null ? [] : [`${Math.round(wpm)} words a minute`]),
    ...(fillersPerMinute === null ? [] : [`${Math.round(fillersPerMinute)} fillers a minute`])
  ].join(' · ')
