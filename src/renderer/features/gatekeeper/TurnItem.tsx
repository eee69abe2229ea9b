import { DoorOpen, Pause, Play } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { TalkTurn } from '../../../shared/talk.ts'
import { Chip } from '../../ui/Chip.tsx'
import { scrollInPane } from '../../ui/scroll-in-pane.ts'
import styles from './TurnItem.module.css'
import { moveNames, turnFigures } from './talk-words.ts'

type TurnItemProps = {
  turn: TalkTurn
  isCurrent: boolean
  isPlaying: boolean
  onLook: () => void
  onPlay: () => void
  /** Stands in place of the words while they are typed. */
  editor: ReactNode
}

/** One exchange: what was said to the rep, and what the rep made of it. */
export const TurnItem = ({ turn, isCurrent, isPlaying, onLook, onPlay, editor }: TurnItemProps) => {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) scrollInPane(item.current)
  }, [isCurrent])
  const number = turn.turn + 1
  const Icon = isPlaying ? Pause : Play
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys look at each turn; the click is the pointer's way.
    <li ref={item} className={styles['turn']} aria-current={isCurrent || undefined} onClick={onLook}>
      <p className={styles['theirs']} dir="auto">
        <span className="visually-hidden">They said: </span>
        {turn.line}
      </p>
      <div className={styles['yours']}>
        <button
          type="button"
          className={styles['play']}
          aria-label={isPlaying ? `Stop turn ${number}` : `Play turn ${number}`}
          disabled={turn.audioUrl === null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onPlay}
        >
          <Icon size={14} aria-hidden />
        </button>
        <div className={styles['said']}>
          {editor ?? <Words turn={turn} />}
          <Moves turn={turn} />
          <Figures turn={turn} />
          {turn.wouldOpen !== null && (
            <p className={styles['door']} dir="auto">
              <DoorOpen size={14} aria-hidden /> {turn.wouldOpen}
            </p>
          )}
        </div>
      </div>
    </li>
  )
}

const Words = ({ turn: { words, takeId } }: { turn: TalkTurn }) => (
  <p className={words === null ? styles['quiet'] : styles['words']} dir="auto">
    <span className="visually-hidden">You said: </span>
    {words ?? (takeId === null ? 'Not recorded' : 'Not written down')}
  </p>
)

const Moves = ({ turn: { moves, source } }: { turn: TalkTurn }) => {
  const made = [...new Set(moves.map(({ move }) => move))]
  if (made.length === 0) return null
  return (
    <p className={styles['moves']}>
      {source === 'tapped' && <span className={styles['quiet']}>tapped:</span>}
      {made.map((move) => (
        <Chip key={move}>{moveNames[move]}</Chip>
      ))}
    </p>
  )
}

const Figures = ({ turn }: { turn: TalkTurn }) => {
  const figures = turnFigures(turn)
  if (figures.length === 0) return null
  return (
    <p className={styles['figures']}>
      {figures.map(({ words, isGood }) => (
        <span key={words} data-good={isGood}>
          {words}
        </span>
      ))}
    </p>
  )
}
