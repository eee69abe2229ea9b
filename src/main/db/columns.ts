import { z } from 'zod'

/** SQLite's 0 and 1 as a boolean. */
export const flag = z.literal([0, 1]).transform((stored) => stored === 1)
