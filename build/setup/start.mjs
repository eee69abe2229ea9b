// `npm start`: does all set-up that is missing, then opens Ringback's window.
import { resolve } from 'node:path'
import { prepareBuild } from './app-build.mjs'
import { prepareNode } from './node.mjs'
import { preparePackages } from './packages.mjs'
import { root } from './paths.mjs'
import { runMain, say } from './say.mjs'
import { run } from './shell.mjs'
import { prepareWindowRuntime } from './window-runtime.mjs'

const usage = `Usage: npm start [-- options]

  --headless   run without a window, for checks on a machine with no display
  --help       show this

Everything else is handed to Ringback's runtime. RINGBACK_DATA=FOLDER keeps the library there.`

const noDisplay = `Ringback is set up, but there is no display to open its window on.
Either of these runs it here:
  npm start -- --headless     no window, for checks
  xvfb-run -a npm start       a virtual display (Debian: apt-get install xvfb)`

/** npm moves to the project's folder; a folder that the user names is meant from where the user stands. */
const dataFolder = () => {
  const { RINGBACK_DATA, INIT_CWD = process.cwd() } = process.env
  return RINGBACK_DATA ? { RINGBACK_DATA: resolve(INIT_CWD, RINGBACK_DATA) } : {}
}

runMain(async () => {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const headless = args.includes('--headless')
  const node = await prepareNode()
  await preparePackages(node)
  const runtime = await prepareWindowRuntime(node)
  await prepareBuild(node)

  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  if (!hasDisplay && !headless) {
    say(noDisplay)
    return 0
  }
  const env = { ...runtime.env, ...dataFolder(), ...(headless && { STAND_IN_HEADLESS: '1' }) }
  const quietly = headless && runtime.kind === 'electron' ? ['--ozone-platform=headless'] : []
  const given = args.filter((arg) => arg !== '--headless')
  return run(runtime.program, [...runtime.args, ...quietly, '.', ...given], {
    env,
    cwd: root,
    stdout: 'inherit'
  })
})
