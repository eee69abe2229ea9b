import { measuredRound } from '../accuracy.ts'
import { grade, ruleSummary } from '../grade.ts'
import { chosenPack, keptPack, packCheck } from '../pack.ts'
import { rulePage, ruleRecord } from '../rule-page.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

/** The rules in force, and the pack that changes them. */
export const rulebookChannels = {
  /** The library's rule pack, whether it is in use or not; null = none. */
  'packs:read': { input: nothing, output: keptPack.nullable() },
  /** What a pack would change, or everything that is wrong with it. */
  'packs:check': { input: chosenPack.pick({ text: true }), output: packCheck },
  /** Puts a pack that is right in the place of the one before; grades that were given stay as they are. */
  'packs:keep': { input: chosenPack.extend({ isOn: z.boolean() }), output: keptPack },
  'packs:switch': { input: z.strictObject({ isOn: z.boolean() }), output: keptPack },
  'packs:remove': { input: nothing, output: nothing },
  /** The rules in force: the built-in ones with the pack's changes. */
  'rulebook:read': {
    input: nothing,
    output: z.strictObject({ version: z.string(), rules: z.array(ruleSummary) })
  },
  /** What stands behind the rulebook as a whole: the pack in force, and the rounds that it was measured on. */
  'rulebook:about': {
    input: nothing,
    output: z.strictObject({ pack: grade.shape.pack, rounds: z.array(measuredRound) })
  },
  /** One rule in full, as it is in force, and how it fared in the rep's newest takes. */
  'rulebook:rule': {
    input: z.strictObject({ ruleId: z.string().max(100) }),
    output: z.strictObject({ rule: rulePage, record: ruleRecord })
  }
} as const
