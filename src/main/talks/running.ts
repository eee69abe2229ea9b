import { answerMoves, answerSilence } from '../../listening/dialogue/dialogue.ts'
import type { Dialogue } from '../../listening/dialogue/talk.ts'
import type { Input } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperBlock, GatekeeperMove } from '../../shared/gatekeeper.ts'
import type { LiveTalk, TurnAnswer } from '../../shared/talk.ts'
import { dropEmptyTurn, type Said, timeTurn } from '../db/talks.ts'
import { beginTalk } from './begin.ts'
import type { TalksContext } from './context.ts'
import { heard, tapped, unknown } from './grading.ts'
import { endAsLeft } from './recovery.ts'
import { commitTurn, type Going, type Live, recordTurn, spoken, storeTurn } from './turn.ts'

/** The flow of the one talk that runs, turn by turn; for any other talk it throws `talk-missing`. */
export type RunningTalk = {
  /**
   * Leaves the talk that runs and begins another. A seed brings the talk that was drawn from it before; without one it
   * is a new talk. `opensAt` closes the way from the first line on.
   */
  begin: (
    scenarioId: string,
    prospectId: string,
    seed?: number,
    opensAt?: GatekeeperBlock
  ) => Promise<LiveTalk>
  openTurn: (talkId: string, sampleRate: number) => Promise<{ takeId: string }>
  answer: (talkId: string, turn: Omit<Input<'talks:answer'>, 'talkId'>) => Promise<TurnAnswer>
  tap: (talkId: string, moves: readonly GatekeeperMove[]) => Promise<LiveTalk>
  silence: (talkId: string) => Promise<LiveTalk>
  /** Ends a talk as left where it runs; any other stays as it is. */
  leave: (talkId: string) => Promise<undefined>
}

/** `over` is told of every talk that ends. Whoever calls sees to it that the calls for a talk come one at a time. */
export const createRunningTalk = (context: TalksContext, over: (talkId: string) => void): RunningTalk => {
  const { library, turnTakes, hearTurn, log } = context
  let live: Live | null = null

  const running = (talkId: string): Live => {
    if (live?.row.id !== talkId) throw new CodedError('talk-missing', 'This talk is not running.')
    return live
  }

  const goOn = (talk: Live, next: Dialogue, said: Said, going: Going): Promise<LiveTalk> => {
    commitTurn(context, talk, next, said, going)
    if (next.ending !== null) {
      live = null
      over(talk.row.id)
    }
    return spoken(context, talk)
  }

  const answerWith = (talk: Live, said: Said): Promise<LiveTalk> => {
    const drove = said.moves.map(({ move }) => move)
    return goOn(talk, answerMoves(talk.dialogue, drove), said, { step: 'moves', drove })
  }

  const leaveLive = async (): Promise<void> => {
    const left = live
    live = null
    if (left === null) return
    if (left.takeId !== null)
      await turnTakes
        .end(left.takeId, 'stopped')
        .catch((error: unknown) => log.fault('ending the turn that was left', error))
    dropEmptyTurn(library.handles().write, left.row.seq)
    endAsLeft(context, left.row)
    over(left.row.id)
  }

  return {
    begin: async (scenarioId, prospectId, seed, opensAt) => {
      await leaveLive()
      live = await beginTalk(context, { scenarioId, prospectId, seed, opensAt })
      return spoken(context, live)
    },
    openTurn: async (talkId, sampleRate) => recordTurn(context, running(talkId), sampleRate),
    answer: async (talkId, { takeId, answerMs, bargedIn, endReason }) => {
      const talk = running(talkId)
      if (takeId !== null && takeId !== talk.takeId) throw new CodedError('take-missing', takeId)
      if (takeId !== null) await turnTakes.end(takeId, endReason)
      storeTurn(context, talk, null)
      timeTurn(library.handles().write, talk.row.seq, talk.dialogue.turn, { answerMs, bargedIn })
      const words = takeId === null ? null : await hearTurn(takeId)
      if (words === null || words.trim() === '') return { outcome: 'tap' }
      const said = heard(talk.row, talk.dialogue, words)
      return { outcome: 'answered', talk: await answerWith(running(talkId), said) }
    },
    tap: async (talkId, moves) => {
      const talk = running(talkId)
      if (talk.takeId !== null) await turnTakes.end(talk.takeId, 'stopped')
      return answerWith(talk, tapped(moves))
    },
    silence: async (talkId) => {
      const talk = running(talkId)
      if (talk.takeId !== null) await turnTakes.drop(talk.takeId)
      talk.takeId = null
      const next = answerSilence(talk.dialogue)
      if (next.ending !== null) return goOn(talk, next, unknown, { step: 'silence', drove: [] })
      talk.dialogue = next
      return spoken(context, talk)
    },
    leave: async (talkId) => {
      if (live?.row.id === talkId) await leaveLive()
      return undefined
    }
  }
}
