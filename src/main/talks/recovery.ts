import { replayed } from '../../listening/dialogue/replay.ts'
import { findTake } from '../db/takes.ts'
import { endTalk, listTurns, purgeTalks, type TalkRow, unendedTalks } from '../db/talks.ts'
import { soundBytesOf, soundFile } from '../takes/files.ts'
import { ensureMeasured } from '../takes/measuring.ts'
import { leastMs, soundMs } from '../takes/recording-file.ts'
import { recoverTake } from '../takes/recovery.ts'
import type { TalksContext } from './context.ts'
import { ensureGraded } from './grading.ts'

/** Seals what a kill left of a turn; what is shorter than a word is left for the takes to tidy away. */
const recoverTurn = async (context: TalksContext, takeId: string): Promise<void> => {
  const { folder, library, log } = context
  const take = findTake(library.handles().read, takeId)
  const file = soundFile(folder, takeId)
  if (take?.status !== 'recording' || file === null) return
  if (soundMs(soundBytesOf(file.path), take.sampleRate) < leastMs) return
  await recoverTake(context, take).catch((error: unknown) => log.fault('recovering a turn', error))
}

/** Ends a talk that nobody goes on with: the rep left, or the program was killed. */
export const endAsLeft = ({ library }: TalksContext, talk: TalkRow): void => {
  const { write } = library.handles()
  const turns = listTurns(write, talk.seq)
  const last = replayed(talk.seed, talk.scene, turns).at(-1)
  const isMidTurn = turns.at(-1)?.step === 'open'
  endTalk(write, talk.seq, {
    ending: 'left',
    // The line that was being answered is that turn's own.
    lastLine: isMidTurn ? '' : (last?.line ?? ''),
    saidNo: last?.saidNo ?? false
  })
}

/** The recordings of a talk's turns, measured so that they can be compressed and let go as others are. */
export const measureTurns = async (context: TalksContext, talk: TalkRow): Promise<void> => {
  const { library, log } = context
  try {
    for (const { takeId } of listTurns(library.handles().read, talk.seq)) {
      const take = takeId === null ? null : findTake(library.handles().read, takeId)
      if (take !== null && take.status === 'saved') await ensureMeasured(context, take)
    }
  } catch (error) {
    log.fault('measuring the turns of a talk', error)
  }
}

/** At the start, before the takes are tidied: what a kill left of talks is ended, what was removed is deleted for good. */
export const tidyTalks = async (context: TalksContext): Promise<void> => {
  const { library, log, clips } = context
  const { write } = library.handles()
  const left = unendedTalks(write)
  for (const talk of left) {
    for (const { takeId } of listTurns(write, talk.seq))
      if (takeId !== null) await recoverTurn(context, takeId)
    endAsLeft(context, talk)
    ensureGraded(context, talk.id)
  }
  const gone = purgeTalks(write)
  if (left.length + gone > 0) log.note(`talks ended after a kill: ${left.length}, deleted for good: ${gone}`)
  await clips.prune()
}
