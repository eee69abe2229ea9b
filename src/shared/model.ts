import { failure } from './errors.ts'
import { z } from './zod.ts'

/** The layouts of speech models that dictation can run, as sherpa-onnx publishes them. */
const modelLayouts = [
  'moonshine',
  'moonshine-2',
  'whisper',
  'zipformer',
  'parakeet-transducer',
  'parakeet-ctc'
] as const

/** The name of a model's folder; nothing that could lead out of the models' folder fits. */
export const modelId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)

const bytes = z.number().min(0)

/** A model that Ringback suggests, and where its archive comes from. */
export const suggestedModel = z.strictObject({
  id: modelId,
  name: z.string(),
  layout: z.enum(modelLayouts),
  language: z.string(),
  licence: z.string(),
  goodFor: z.string(),
  /** A word for the speed, and where it was measured; `rtf` is seconds of work per second of speech, null = not measured. */
  speed: z.strictObject({ word: z.string(), rtf: z.number().nullable(), measured: z.string() }),
  archiveUrl: z.url(),
  archiveBytes: bytes,
  /** Of the whole archive, as its publisher's checksum list has it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** About what the archive needs while it is unpacked. */
  unpackedBytes: bytes
})
export type SuggestedModel = z.infer<typeof suggestedModel>

const fetched = { fetchedBytes: bytes, totalBytes: bytes }

/** How far a download is. */
export const downloadState = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('downloading'),
    ...fetched,
    /** Null until enough came in to tell. */
    bytesPerS: z.number().nullable(),
    leftS: z.number().nullable()
  }),
  z.strictObject({ state: z.literal('paused'), ...fetched }),
  /** `share` is 0..1. */
  z.strictObject({ state: z.literal('unpacking'), share: z.number() }),
  z.strictObject({ state: z.literal('failed'), ...fetched, failure })
])
export type DownloadState = z.infer<typeof downloadState>

/** How far an import from the disk is. */
export const importState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unpacking'), fileName: z.string(), share: z.number() }),
  z.strictObject({ state: z.literal('failed'), fileName: z.string(), failure })
])
export type ImportState = z.infer<typeof importState>

export const installedModel = z.strictObject({
  id: modelId,
  name: z.string(),
  /** Null = it cannot be used; `broken` says why. */
  layout: z.enum(modelLayouts).nullable(),
  broken: z.string().nullable(),
  bytes
})
export type InstalledModel = z.infer<typeof installedModel>

/** Everything that the models' list shows. */
export const modelShelf = z.strictObject({
  installed: z.array(installedModel),
  /** The installed model that dictation uses; null = none. */
  inUse: modelId.nullable(),
  suggested: z.array(suggestedModel.extend({ download: downloadState.nullable() })),
  importing: importState.nullable()
})
export type ModelShelf = z.infer<typeof modelShelf>

/** What a model made of a sentence that Ringback's own voice said. */
export const modelTest = z.strictObject({
  said: z.string(),
  heard: z.string(),
  audioMs: z.number(),
  /** The work alone; the model was loaded before. */
  tookMs: z.number()
})
export type ModelTest = z.infer<typeof modelTest>
