import { type GatekeeperSession, gradeGatekeeper, type SessionTurn } from '../../grading/gatekeeper/grade.ts'
import { movesIn } from '../../grading/gatekeeper/moves.ts'
import { withWeights } from '../../grading/packs/with-weights.ts'
import type { GatekeeperGrade, GatekeeperMove } from '../../shared/gatekeeper.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findTalk, listTurns, putTalkGrade, type Said, type TalkRow, type TurnRow } from '../db/talks.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { seriesOf } from '../takes/series.ts'
import type { TalksContext } from './context.ts'

type Line = Pick<TurnRow, 'state' | 'line'>

/** What the rep's own taps say of a turn; they count before its words, which stay where there are any. */
export const tapped = (moves: readonly GatekeeperMove[], words: string | null = null): Said => ({
  words,
  source: 'tapped',
  moves: [...new Set(moves)].map((move) => ({ move, start: 0, end: 0 }))
})

/** The moves that words make in answer to a line. */
export const heard = (talk: Pick<TalkRow, 'card' | 'scene'>, { state, line }: Line, words: string): Said => {
  const { twoWay, voicemails } = talk.scene.prior
  const moves = movesIn({
    state,
    gatekeeper: line,
    rep: words,
    card: talk.card,
    context: { priorTwoWay: twoWay, priorVoicemails: voicemails }
  })
  return { words, source: 'words', moves: moves.map(({ move, start, end }) => ({ move, start, end })) }
}

export const unknown: Said = { words: null, source: 'none', moves: [] }

const sessionTurn = ({ state, line, words, source, moves }: TurnRow): SessionTurn => ({
  state,
  gatekeeper: line,
  rep: source === 'words' ? words : null,
  tapped: source === 'tapped' ? moves.map(({ move }) => move) : null
})

/** Hanging on in silence is nothing that could be asked about. */
const isAnswered = ({ step, source }: TurnRow): boolean => step !== 'silence' || source !== 'none'

/** A talk that is over as the gatekeeper's rules read it. */
export const sessionOf = (db: ReadableDb, talk: TalkRow): GatekeeperSession => {
  const { earlier, touches, now } = seriesOf(db, {
    prospectId: talk.prospectId,
    words: '',
    now: talk.startedLocal,
    ownTouchId: null
  })
  const turns = listTurns(db, talk.seq).filter(isAnswered).map(sessionTurn)
  return { card: talk.card, earlier, touches, now, turns, wasPutThrough: talk.ending === 'transfer' }
}

const gradeOf = (db: ReadableDb, talk: TalkRow): GatekeeperGrade =>
  gradeGatekeeper(sessionOf(db, talk), withWeights(rulebookInForce(db), talk.weights))

/** Grades a talk that is over and has no grade; a fault is logged, and it is tried again when the talk is read again. */
export const ensureGraded = ({ library, log, now }: TalksContext, talkId: string): void => {
  const { write } = library.handles()
  const talk = findTalk(write, talkId)
  if (talk === null || talk.ending === null || talk.grade !== null) return
  try {
    putTalkGrade(write, talk.seq, gradeOf(write, talk), now().toISOString())
  } catch (error) {
    log.fault('grading a talk', error)
  }
}
