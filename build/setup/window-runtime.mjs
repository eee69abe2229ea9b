import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../stand-in/find-chromium.mjs'
import { at, memory } from './paths.mjs'
import { MissingPiece, say } from './say.mjs'
import { ask, run, withNode } from './shell.mjs'

/**
 * What opens Ringback's window.
 * @typedef {{ kind: 'electron' | 'stand-in', program: string, env: NodeJS.ProcessEnv, args: string[] }} WindowRuntime
 */

const unreachable = join(memory, 'electron-unreachable')
const tryAgainAfterMs = 24 * 60 * 60 * 1000
/** A server that takes the request and never answers would hold set-up for ever. */
const fetchPatienceMs = 10 * 60 * 1000

/** Electron's own program, if its binary has been fetched. */
const electronProgram = () => {
  const folder = at('node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

const fetchElectron = async (/** @type {string} */ node) => {
  const triedLately = existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < tryAgainAfterMs
  if (triedLately && process.env['RINGBACK_RUNTIME'] !== 'electron') return
  say('fetching Electron from its release page (once)')
  const code = await run(node, [at('node_modules', 'electron', 'install.js')], {
    env: withNode(node),
    // That it fails is one of the two expected outcomes, and said below in one line.
    stderr: 'ignore',
    timeoutMs: fetchPatienceMs
  })
  if (code === 0) return
  mkdirSync(memory, { recursive: true })
  writeFileSync(
    unreachable,
    'Electron could not be fetched; tried again a day after this file was written.\n'
  )
  say('Electron cannot be fetched from here: Ringback will run on its stand-in (Node and Chromium)')
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && ask('apt-get', ['--version']) !== null

const prepareChromium = async () => {
  if (process.platform === 'win32')
    throw new MissingPiece(
      'Electron could not be fetched, and its stand-in does not run on Windows.\n' +
        'Let this machine reach github.com once, set RINGBACK_RUNTIME=electron, then run the same command again.'
    )
  const found = findChromium()
  if (found !== undefined) return found
  const named = process.env['STAND_IN_CHROMIUM']
  if (named) throw new MissingPiece(`STAND_IN_CHROMIUM names ${named}, and there is no such program.`)
  if (!isDebianRoot())
    throw new MissingPiece(
      'Electron could not be fetched, and there is no Chromium for the stand-in either.\n' +
        'Get one of the two, then run the same command again:\n' +
        '  Electron: let this machine reach github.com once, and set RINGBACK_RUNTIME=electron\n' +
        '  Chromium: Debian and Ubuntu: sudo apt-get install chromium; macOS: install Google Chrome'
    )
  say('installing Chromium with apt-get (once)')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = ['-y', '-qq', '--no-install-recommends']
  await run('apt-get', ['update', '-qq'], { env })
  if ((await run('apt-get', ['install', ...quiet, 'chromium'], { env })) !== 0)
    throw new MissingPiece(
      'apt-get could not install chromium (the lines above say why). Install it by hand, then run the same command again.'
    )
  const installed = findChromium()
  if (installed === undefined)
    throw new MissingPiece(
      'chromium was installed but is not where it is expected; set STAND_IN_CHROMIUM to its path.'
    )
  return installed
}

/**
 * Electron where its binary is or can be had; else the stand-in on Chromium.
 * `RINGBACK_RUNTIME` = electron | stand-in forces one.
 * @param {string} node
 * @returns {Promise<WindowRuntime>}
 */
export const prepareWindowRuntime = async (node) => {
  const forced = process.env['RINGBACK_RUNTIME']
  if (forced !== 'stand-in') {
    if (electronProgram() === null) await fetchElectron(node)
    const program = electronProgram()
    // Chromium's sandbox refuses to run as root.
    if (program !== null)
      return {
        kind: 'electron',
        program,
        env: process.env,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
      }
    if (forced === 'electron')
      throw new MissingPiece(
        'RINGBACK_RUNTIME=electron, but Electron’s binary is not here and cannot be fetched.'
      )
  }
  const chromium = await prepareChromium()
  const folder = at('build', 'stand-in')
  return {
    kind: 'stand-in',
    program: join(folder, 'electron'),
    env: withNode(node, {
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      STAND_IN_NODE: node,
      STAND_IN_CHROMIUM: chromium
    }),
    args: []
  }
}
