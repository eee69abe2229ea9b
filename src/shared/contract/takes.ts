import { callSeed, scenarioId } from '../scenario.ts'
import {
  clockModes,
  endReasons,
  recoverableTake,
  takeDetail,
  takeFilter,
  takeId,
  takeSummary,
  transcriptMaxLength,
  transcriptOrigins
} from '../take.ts'
import { z } from '../zod.ts'
import { byTake, fileBytes, nothing } from './inputs.ts'

/** More than a second at the highest rate is no piece of a take. */
const longestPiece = 192_000

/** A take from its first sample to its grade. */
export const takesChannels = {
  /** Opens the spool file and commits the take's row before the first sample is spoken. */
  'takes:begin': {
    input: z.strictObject({
      scenarioId,
      prospectId: z.uuid(),
      /** The session this take continues; a new one when absent. */
      sessionId: z.uuid().optional(),
      clockMode: z.enum(clockModes),
      intent: z.string().max(300),
      sampleRate: z.int().min(8_000).max(192_000),
      /** What the greeting before this take was drawn from; absent = there was none. */
      seed: callSeed.optional(),
      /** The run of a drill that it is a try in; absent = no drill. */
      drillRunId: z.uuid().optional()
    }),
    output: z.strictObject({ takeId, sessionId: z.uuid() })
  },
  /** 250 ms of mono samples, float32 in -1..1; `sequence` counts from 0 and tells a gap or a repeat. */
  'takes:append': {
    input: z.strictObject({
      takeId,
      sequence: z.int().min(0),
      samples: z
        .instanceof(Float32Array)
        .refine(({ length }) => length <= longestPiece, `more than ${longestPiece} samples`)
    }),
    output: z.strictObject({ storedMs: z.number() })
  },
  'takes:finish': {
    input: z.strictObject({ takeId, endReason: z.enum(endReasons) }),
    output: takeDetail
  },
  /** Stops and puts the take where `takes:restore` finds it until Ringback is closed. */
  'takes:cancel': { input: byTake, output: nothing },
  'takes:recoverable': { input: nothing, output: z.array(recoverableTake) },
  'takes:recover': { input: byTake, output: takeDetail },
  'takes:list': {
    input: z.strictObject({
      filter: takeFilter,
      limit: z.int().min(1).max(500),
      offset: z.int().min(0)
    }),
    output: z.strictObject({ takes: z.array(takeSummary), total: z.int() })
  },
  'takes:read': { input: byTake, output: takeDetail },
  /** New words for a take; answers with the new grade. */
  'takes:setTranscript': {
    input: z.strictObject({
      takeId,
      text: z.string().max(transcriptMaxLength),
      origin: z.enum(transcriptOrigins),
      /** The engine that the words came from; absent = none. */
      engine: z.string().max(200).optional()
    }),
    output: takeDetail
  },
  /** The rep's own word on a finding's question, null to take it back; answers with the new grade. */
  'takes:answer': {
    input: z.strictObject({
      takeId,
      ruleId: z.string().max(100),
      question: z.string().max(1_000),
      answer: z.boolean().nullable()
    }),
    output: takeDetail
  },
  /** Grades again with the prospect's card of today and the rulebook of this version. */
  'takes:regrade': { input: byTake, output: takeDetail },
  /**
   * The take rendered as its listener hears it: a telephone, under the surroundings of this scenario's persona, or of the
   * take's own. At `cutMs` a button clicks and the rest is silence; null = it is heard out.
   */
  'takes:asHeard': {
    input: z.strictObject({
      takeId,
      scenarioId: scenarioId.optional(),
      cutMs: z.number().min(0).max(3_600_000).nullable()
    }),
    output: z.strictObject({ audioUrl: z.string(), durationMs: z.number() })
  },
  'takes:annotate': {
    input: z.strictObject({
      takeId,
      note: z.string().max(2_000).optional(),
      favourite: z.boolean().optional()
    }),
    output: takeDetail
  },
  'takes:remove': { input: byTake, output: nothing },
  'takes:restore': { input: byTake, output: takeDetail },
  /** Asks where, and writes the recording there; `content` when the stored file has another form. Null = not wanted. */
  'takes:export': {
    input: z.strictObject({ takeId, format: z.enum(['wav', 'opus']), content: fileBytes.optional() }),
    output: z.strictObject({ path: z.string().nullable() })
  }
} as const
