import type { Talk, TalkTurn } from '../../../shared/talk.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { callAgain, goOn, removeTalk, sameDayAgain } from './talk-changes.ts'

type TalkKeysInput = {
  talk: Talk
  /** The turn that is looked at. */
  turn: TalkTurn | undefined
  isTyping: boolean
  step: (by: 1 | -1) => void
  play: (turn: TalkTurn) => Promise<void>
  words: () => void
  moves: () => void
  back: () => void
}

/** The keys of a talk's review. */
export const talkKeys = ({
  talk,
  turn,
  isTyping,
  step,
  play,
  words,
  moves,
  back
}: TalkKeysInput): KeyBinding[] => {
  const hasTurns = talk.turns.length > 0
  const canPlay = turn !== undefined && turn.audioUrl !== null
  const { voicemailTakeId } = talk
  const playIt = () => {
    if (turn !== undefined) void play(turn)
  }
  return [
    { keys: 'ArrowDown', label: 'next turn', enabled: hasTurns, repeats: true, run: () => step(1) },
    {
      keys: 'ArrowUp',
      label: 'turn before',
      enabled: hasTurns,
      repeats: true,
      unlisted: true,
      run: () => step(-1)
    },
    { keys: 'Enter', label: 'play it', enabled: canPlay, run: playIt },
    { keys: 'p', label: 'play it', enabled: canPlay, unlisted: true, run: playIt },
    { keys: 'Space', label: 'play it', enabled: canPlay, unlisted: true, run: playIt },
    { keys: 'e', label: 'its words', enabled: hasTurns, run: words },
    { keys: 'm', label: 'its moves', enabled: hasTurns, run: moves },
    {
      keys: 'o',
      label: 'they pick up: go on',
      enabled: talk.ending === 'transfer',
      unlisted: true,
      run: () => void goOn(talk)
    },
    { keys: 'r', label: 'again', unlisted: true, run: () => callAgain(talk) },
    { keys: 'Shift+r', label: 'the same day again', run: () => sameDayAgain(talk) },
    {
      keys: 'v',
      label: 'the voicemail',
      enabled: voicemailTakeId !== null,
      unlisted: true,
      run: () => voicemailTakeId !== null && navigate({ screen: 'review', takeId: voicemailTakeId })
    },
    { keys: 'Delete', label: 'delete', run: () => void removeTalk(talk) },
    {
      keys: 'Escape',
      label: turn === undefined ? 'back' : 'let go',
      enabled: !isTyping,
      run: back
    }
  ]
}

/** The keys worth showing under a talk; the rest is under `?`. */
export const shownKeys = (keys: readonly KeyBinding[]): KeyBinding[] =>
  keys.filter(({ enabled, unlisted }) => enabled !== false && unlisted !== true)
