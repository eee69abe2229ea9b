import type { OnBeforeRequestListenerDetails } from 'electron'
import type { CdpChannel } from './cdp.ts'
import { debug } from './events.ts'
import { fromBrowser } from './protocol/serve.ts'
import type { BeforeRequestDetails } from './web-request.ts'

/** A request of the page that waits for the app's word, as Chromium reports it. */
export interface Paused {
  requestId: string
  frameId: string
  resourceType: string
  request: { url: string; method: string; headers: Record<string, string> }
}

const RESOURCE_TYPES: Record<string, OnBeforeRequestListenerDetails['resourceType']> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket'
}

/** Chromium's window asks for a favicon that no page named; Electron's does not. */
const isFaviconGuess = ({ resourceType, request }: Paused): boolean =>
  resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico'

/** What the app's webRequest listener is told of it. */
export function describeRequest(
  { resourceType, request }: Paused,
  isMainFrame: boolean
): Omit<BeforeRequestDetails, 'id' | 'timestamp' | 'webContentsId'> {
  const { Referer: referrer = '' } = request.headers
  const frameType = isMainFrame ? 'mainFrame' : 'subFrame'
  return {
    url: fromBrowser(request.url),
    method: request.method,
    resourceType: resourceType === 'Document' ? frameType : (RESOURCE_TYPES[resourceType] ?? 'other'),
    referrer: fromBrowser(referrer)
  }
}

/** Lets a request go on, or fails it in the way that a page sees in Electron. */
export async function settleRequest(
  cdp: CdpChannel,
  paused: Paused,
  isAllowed: () => Promise<boolean>
): Promise<void> {
  const { requestId, resourceType } = paused
  if (isFaviconGuess(paused)) {
    await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
    return
  }
  // BlockedByClient on a document would show Chromium's error page instead of leaving the old one.
  const errorReason = resourceType === 'Document' ? 'Aborted' : 'BlockedByClient'
  const settled = (await isAllowed())
    ? cdp.send('Fetch.continueRequest', { requestId })
    : cdp.send('Fetch.failRequest', { requestId, errorReason })
  // A request whose page has gone on meanwhile is not there any more.
  await settled.catch((error: unknown) => debug(error))
}
