import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { root } from './paths.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a command to its end and answers with its exit code; its output goes to standard error unless `inherit`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, stdout?: 'inherit' | 'stderr', stderr?: 'inherit' | 'ignore', timeoutMs?: number }} [options]
 * @returns {Promise<number>}
 */
export const run = (
  command,
  args,
  { env = process.env, cwd = root, stdout = 'stderr', stderr = 'inherit', timeoutMs = 0 } = {}
) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env,
      timeout: timeoutMs,
      stdio: ['inherit', stdout === 'inherit' ? 'inherit' : process.stderr, stderr]
    })
    // A terminal signals its whole group: passed on, Ctrl-C would be a second one, at which Electron dies on the spot.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal === 'SIGTERM' || !process.stdin.isTTY) child.kill(signal)
    }
    for (const name of signals) process.on(name, forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? (signal === null ? 1 : 128 + constants.signals[signal]))
    })
  })

/**
 * What a command prints, or null when it is absent or fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export const ask = (command, args) => {
  const answer = spawnSync(command, [...args], { encoding: 'utf8' })
  return answer.status === 0 ? answer.stdout.trim() : null
}

/**
 * The environment in which `node` is the given one.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} [extra]
 */
export const withNode = (node, extra = {}) => ({
  ...process.env,
  PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
  ...extra
})
