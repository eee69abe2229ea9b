import { setTimeout as sleep } from 'node:timers/promises'
import type { CdpChannel } from './cdp.ts'
import { START_PAGE } from './chromium.ts'
import { browser } from './runtime.ts'

/** A page of Chromium's, with a session on it. */
export interface PageTarget {
  targetId: string
  cdp: CdpChannel
}

/** The page that Chromium started with belongs to the first window; later, a page without a window is one that closes. */
let isStartPageTaken = false

/** The page that Chromium started with when no window has had it yet, else a new window's. */
export async function openPage(isTaken: (targetId: string) => boolean): Promise<PageTarget> {
  const { root } = browser()
  const { targetInfos } = await root.send('Target.getTargets')
  const first = isStartPageTaken
    ? undefined
    : targetInfos.find(({ type, targetId }) => type === 'page' && !isTaken(targetId))
  isStartPageTaken = true
  const { targetId } =
    first ?? (await root.send('Target.createTarget', { url: 'about:blank', newWindow: true }))
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true })
  const cdp = browser().session(sessionId)
  if (first) await startPageCommitted(cdp)
  return { targetId, cdp }
}

/** Chromium may still be on its way to its start page, and that would abort a navigation that overtook it. */
async function startPageCommitted(cdp: CdpChannel): Promise<void> {
  for (let triesLeft = 400; triesLeft > 0; triesLeft--) {
    const { frameTree } = await cdp.send('Page.getFrameTree')
    if (frameTree.frame.url === START_PAGE) return
    await sleep(5)
  }
}
