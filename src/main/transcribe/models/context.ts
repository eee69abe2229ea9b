import type { SuggestedModel } from '../../../shared/model.ts'
import type { Log } from '../../log.ts'
import type { ModelDisk } from './disk.ts'
import type { Network } from './download.ts'
import type { Unpack } from './unpacker.ts'

/** What bringing models in works with, from the network or from a file. */
export type ModelsContext = {
  /** The folder that holds a folder for each model. */
  folder: string
  catalogue: readonly SuggestedModel[]
  unpack: Unpack
  network: Network
  disk: ModelDisk
  /** Fills a new folder and puts the model that is in it in its place. */
  install: (id: string, fill: (into: string) => Promise<void>) => Promise<void>
  /** A clock that only goes forward. */
  nowMs: () => number
  log: Log
}
