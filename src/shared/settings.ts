import { z } from 'zod'
import { clockModes } from './take.ts'

/** Everything the rep can set; every field has a default, so an older file still reads. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'dark', 'light']).default('system'),
  /** Single-letter keys outside text fields; WCAG 2.1.4 wants a way to switch them off. */
  letterKeys: z.boolean().default(true),
  microphoneId: z.string().nullable().default(null),
  clockMode: z.enum(clockModes).default('limit'),
  countdownS: z.int().min(5).max(120).default(20),
  /** Quiet changes of tone as the 10 s, 30 s and 40 s marks pass. */
  markTones: z.boolean().default(true),
  playbackVolume: z.number().min(0).max(1).default(0.8),
  lastScenarioId: z.string().nullable().default(null),
  lastProspectId: z.uuid().nullable().default(null)
})
export type Settings = z.infer<typeof settings>
