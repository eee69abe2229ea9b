import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findChromium } from './find-chromium.mjs'

/** What the fixture's preload exposes. */
declare const fixture: {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  tell(word: string, answered: (back: string) => void): void
}

const here = fileURLToPath(new URL('.', import.meta.url))
const shim = join(here, 'electron')
const env = { ...process.env, STAND_IN_NODE: process.execPath, STAND_IN_HEADLESS: '1' } as Record<
  string,
  string
>

let folder: string
let app: ElectronApplication
let page: Page

const words = (...more: string[]): string[] => [`--user-data-dir=${folder}`, ...more, join(here, 'fixture')]

async function start(options: { executablePath?: string } = {}): Promise<void> {
  app = await electron.launch({ args: words('--use-fake-device-for-media-stream'), env, ...options })
  page = await app.firstWindow()
  await page.waitForFunction(() => 'fixture' in window && document.readyState === 'complete')
}

const seen = () =>
  page.evaluate(() => fixture.invoke('seen')) as Promise<{ requests: string[]; events: string[] }>
const eventually = (event: string) =>
  vi.waitFor(async () => expect((await seen()).events).toContain(event), 5000)

/** The command lines of Chromium's living processes on our profile. */
const chromiums = (): string[] => {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  return processes.filter((line) => line.includes(`--user-data-dir=${folder}/stand-in`))
}
const browsers = (): string[] => chromiums().filter((line) => !line.includes('--type='))

/** What the page's events are, asked without Playwright's page, which does not survive a crash. */
const eventsAfterCrash = (): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      "fixture.invoke('seen').then((s) => s.events)"
    )
  )

const isPossible = process.platform !== 'win32' && findChromium() !== undefined

describe.skipIf(!isPossible)('the stand-in under Playwright', { timeout: 20_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stand-in-'))
    await start({ executablePath: shim })
  }, 20_000)

  afterAll(async () => {
    await app?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says what it is', async () => {
    const [name, version, packaged, versions] = await app.evaluate(({ app: running }) => [
      running.getName(),
      running.getVersion(),
      running.isPackaged,
      { electron: process.versions.electron, chrome: process.versions.chrome }
    ])
    expect([name, version, packaged]).toEqual(['Fixture', '1.2.3', false])
    expect(versions).toMatchObject({ electron: 'stand-in', chrome: expect.stringMatching(/^\d+\./) })
  })

  it('carries typed arrays both ways and tells who asked', async () => {
    const came = await page.evaluate(async () => {
      const sent = { samples: new Float32Array([0.5, -0.25]), at: new Date(5), missing: undefined }
      const { value, ...rest } = (await fixture.invoke('echo', sent)) as { value: typeof sent }
      return {
        ...rest,
        isFloat: value.samples instanceof Float32Array,
        samples: [...value.samples],
        at: +value.at
      }
    })
    expect(came).toEqual({
      url: 'app://ringback/index.html',
      origin: 'app://ringback',
      isTop: true,
      isFloat: true,
      samples: [0.5, -0.25],
      at: 5
    })
  })

  it('brings a handler’s error and a message of its own to the page', async () => {
    const failing = page.evaluate(() => fixture.invoke('fail'))
    await expect(failing).rejects.toThrow("Error invoking remote method 'fail': RangeError: no such take")
    expect(await page.evaluate(() => new Promise((told) => fixture.tell('hi', told)))).toBe('hi')
  })

  it('serves ranges from the app’s scheme', async () => {
    const answers = await page.evaluate(async () => {
      const part = await fetch('/bytes', { headers: { range: 'bytes=10-12' } })
      const beyond = await fetch('/bytes', { headers: { range: 'bytes=5000-' } })
      const bytes = [...new Uint8Array(await part.arrayBuffer())]
      return [part.status, part.headers.get('content-range'), bytes, beyond.status]
    })
    expect(answers).toEqual([206, 'bytes 10-12/1000', [10, 11, 12], 416])
  })

  it('lets nothing out, and the app sees each attempt', async () => {
    const outcomes = await page.evaluate(async () => {
      const attempt = (url: string) =>
        fetch(url).then(
          (r) => r.status,
          (error: Error) => error.name
        )
      const worker = new Worker('/worker.js')
      const fromWorker = new Promise((answered) => {
        worker.onmessage = ({ data }) => answered(data)
      })
      worker.postMessage('https://example.org/worker')
      return [
        await attempt('https://example.com/'),
        await attempt('http://1.1.1.1/'),
        await attempt('/cancelled'),
        await fromWorker
      ]
    })
    expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError'])
    const { requests } = await seen()
    expect(requests).toEqual(
      expect.arrayContaining([
        'mainFrame app://ringback/index.html',
        'xhr https://example.com/',
        'xhr http://1.1.1.1/',
        'xhr https://example.org/worker'
      ])
    )
  })

  it('keeps the page where it is and opens no window', async () => {
    await page.click('#away')
    await eventually('will-navigate https://example.com/away')
    await page.click('#popup')
    await eventually('open https://example.com/popup')
    expect(await page.evaluate(() => window.open('https://example.com/code'))).toBeNull()
    await eventually('open https://example.com/code')
    expect(page.url()).toBe('http://ringback.app.localhost/index.html')
    await page.reload()
    const own = 'will-navigate app://ringback/index.html'
    expect((await seen()).events, 'a reload from outside is no navigation of the page').not.toContain(own)
    await vi.waitFor(() => expect(app.windows()).toHaveLength(1))
  })

  it('grants the microphone, ends a running track when it is taken back, and then denies it', async () => {
    const granted = await page.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const [track] = stream.getAudioTracks()
      const ended = new Promise((end) => track?.addEventListener('ended', () => end('ended')))
      Object.assign(window, { ended })
      return track?.readyState
    })
    expect(granted).toBe('live')
    await app.evaluate(({ session }) =>
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
    )
    expect(await page.evaluate(() => (window as unknown as { ended: Promise<string> }).ended)).toBe('ended')
    const again = page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }))
    await expect(again).rejects.toThrow('NotAllowedError')
  })

  it('takes a picture and prints a page', async () => {
    const [size, head, pdf] = await app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const picture = await window?.webContents.capturePage()
      const printed = await window?.webContents.printToPDF({ pageSize: 'A4' })
      return [
        picture?.getSize(),
        [...(picture?.toPNG().subarray(1, 4) ?? [])],
        printed?.subarray(0, 5).toString()
      ]
    })
    expect([size, head, pdf]).toEqual([{ width: 640, height: 480 }, [...Buffer.from('PNG')], '%PDF-'])
  })

  it('shows the page the theme that the app chose', async () => {
    await app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = 'dark'
    })
    await page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches)
  })

  it('lets a test answer a dialog and names what it lacks', async () => {
    const chosen = await app.evaluate(async ({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/somewhere/take.pdf' })
      return (await dialog.showSaveDialog({})).filePath
    })
    expect(chosen).toBe('/somewhere/take.pdf')
    const lacking = app.evaluate(({ app: running }) => running.setBadgeCount(3))
    await expect(lacking).rejects.toThrow('the Electron stand-in has no app.setBadgeCount')
  })

  it('tells of a crashed page, which the app can reload', async () => {
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    )
    await vi.waitFor(async () => expect(await eventsAfterCrash()).toContain('gone crashed'), 5000)
  })

  it('keeps a window open whose close is prevented', async () => {
    const isDestroyed = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.once('close', (event) => event.preventDefault())
      window?.close()
      return window?.isDestroyed()
    })
    expect(isDestroyed).toBe(false)
  })

  it('sends a second instance away and tells the first', async () => {
    const second = spawnSync(shim, [...words(), 'second'], { env, timeout: 10_000, encoding: 'utf8' })
    expect([second.status, second.stderr]).toEqual([0, ''])
    await vi.waitFor(async () => expect(await eventsAfterCrash()).toContain('second-instance second'), 5000)
  })

  it('leaves no Chromium when it is killed, and starts again at once', async () => {
    const ended = new Promise<void>((end) => app.once('close', () => end()))
    app.process().kill('SIGKILL')
    await ended
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', here)
    await start()
    expect((await seen()).requests).toContain('mainFrame app://ringback/index.html')
    expect(browsers()).toHaveLength(1)
  })

  it('leaves no Chromium when it quits, after the app has had its time', async () => {
    expect(chromiums()).not.toEqual([])
    const main = app.process()
    await app.close()
    expect(main.exitCode).toBe(0)
    await vi.waitFor(() => expect(chromiums()).toEqual([]), { timeout: 3000, interval: 50 })
  })
})
