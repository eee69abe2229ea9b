import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const at = (/** @type {string[]} */ ...parts) => join(root, ...parts)
/** What set-up remembers between starts; safe to delete. */
export const memory = at('build', 'runtime', '.setup')
