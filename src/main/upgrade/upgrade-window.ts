import { setTimeout as sleep } from 'node:timers/promises'
import { BrowserWindow } from 'electron'
import type { DataFolder } from '../data-folder.ts'
import type { Log } from '../log.ts'
import { createTaskThreads } from '../task-threads.ts'
import { groundNow } from '../window.ts'
import { isLongUpgrade, type UpgradeJob } from './upgrade.ts'

/** So long at least the notice stands, so that it can be read. */
const leastShownMs = 1_000
const patienceMs = 1_800_000

/** Its colours are the renderer’s tokens. */
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Ringback</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 32px; color: light-dark(#1c1b19, #eeeeec); background: light-dark(#faf9f6, #131416); }
  h1 { margin: 0 0 8px; font-size: 20px; font-weight: 550; }
  p { margin: 0 0 24px; }
  progress { width: 100%; }
</style>
<main role="status">
  <h1>Bringing your library up to date</h1>
  <p>This happens once after an update and can take a minute with many takes. A copy is kept as it was.</p>
  <progress aria-label="Bringing your library up to date"></progress>
</main>
</html>`

const openNotice = (): BrowserWindow =>
  new BrowserWindow({
    width: 520,
    height: 208,
    resizable: false,
    title: 'Ringback',
    autoHideMenuBar: true,
    backgroundColor: groundNow(),
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false }
  })

/**
 * Where an upgrade takes long, does it beside the program's own thread while a window says so; answers what closes that
 * window. An upgrade that fails here is tried again by whoever opens the library, who says what is wrong.
 */
export const upgradeAhead = async (
  { library, backups }: DataFolder,
  workerPath: string | URL,
  log: Log
): Promise<() => void> => {
  if (!isLongUpgrade(library)) return () => {}
  const notice = openNotice()
  const shown = notice.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
  shown.catch((error: unknown) => log.fault('telling of the upgrade', error))
  const threads = createTaskThreads<UpgradeJob, string>(workerPath, patienceMs)
  const upgraded = threads.run('upgrade', { library, backups, now: new Date() })
  await Promise.all([
    upgraded.catch((error: unknown) => log.fault('upgrading ahead', error)),
    shown.then(() => sleep(leastShownMs)).catch(() => undefined)
  ])
  return () => {
    if (!notice.isDestroyed()) notice.destroy()
  }
}
