import { useState } from 'react'
import { type GatekeeperMove, gatekeeperMoves } from '../../../shared/gatekeeper.ts'
import type { TalkTurn } from '../../../shared/talk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './MovesDialog.module.css'
import { moveNames } from './talk-words.ts'

type MovesDialogProps = {
  turn: TalkTurn
  onSave: (moves: GatekeeperMove[]) => void
  onClose: () => void
}

/** What the rep did in one turn, put right by the rep. */
export const MovesDialog = ({ turn, onSave, onClose }: MovesDialogProps) => {
  const [made, setMade] = useState<ReadonlySet<GatekeeperMove>>(new Set(turn.moves.map(({ move }) => move)))
  const set = (move: GatekeeperMove, isMade: boolean): void => {
    const after = new Set(made)
    if (isMade) after.add(move)
    else after.delete(move)
    setMade(after)
  }
  const save = () => {
    onSave(gatekeeperMoves.filter((move) => made.has(move)))
    onClose()
  }
  return (
    <Dialog
      title={`What you did in turn ${turn.turn + 1}`}
      wide
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            Leave as it was
          </Button>
          <Button look="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <p className={styles['note']}>
        Your word counts before what the words of the turn say, and is marked as yours.
      </p>
      <ul className={styles['moves']}>
        {gatekeeperMoves.map((move) => (
          <li key={move}>
            <label className={styles['move']}>
              <input
                type="checkbox"
                checked={made.has(move)}
                onChange={(event) => set(move, event.target.checked)}
              />
              {moveNames[move]}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
