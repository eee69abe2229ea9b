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
