import { wouldOpen } from '../../listening/dialogue/doors.ts'
import { moodOf } from '../../listening/dialogue/mood.ts'
import { fittingMoves, moveLabel } from '../../listening/dialogue/options.ts'
import { replayed } from '../../listening/dialogue/replay.ts'
import type { Dialogue } from '../../listening/dialogue/talk.ts'
import type { LiveTalk, Talk, TalkTurn } from '../../shared/talk.ts'
import { findTake, type TakeRow } from '../db/takes.ts'
import { listTurns, type TalkRow, type TurnRow, voicemailOf } from '../db/talks.ts'
import { audioUrlOf } from '../takes/detail.ts'
import { storedSound } from '../takes/files.ts'
import type { TalksContext } from './context.ts'
import type { LineClip } from './line-clips.ts'

/** How long a line takes to be read where it cannot be heard. */
const readingMs = (line: string): number => 900 + 55 * line.length

/** Where a running talk stands, for the screen. */
export const liveTalkOf = (talkId: string, talk: Dialogue, clip: LineClip | null): LiveTalk => ({
  talkId,
  turn: talk.turn,
  state: talk.state,
  mood: moodOf(talk.trust),
  line: talk.line,
  lineUrl: clip?.lineUrl ?? null,
  lineMs: clip?.lineMs ?? readingMs(talk.line),
  options: fittingMoves(talk).map((move) => ({ move, label: moveLabel(move, talk.scene.cast) })),
  ending: talk.ending
})

/** How long the rep spoke: a recording begins before the first word and ends with the silence that ended the turn. */
const spokenMs = ({ measures, durationMs }: TakeRow): number =>
  measures === null || measures.firstSpeechMs === null || measures.lastSpeechMs === null
    ? durationMs
    : measures.lastSpeechMs - measures.firstSpeechMs

/** The rep's recording of a turn, where there is one. */
const soundOf = (
  { folder, library }: TalksContext,
  takeId: string | null
): Pick<TalkTurn, 'takeId' | 'audioUrl' | 'durationMs'> => {
  const take = takeId === null ? null : findTake(library.handles().read, takeId)
  if (take === null || take.status !== 'saved') return { takeId: null, audioUrl: null, durationMs: 0 }
  const sound = storedSound(folder, take)
  return {
    takeId: take.id,
    audioUrl: sound === null ? null : audioUrlOf(take.id, sound.format),
    durationMs: spokenMs(take)
  }
}

/** Null also where nothing is known of the turn, or where another Ringback's dialogue had led elsewhere. */
const openedBy = (turn: TurnRow, before: Dialogue | undefined): string | null => {
  if (before === undefined || before.state !== turn.state) return null
  if (turn.source === 'none' && turn.step === 'open') return null
  const known = turn.source === 'none' ? turn.drove : turn.moves.map(({ move }) => move)
  return wouldOpen(before, known)
}

/** A whole talk as the review of it shows it. */
export const talkOf = (context: TalksContext, talk: TalkRow): Talk => {
  const { read } = context.library.handles()
  const turns = listTurns(read, talk.seq)
  const before = replayed(talk.seed, talk.scene, turns)
  const isUngraded = talk.ending !== null && talk.grade === null
  const { id, scenarioId, scenarioName, prospectId, prospectName, company, startedAt, seed } = talk
  return {
    id,
    scenarioId,
    scenarioName,
    prospectId,
    prospectName,
    company,
    startedAt,
    seed,
    turns: turns.map((turn, at) => {
      const { step: _step, drove: _drove, takeId, ...shown } = turn
      return { ...shown, ...soundOf(context, takeId), wouldOpen: openedBy(turn, before[at]) }
    }),
    lastLine: talk.lastLine ?? '',
    ending: talk.ending,
    saidNo: talk.saidNo,
    grade: talk.grade,
    failure: isUngraded ? { code: 'internal', detail: 'This talk could not be graded.' } : null,
    voicemailTakeId: voicemailOf(read, talk.id)
  }
}
