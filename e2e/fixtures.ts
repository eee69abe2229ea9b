import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page
} from '@playwright/test'
import { speechFolder } from './global-setup.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What the program is started with; everything has a working default. */
export type LaunchOptions = {
  /** The library's folder; a new empty one when absent. */
  library?: string
  /** A WAV of `e2e/speech` that the microphone hears, over and over; null = no microphone at all. */
  microphone?: string | null
  /** More switches for the runtime. */
  switches?: string[]
}

/** One running Ringback. */
export type Ringback = {
  app: ElectronApplication
  page: Page
  library: string
  /** Kills the whole program at once, as a power cut would. */
  kill: () => Promise<void>
  /** Closes the program the way a rep does. */
  close: () => Promise<void>
}

type Fixtures = {
  launch: (options?: LaunchOptions) => Promise<Ringback>
  newFolder: () => string
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  newFolder: async ({}, use) => {
    const folders: string[] = []
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'ringback-e2e-'))
      folders.push(folder)
      return folder
    })
    for (const folder of folders)
      for (const path of [folder, profileFolder(folder)]) rmSync(path, { recursive: true, force: true })
  },

  launch: async ({ newFolder }, use) => {
    const running = new Set<ElectronApplication>()
    await use(async (options = {}) => {
      const library = options.library ?? newFolder()
      const app = await electron.launch({
        executablePath: process.env['RINGBACK_E2E_PROGRAM'] ?? join(root, 'build', 'stand-in', 'electron'),
        args: [
          ...(process.env['RINGBACK_E2E_ARGS'] ?? '').split(' ').filter(Boolean),
          '.',
          ...microphoneSwitches(options.microphone === undefined ? 'good.wav' : options.microphone),
          ...(options.switches ?? [])
        ],
        cwd: root,
        env: { ...environment(), RINGBACK_DATA: library, ...profile(library) }
      })
      running.add(app)
      const page = await app.firstWindow()
      const ended = new Promise<void>((resolve) => app.once('close', () => resolve()))
      return {
        app,
        page,
        library,
        kill: async () => {
          running.delete(app)
          app.process().kill('SIGKILL')
          await ended
        },
        close: async () => {
          running.delete(app)
          await app.close()
        }
      }
    })
    for (const app of running) await app.close()
  }
})

export { expect }

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  )

/** A browser profile beside the library, so that two programs of one test run never share a lock. */
const profile = (library: string): Record<string, string> => ({ XDG_CONFIG_HOME: profileFolder(library) })
const profileFolder = (library: string): string => `${library}-profile`

const microphoneSwitches = (file: string | null): string[] =>
  file === null
    ? []
    : ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${join(speechFolder, file)}`]

/** A folder that nothing can be written to, also for root. Call `release` when done. */
export const readOnlyFolder = (folder: string): { release: () => void } => {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    return { release: () => chmodSync(folder, 0o700) }
  }
  return mountOver(folder, 'ro,size=1m')
}

/** A folder on a disk of its own with so little room that a take fills it. Only root on Linux can make one. */
export const smallDisk = (folder: string, kilobytes: number): { release: () => void } =>
  mountOver(folder, `size=${kilobytes}k`)

export const canMakeDisks = process.platform === 'linux' && process.getuid?.() === 0

const mountOver = (folder: string, options: string): { release: () => void } => {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if (mounted.status !== 0) throw new Error(`mount failed: ${mounted.stderr}`)
  return { release: () => void spawnSync('umount', ['-l', folder]) }
}
