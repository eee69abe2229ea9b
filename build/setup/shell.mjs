import { spawn, spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { root } from './paths.mjs'

/**
 * Runs a command to its end and answers with its exit code; its output goes to standard error unless `inherit`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, stdout?: 'inherit' | 'stderr' }} [options]
 * @returns {Promise<number>}
 */
export const run = (command, args, { env = process.env, cwd = root, stdout = 'stderr' } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd,
      env,
      stdio: ['inherit', stdout === 'inherit' ? 'inherit' : process.stderr, 'inherit']
    })
    // Ctrl-C reaches the whole group; the child decides, and its end is ours.
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.off(name, forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
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
