import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Chromium } from './cdp.ts'
import { findChromium } from './find-chromium.mjs'
import { runtime } from './runtime.ts'

/** What the app window shows before the first BrowserWindow takes it over. */
export const START_PAGE = 'data:text/html,'

/** How long a Chromium whose main process was killed may still hold the profile. */
const PROFILE_PATIENCE_MS = 3000

/** Switches of the app or of Playwright that the stand-in answers itself. */
const KEPT_BACK =
  /^(user-data-dir|no-sandbox|headless|host-resolver-rules|inspect.*|use-fake-ui-for-media-stream)$/

/** No name resolves but the app's own schemes; a development server's host is let through. */
function resolverRules(port: number): string {
  const { ELECTRON_RENDERER_URL } = process.env
  const development = ELECTRON_RENDERER_URL ? `, EXCLUDE ${new URL(ELECTRON_RENDERER_URL).hostname}` : ''
  return `MAP *.localhost:80 127.0.0.1:${port}, MAP * ~NOTFOUND${development}`
}

function isHeadless(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY, STAND_IN_HEADLESS } = process.env
  if (STAND_IN_HEADLESS === '1' || runtime.manifest.switches.has('headless')) return true
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY
}

function argumentsFor(profile: string, port: number): string[] {
  const { switches } = runtime.manifest
  const passed = [...switches].filter(([name]) => !KEPT_BACK.test(name))
  const isRoot = process.getuid?.() === 0
  return [
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=${resolverRules(port)}`,
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-search-engine-choice-screen',
    '--password-store=basic',
    '--use-mock-keychain',
    '--disable-dev-shm-usage',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    // Electron's default, where Chromium's own would keep audio waiting for a click.
    '--autoplay-policy=no-user-gesture-required',
    '--test-type',
    '--hide-crash-restore-bubble',
    '--noerrdialogs',
    ...(isRoot || switches.has('no-sandbox') ? ['--no-sandbox'] : []),
    ...(isHeadless() ? ['--headless'] : []),
    ...passed.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
    // An app window has no tabs and no address bar; the first BrowserWindow takes it over.
    `--app=${START_PAGE}`
  ]
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Chromium hands over to whoever holds the profile, so a dying one is waited for. */
async function profileIsFree(profile: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < PROFILE_PATIENCE_MS; waitedMs += 50) {
    let holder: string
    try {
      holder = readlinkSync(join(profile, 'SingletonLock'))
    } catch {
      return
    }
    if (!isAlive(Number(holder.slice(holder.lastIndexOf('-') + 1)))) return
    await sleep(50)
  }
}

/** Starts Chromium on `profile` with the app's schemes served at `port`; ends the process when there is none. */
export async function startChromium(profile: string, port: number): Promise<Chromium> {
  const path = findChromium()
  if (!path) {
    console.error(
      'The Electron stand-in found no Chromium. Install chromium or Google Chrome, or name its executable in STAND_IN_CHROMIUM.'
    )
    process.exit(69)
  }
  await profileIsFree(profile)
  const chromium = new Chromium(path, argumentsFor(profile, port))
  try {
    const { product } = await chromium.root.send('Browser.getVersion')
    Object.assign(process.versions, { chrome: product.slice(product.indexOf('/') + 1) })
    await chromium.root.send('Target.setDiscoverTargets', { discover: true })
  } catch {
    console.error(`The Electron stand-in could not start ${path}:\n${chromium.lastWords.join('\n')}`)
    process.exit(70)
  }
  return chromium
}
