import { gatekeeperMoves } from '../gatekeeper.ts'
import { scenarioId } from '../scenario.ts'
import { endReasons, takeId, transcriptMaxLength } from '../take.ts'
import { liveTalk, talk, talkId, talkSummary, turnAnswer } from '../talk.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

const byTalk = z.strictObject({ talkId })
const tappedMoves = z.array(z.enum(gatekeeperMoves)).max(gatekeeperMoves.length)

/** Live talks with whoever answers. */
export const talksChannels = {
  /** Somebody answers the telephone: a new talk, its first line ready to be heard. One that still ran is left. */
  'talks:begin': {
    input: z.strictObject({
      scenarioId,
      prospectId: z.uuid(),
      /** The seed of a talk that is to be held once more; absent = a new one. */
      seed: z.int().min(0).max(4_294_967_295).optional()
    }),
    output: liveTalk
  },
  /** Opens the recording of the rep's next turn; its pieces are stored by `takes:append`. */
  'talks:openTurn': {
    input: z.strictObject({ talkId, sampleRate: z.int().min(8_000).max(192_000) }),
    output: z.strictObject({ takeId })
  },
  /** The rep has spoken: seals the recording and answers it, or asks for taps where nobody heard words in it. */
  'talks:answer': {
    input: z.strictObject({
      talkId,
      /** Null = nothing was recorded. */
      takeId: takeId.nullable(),
      /** From the end of the line to the rep's first word; null = not measured. */
      answerMs: z.number().min(0).nullable(),
      bargedIn: z.boolean(),
      endReason: z.enum(endReasons)
    }),
    output: turnAnswer
  },
  /** What the rep did in the turn that runs or waits for taps; empty = nothing that fits. */
  'talks:tap': { input: z.strictObject({ talkId, moves: tappedMoves }), output: liveTalk },
  /** The rep said nothing for eight seconds: the line comes once more, then the other side hangs up. */
  'talks:silence': { input: byTalk, output: liveTalk },
  /** The rep puts the receiver down. What was recorded of the turn stays. */
  'talks:leave': { input: byTalk, output: nothing },
  'talks:read': { input: byTalk, output: talk },
  /** Newest first; talks that are still running are not among them. */
  'talks:list': {
    input: z.strictObject({ limit: z.int().min(1).max(500), offset: z.int().min(0) }),
    output: z.strictObject({ talks: z.array(talkSummary), total: z.int() })
  },
  /**
   * What the rep said in a turn, typed or tapped afterwards: moves count before words, both null = not known. Answers
   * with the new grade; what the other side said stays.
   */
  'talks:setTurn': {
    input: z.strictObject({
      talkId,
      turn: z.int().min(0),
      words: z.string().max(transcriptMaxLength).nullable(),
      moves: tappedMoves.nullable()
    }),
    output: talk
  },
  /** Puts the talk and its turns where `talks:restore` finds them until Ringback is closed; the voicemail stays. */
  'talks:remove': { input: byTalk, output: nothing },
  'talks:restore': { input: byTalk, output: talk }
} as const
