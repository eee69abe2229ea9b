import type { Input } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type { GatekeeperMove } from '../../shared/gatekeeper.ts'
import type { LiveTalk, Talk, TalkSummary, TurnAnswer } from '../../shared/talk.ts'

/** Everything that can be done with talks; one runs at a time. */
export type Talks = {
  begin: (scenarioId: string, prospectId: string) => Promise<LiveTalk>
  openTurn: (talkId: string, sampleRate: number) => Promise<{ takeId: string }>
  answer: (talkId: string, turn: Omit<Input<'talks:answer'>, 'talkId'>) => Promise<TurnAnswer>
  tap: (talkId: string, moves: readonly GatekeeperMove[]) => Promise<LiveTalk>
  silence: (talkId: string) => Promise<LiveTalk>
  leave: (talkId: string) => Promise<undefined>
  read: (talkId: string) => Promise<Talk>
  list: (limit: number, offset: number) => { talks: TalkSummary[]; total: number }
  setTurn: (
    talkId: string,
    turn: number,
    said: { words: string | null; moves: readonly GatekeeperMove[] | null }
  ) => Promise<Talk>
  remove: (talkId: string) => Promise<undefined>
  restore: (talkId: string) => Promise<Talk>
}

const missing = async (talkId: string): Promise<never> => {
  throw new CodedError('talk-missing', talkId)
}

export const createTalks = (): Talks => ({
  begin: missing,
  openTurn: missing,
  answer: missing,
  tap: missing,
  silence: missing,
  leave: missing,
  read: missing,
  list: () => ({ talks: [], total: 0 }),
  setTurn: missing,
  remove: missing,
  restore: missing
})
