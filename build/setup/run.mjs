// `node build/setup/run.mjs SCRIPT.ts [arguments]`: runs a script of the project on a Node that can, packages in place.
import { prepareNode } from './node.mjs'
import { preparePackages } from './packages.mjs'
import { at, root } from './paths.mjs'
import { runMain } from './say.mjs'
import { run, withNode } from './shell.mjs'

runMain(async () => {
  const [script = '', ...args] = process.argv.slice(2)
  const node = await prepareNode()
  await preparePackages(node)
  // npm moves to the project's folder; file names that the user types are meant from where the user stands.
  const cwd = script.startsWith('src/cli/') ? (process.env['INIT_CWD'] ?? root) : root
  return run(node, [at(script), ...args], { cwd, env: withNode(node), stdout: 'inherit' })
})
