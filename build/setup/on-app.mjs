// `node build/setup/on-app.mjs bench|screenshots`: what is measured or pictured on the built program.
import { prepareBuild } from './app-build.mjs'
import { runOnApp } from './e2e.mjs'
import { prepareNode } from './node.mjs'
import { preparePackages } from './packages.mjs'
import { MissingPiece, runMain } from './say.mjs'
import { prepareWindowRuntime } from './window-runtime.mjs'

runMain(async () => {
  const project = process.argv[2]
  if (project !== 'bench' && project !== 'screenshots')
    throw new MissingPiece('Usage: node build/setup/on-app.mjs bench|screenshots')
  const node = await prepareNode()
  await preparePackages(node)
  const runtime = await prepareWindowRuntime(node)
  await prepareBuild(node)
  return runOnApp(node, runtime, project)
})
