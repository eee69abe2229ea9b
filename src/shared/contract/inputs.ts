import { takeId } from '../take.ts'
import { z } from '../zod.ts'

// What channels of several areas take.

export const nothing = z.undefined()
/** Ten minutes of WAV at the highest rate, with room to spare. */
const largestFile = 300_000_000
export const fileBytes = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length > 0 && length <= largestFile, `empty or more than ${largestFile} bytes`)
export const byTake = z.strictObject({ takeId })
export const byProspect = z.strictObject({ prospectId: z.uuid() })
