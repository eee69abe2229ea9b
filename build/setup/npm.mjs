import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { say } from './say.mjs'
import { run } from './shell.mjs'

/** npm's own script: the npm that started us (`npm_execpath` may be another package manager's), else the one beside Node. */
const npmScript = () => {
  const beside = dirname(process.execPath)
  const places = [
    process.env['npm_execpath'] ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  ]
  return places.find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
}

const npm = (
  /** @type {string} */ node,
  /** @type {readonly string[]} */ args,
  /** @type {string} */ cwd
) => {
  const script = npmScript()
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  return script === undefined
    ? run('npm', [...args, ...quiet], { cwd })
    : run(node, [script, ...args, ...quiet], { cwd })
}

/**
 * Installs what a folder's package-lock.json names, unless that is there whole; false when it could not be had. The
 * stamp is written last, so that an install that was cut off is done again. Install scripts stay off: the one native part,
 * better-sqlite3, carries its binaries in its package.
 * @param {string} node
 * @param {string} folder
 * @param {string} why said before npm starts
 * @param {string} proof a file that is there afterwards: npm counts a missing optional package as no failure
 */
export const installOnce = async (node, folder, why, proof) => {
  const stamp = join(folder, 'node_modules', '.ringback-installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const wanted = `${lock} ${process.platform}-${process.arch}\n`
  if (existsSync(proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  say(why)
  if ((await npm(node, ['ci', '--ignore-scripts'], folder)) !== 0 || !existsSync(proof)) return false
  writeFileSync(stamp, wanted)
  return true
}
