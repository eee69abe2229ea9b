import { at } from './paths.mjs'
import { run, withNode } from './shell.mjs'

/**
 * Runs one Playwright project of e2e/ on the built program.
 * @param {string} node
 * @param {import('./window-runtime.mjs').WindowRuntime} runtime
 * @param {'tests' | 'bench' | 'screenshots'} project
 */
export const runOnApp = (node, runtime, project) => {
  const env = withNode(node, {
    ...runtime.env,
    RINGBACK_E2E_PROGRAM: runtime.program,
    RINGBACK_E2E_ARGS: runtime.args.join(' ')
  })
  const cli = at('node_modules', '@playwright', 'test', 'cli.js')
  const args = [cli, 'test', '--config', at('e2e', 'playwright.config.ts'), '--project', project]
  return run(node, args, { env, stdout: 'inherit' })
}
