import { app, protocol, type Session, type WebContents } from 'electron'
import type { Log } from './log.ts'
import { isOwn, isPage, scheme } from './page/origin.ts'
import { type ReportAt, type ServedFolders, serve } from './page/serve.ts'

/** Before 'ready': makes our scheme a secure origin of its own, with fetch and streaming of sound. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }
  ])
}

const isOurMicrophone = (permission: string, url: string, media: readonly string[]): boolean =>
  permission === 'media' && isOwn(url) && media.length > 0 && media.every((kind) => kind === 'audio')

/** Lets nothing through but our own scheme and the microphone. */
export const lockSession = (
  session: Session,
  folders: ServedFolders,
  log: Log,
  reportAt: ReportAt = () => null
): void => {
  session.protocol.handle(scheme, (request) => serve(request, folders, reportAt))

  session.webRequest.onBeforeRequest((details, decide) => {
    const isTool = !app.isPackaged && details.url.startsWith('devtools://')
    const isAllowed = isTool || isOwn(details.url)
    if (!isAllowed) log.note(`refused a request to ${URL.parse(details.url)?.origin ?? 'nowhere'}`)
    decide({ cancel: !isAllowed })
  })

  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    decide(isOurMicrophone(permission, details.requestingUrl, media))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, { mediaType }) =>
    isOurMicrophone(permission, requestingOrigin, mediaType === undefined ? [] : [mediaType])
  )
  session.setDevicePermissionHandler(() => false)
}

/** Keeps a page where it is: no other page, no second window, no embedded one. */
export const lockContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event, url) => {
    if (!isPage(url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
