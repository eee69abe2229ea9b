import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from './node.mjs'
import { at, root } from './paths.mjs'
import { MissingPiece, say } from './say.mjs'

const stamp = at('node_modules', '.ringback-installed')

/**
 * Installs what package-lock.json names, when it is not what is there.
 * Install scripts stay off: the one native part, better-sqlite3, carries its binaries in its package.
 * @param {string} node
 */
export const preparePackages = async (node) => {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const wanted = `${lock} ${process.platform}-${process.arch}\n`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('installing packages (first start, or package-lock.json changed)')
  if ((await npm(node, ['ci', '--ignore-scripts'], root)) !== 0)
    throw new MissingPiece(
      'The packages could not be installed (the lines above say why). Check the network, then run the same command again.'
    )
  writeFileSync(stamp, wanted)
}
