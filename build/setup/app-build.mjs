import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { at } from './paths.mjs'
import { MissingPiece, say } from './say.mjs'
import { run, withNode } from './shell.mjs'

const stamp = at('out', '.built-from')
const inputs = [
  'src/main',
  'src/preload',
  'src/renderer',
  'src/shared',
  'src/grading',
  'src/speech',
  'src/listening'
]

/** A fingerprint of every file that the bundles are made of. */
const fingerprint = () => {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'electron.vite.config.ts']) hash.update(readFileSync(at(file)))
  for (const folder of inputs.filter((path) => existsSync(at(path)))) {
    const files = readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => !/\.test\.tsx?$/.test(path))
      .map((path) => at(folder, path))
      .filter((path) => statSync(path).isFile())
      .sort()
    for (const file of files) hash.update(file.slice(at('').length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Builds main, preload and renderer into out/, when their sources are not what out/ was built from.
 * @param {string} node
 */
export const prepareBuild = async (node) => {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('building Ringback')
  const cli = at('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  if ((await run(node, [cli, 'build', '--logLevel', 'warn'], { env: withNode(node) })) !== 0)
    throw new MissingPiece('The build failed; the lines above say where.')
  mkdirSync(at('out'), { recursive: true })
  writeFileSync(stamp, wanted)
}
