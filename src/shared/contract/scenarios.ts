import {
  brokenScenario,
  callSeed,
  caption,
  openedScenario,
  scenarioId,
  scenarioPack,
  scenarioRecord,
  scenarioSummary,
  scenarioVoice
} from '../scenario.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

/** A minute at the highest rate, and what a scenario's line may have as a file. */
const longestLine = 11_520_000
const largestLine = 12_582_912
const byScenario = z.strictObject({ scenarioId })
/** A folder among the rep's own scenarios, also of one that cannot be read. */
const byFolder = z.strictObject({ folder: z.string().min(1).max(255) })
const namedScenario = z.strictObject({ scenarioId, name: z.string() })

/** Scenarios, those that come with Ringback and the rep’s own. */
export const scenariosChannels = {
  'scenarios:list': {
    input: nothing,
    output: z.strictObject({
      scenarios: z.array(scenarioSummary),
      broken: z.array(brokenScenario)
    })
  },
  /** What the rep has done in each scenario that was ever rehearsed. */
  'scenarios:records': { input: nothing, output: z.array(scenarioRecord) },
  /** The persona's ring, greeting and beep for one prospect, rendered and kept as a file. */
  'scenarios:greeting': {
    input: z.strictObject({ scenarioId, prospectId: z.uuid(), seed: callSeed }),
    output: z.strictObject({
      audioUrl: z.string(),
      durationMs: z.number(),
      /** End of the beep: the take's clock starts here. */
      beepEndMs: z.number(),
      captions: z.array(caption),
      /** False when the name could not be spoken and the nameless greeting is used. */
      nameSpoken: z.boolean()
    })
  },
  /** One of the rep's own scenarios, to be changed; one that cannot be read, with its text. */
  'scenarios:open': { input: byFolder, output: openedScenario },
  'scenarios:create': { input: nothing, output: namedScenario },
  'scenarios:duplicate': { input: byScenario, output: namedScenario },
  /** Keeps one of the rep's own scenarios and has its lines spoken where words or voice changed. */
  'scenarios:save': {
    input: z.strictObject({ pack: scenarioPack }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('kept'), pack: scenarioPack }),
      /** `place` is the field, "greetings.0.after.1.text"; nothing was changed. */
      z.strictObject({ state: z.literal('refused'), place: z.string(), message: z.string() })
    ])
  },
  /** Another text for the file of one that cannot be read. */
  'scenarios:mend': {
    input: byFolder.extend({ text: z.string().max(262_144) }),
    output: openedScenario
  },
  /** Puts it where `scenarios:restore` finds it until Ringback is closed. */
  'scenarios:remove': { input: byFolder, output: nothing },
  'scenarios:restore': { input: byFolder, output: nothing },
  /** A recording or a WAV file for one of the lines, cut and levelled as the voice's are; the line names it once it is kept. */
  'scenarios:addSound': {
    input: z.strictObject({
      scenarioId,
      sound: z.union([
        z
          .instanceof(Uint8Array)
          .refine(
            ({ length }) => length > 0 && length <= largestLine,
            `empty or more than ${largestLine} bytes`
          ),
        z.strictObject({
          sampleRate: z.int().min(8_000).max(192_000),
          samples: z
            .instanceof(Float32Array)
            .refine(({ length }) => length <= longestLine, `more than ${longestLine} samples`)
        })
      ])
    }),
    output: z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('kept'),
        file: z.string(),
        durationMs: z.number(),
        audioUrl: z.string()
      }),
      z.strictObject({ state: z.literal('refused'), message: z.string() })
    ])
  },
  /** How words sound by a voice; null = the voice fails. */
  'scenarios:say': {
    input: z.strictObject({ text: z.string().min(1).max(400), voice: scenarioVoice }),
    output: z.strictObject({ audioUrl: z.string().nullable() })
  },
  /** Asks where, and writes the scenario there as a zip; null = not wanted. */
  'scenarios:export': { input: byScenario, output: z.strictObject({ path: z.string().nullable() }) },
  /** Asks which zip, and takes the scenario that is in it; `taken` waits for `scenarios:settleImport`. */
  'scenarios:import': {
    input: nothing,
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('cancelled') }),
      namedScenario.extend({ state: z.literal('imported') }),
      z.strictObject({
        state: z.literal('taken'),
        importId: z.uuid(),
        name: z.string(),
        /** The scenario that has the id now. */
        nameThere: z.string(),
        /** False for a shipped one. */
        canReplace: z.boolean()
      })
    ])
  },
  /** Null = cancelled. */
  'scenarios:settleImport': {
    input: z.strictObject({ importId: z.uuid(), how: z.enum(['both', 'replace', 'cancel']) }),
    output: namedScenario.nullable()
  }
} as const
