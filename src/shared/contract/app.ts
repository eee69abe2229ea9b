import { failure } from '../errors.ts'
import { settings, settingsChange } from '../settings.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

/** How the library on disk is: usable, or why not. */
const libraryState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ready') }),
  z.strictObject({
    state: z.literal('failed'),
    failure,
    /** Where a damaged library was set aside to. */
    setAsidePath: z.string().nullable()
  })
])
export type LibraryState = z.infer<typeof libraryState>

const appStatus = z.strictObject({
  version: z.string(),
  runtime: z.enum(['electron', 'stand-in']),
  platform: z.string(),
  dataFolder: z.string(),
  /** True when RINGBACK_DATA named the folder. */
  dataFolderOverridden: z.boolean(),
  library: libraryState,
  rulebookVersion: z.string()
})
export type AppStatus = z.infer<typeof appStatus>

/** The program itself and its settings. */
export const appChannels = {
  'app:status': { input: nothing, output: appStatus },
  'app:showDataFolder': { input: nothing, output: nothing },
  /** After a damaged library was set aside: make an empty one. */
  'app:startFreshLibrary': { input: nothing, output: appStatus },
  'settings:read': { input: nothing, output: settings },
  'settings:write': { input: settingsChange, output: settings }
} as const
