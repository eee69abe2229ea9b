import { CodedError } from '../../shared/errors.ts'
import type { Talk, TalkSummary } from '../../shared/talk.ts'
import { findTalk, listTalks, markTalkRemoved } from '../db/talks.ts'
import { createTurns } from '../takes/turns.ts'
import type { TalksContext } from './context.ts'
import { ensureGraded } from './grading.ts'
import { knownTalk } from './known.ts'
import { talkOf } from './present.ts'
import { measureTurns, tidyTalks } from './recovery.ts'
import { retellTurn, type Told } from './retell.ts'
import { createRunningTalk, type RunningTalk } from './running.ts'

/** Everything that can be done with talks; one thing at a time happens to each. */
export type Talks = RunningTalk & {
  read: (talkId: string) => Promise<Talk>
  list: (limit: number, offset: number) => { talks: TalkSummary[]; total: number }
  setTurn: (talkId: string, turn: number, told: Told) => Promise<Talk>
  remove: (talkId: string) => Promise<undefined>
  restore: (talkId: string) => Promise<Talk>
  /** What is due once at the start, before the takes are tidied. */
  tidy: () => Promise<void>
}

export const createTalks = (context: TalksContext): Talks => {
  const { library, log, now } = context
  const inTurn = createTurns()

  const afterwards = (talkId: string): void => {
    void inTurn(talkId, async () => ensureGraded(context, talkId))
      .then(() => measureTurns(context, knownTalk(library, talkId)))
      .catch((error: unknown) => log.fault('after a talk', error))
  }
  const running = createRunningTalk(context, afterwards)

  const read = (talkId: string): Talk => {
    ensureGraded(context, talkId)
    return talkOf(context, knownTalk(library, talkId))
  }
  const setTurn = (talkId: string, turn: number, told: Told): Talk => {
    retellTurn(context, knownTalk(library, talkId), turn, told)
    return read(talkId)
  }
  const remove = async (talkId: string): Promise<undefined> => {
    const talk = knownTalk(library, talkId)
    await running.leave(talkId)
    markTalkRemoved(library.handles().write, talk, now().toISOString())
    return undefined
  }
  const restore = (talkId: string): Talk => {
    const talk = findTalk(library.handles().write, talkId)
    if (talk === null) throw new CodedError('talk-missing', talkId)
    markTalkRemoved(library.handles().write, talk, null)
    return read(talkId)
  }

  return {
    begin: (...beginning) => inTurn('begin', () => running.begin(...beginning)),
    openTurn: (talkId, sampleRate) => inTurn(talkId, () => running.openTurn(talkId, sampleRate)),
    answer: (talkId, turn) => inTurn(talkId, () => running.answer(talkId, turn)),
    tap: (talkId, moves) => inTurn(talkId, () => running.tap(talkId, moves)),
    silence: (talkId) => inTurn(talkId, () => running.silence(talkId)),
    leave: (talkId) => inTurn(talkId, () => running.leave(talkId)),
    read: (talkId) => inTurn(talkId, async () => read(talkId)),
    list: (limit, offset) => listTalks(library.handles().read, limit, offset),
    setTurn: (talkId, turn, told) => inTurn(talkId, async () => setTurn(talkId, turn, told)),
    remove: (talkId) => inTurn(talkId, () => remove(talkId)),
    restore: (talkId) => inTurn(talkId, async () => restore(talkId)),
    tidy: () => tidyTalks(context)
  }
}
