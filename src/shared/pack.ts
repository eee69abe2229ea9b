import { z } from './zod.ts'

/** One thing that is wrong with a pack's file, and what to do about it. */
export const packProblem = z.strictObject({
  /** Counted from 1. */
  line: z.int().min(1),
  /** The field, from the outermost in; empty = the file as a whole. */
  path: z.string(),
  message: z.string()
})
export type PackProblem = z.infer<typeof packProblem>

/** The most that a pack's file may hold, in bytes. */
export const packMaxBytes = 1_000_000

/** What a pack's text comes to with the rulebook of this program. */
export const packCheck = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    name: z.string(),
    version: z.string(),
    /** What it changes in the rulebook, one sentence each; empty = nothing. */
    changes: z.array(z.string())
  }),
  z.strictObject({ ok: z.literal(false), problems: z.array(packProblem) })
])

export type PackCheck = z.infer<typeof packCheck>

/** A pack's file as it was chosen. */
export const chosenPack = z.strictObject({
  fileName: z.string().max(300),
  text: z.string().max(packMaxBytes)
})

/** The one pack of the library. */
export const keptPack = z.strictObject({
  ...chosenPack.shape,
  /** False = kept, and not used for new grades. */
  isOn: z.boolean(),
  /** Refused here = an older or newer program took it: the built-in rulebook grades alone. */
  check: packCheck
})
export type KeptPack = z.infer<typeof keptPack>
