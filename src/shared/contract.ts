import { appChannels } from './contract/app.ts'
import { blocksChannels } from './contract/blocks.ts'
import { drillsChannels } from './contract/drills.ts'
import { modelsChannels } from './contract/models.ts'
import { progressChannels } from './contract/progress.ts'
import { prospectsChannels } from './contract/prospects.ts'
import { recordingsChannels } from './contract/recordings.ts'
import { regradeChannels } from './contract/regrade.ts'
import { reportsChannels } from './contract/reports.ts'
import { rulebookChannels } from './contract/rulebook.ts'
import { scenariosChannels } from './contract/scenarios.ts'
import { takesChannels } from './contract/takes.ts'
import { talksChannels } from './contract/talks.ts'
import { teamChannels } from './contract/team.ts'
import { touchesChannels } from './contract/touches.ts'
import { wordsChannels } from './contract/words.ts'
import type { Answer } from './errors.ts'
import type { z } from './zod.ts'

export type { AppStatus, LibraryState } from './contract/app.ts'

/** Every channel between the renderer and the main process, once: what goes in, what comes back. */
export const contract = {
  ...appChannels,
  ...scenariosChannels,
  ...prospectsChannels,
  ...takesChannels,
  ...recordingsChannels,
  ...regradeChannels,
  ...wordsChannels,
  ...talksChannels,
  ...drillsChannels,
  ...touchesChannels,
  ...reportsChannels,
  ...rulebookChannels,
  ...modelsChannels,
  ...blocksChannels,
  ...teamChannels,
  ...progressChannels
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Channel = keyof typeof contract
export const channels = Object.keys(contract) as Channel[]
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['output']>

/** The one name that the preload puts on `window`. */
export const bridgeName = 'ringback'
export type Bridge = {
  invoke: <C extends Channel>(channel: C, input: Input<C>) => Promise<Answer<Output<C>>>
}
