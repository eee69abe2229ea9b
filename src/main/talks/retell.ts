import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import { listTurns, putTalkGrade, type Said, sayTurn, type TalkRow, type TurnRow } from '../db/talks.ts'
import type { TalksContext } from './context.ts'
import { heard, tapped, unknown } from './grading.ts'

/** What the rep tells of a turn afterwards: moves are their own word and count before what the words say. */
export type Told = { words: string | null; moves: readonly GatekeeperMove[] | null }

const saidOf = (talk: TalkRow, turn: TurnRow, { words, moves }: Told): Said => {
  const written = words === null || words.trim() === '' ? null : words.toWellFormed()
  if (moves !== null) return tapped(moves, written)
  return written === null ? unknown : heard(talk, turn, written)
}

/** Stores what is told of a turn of a talk that is over, and takes the grade away that was given without it. */
export const retellTurn = ({ library }: TalksContext, talk: TalkRow, turn: number, told: Told): void => {
  if (talk.ending === null) throw new CodedError('input-invalid', 'This talk is not over yet.')
  const { write } = library.handles()
  const stored = listTurns(write, talk.seq).find((one) => one.turn === turn)
  if (stored === undefined) throw new CodedError('input-invalid', `This talk has no turn ${turn + 1}.`)
  const said = saidOf(talk, stored, told)
  // Committed before the grading starts: what was told survives whatever happens there.
  write
    .transaction(() => {
      sayTurn(write, talk.seq, turn, said)
      putTalkGrade(write, talk.seq, null, '')
    })
    .immediate()
}
