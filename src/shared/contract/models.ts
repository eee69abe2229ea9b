import { modelId, modelShelf, modelTest } from '../model.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

const byModel = z.strictObject({ modelId })

/** Speech models for dictation. */
export const modelsChannels = {
  /** The speech models of dictation: those that are there, those that are suggested, and what is on its way. */
  'models:read': { input: nothing, output: modelShelf },
  /** Begins a download or goes on with one: the only thing in Ringback that reaches the network. It runs on by itself. */
  'models:download': { input: byModel, output: modelShelf },
  'models:pause': { input: byModel, output: modelShelf },
  /** Stops a download and lets go of what came in. */
  'models:cancel': { input: byModel, output: modelShelf },
  /** Asks which folder or archive, and begins to bring the model in. */
  'models:import': { input: z.strictObject({ from: z.enum(['folder', 'archive']) }), output: modelShelf },
  /** Stops the import, or puts away how it failed. */
  'models:cancelImport': { input: nothing, output: modelShelf },
  /** Null = no dictation. */
  'models:use': { input: z.strictObject({ modelId: modelId.nullable() }), output: modelShelf },
  'models:test': { input: byModel, output: modelTest },
  'models:remove': { input: byModel, output: modelShelf }
} as const
