import type * as Real from 'electron'

export type BeforeRequestDetails = Pick<
  Real.OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp' | 'webContentsId'
>
type BeforeRequest = (
  details: BeforeRequestDetails,
  callback: (answer: Real.CallbackResponse) => void
) => void

export type HeadersDetails = Pick<
  Real.OnHeadersReceivedListenerDetails,
  'id' | 'url' | 'method' | 'statusCode' | 'statusLine' | 'timestamp' | 'responseHeaders'
>
type HeadersReceived = (
  details: HeadersDetails,
  callback: (answer: Real.HeadersReceivedResponse) => void
) => void

interface Listening<T> {
  listener: T
  matches: (url: string) => boolean
}

/** Match patterns such as `<all_urls>` and `*://*\/*`; Electron's finer rules on hosts are not imitated. */
function matcher(urls: string[] | undefined): (url: string) => boolean {
  if (!urls || urls.length === 0) return () => true
  const patterns = urls.map((url) => {
    const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return url === '<all_urls>' ? /^/ : new RegExp(`^${escaped}$`)
  })
  return (url) => patterns.some((pattern) => pattern.test(url))
}

function listening<T extends BeforeRequest | HeadersReceived>(
  first: T | null | Real.WebRequestFilter,
  second?: T | null
): Listening<T> | undefined {
  const listener = typeof first === 'function' ? first : second
  const filter = typeof first === 'function' || first === null ? undefined : (first as Real.WebRequestFilter)
  return listener ? { listener, matches: matcher(filter?.urls) } : undefined
}

let lastRequestId = 0

export class WebRequest {
  private beforeRequest: Listening<BeforeRequest> | undefined
  private headersReceived: Listening<HeadersReceived> | undefined

  onBeforeRequest(first: BeforeRequest | null | Real.WebRequestFilter, second?: BeforeRequest | null): void {
    this.beforeRequest = listening(first, second)
  }
  onHeadersReceived(
    first: HeadersReceived | null | Real.WebRequestFilter,
    second?: HeadersReceived | null
  ): void {
    this.headersReceived = listening(first, second)
  }
  /** Asks the app whether the request may go on. */
  async allows(request: Omit<BeforeRequestDetails, 'id' | 'timestamp'>): Promise<boolean> {
    const { beforeRequest } = this
    if (!beforeRequest?.matches(request.url)) return true
    const details = { ...request, id: ++lastRequestId, timestamp: Date.now() }
    const answer = await new Promise<Real.CallbackResponse>((settle) =>
      beforeRequest.listener(details, settle)
    )
    if (answer.redirectURL) throw new Error('the Electron stand-in has no redirectURL in onBeforeRequest')
    return !answer.cancel
  }
  /** The response's headers as the app leaves them. */
  async headersOf(url: string, method: string, response: Response): Promise<Headers> {
    const { headersReceived } = this
    if (!headersReceived?.matches(url)) return response.headers
    const details: HeadersDetails = {
      id: ++lastRequestId,
      url,
      method,
      statusCode: response.status,
      statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
      timestamp: Date.now(),
      responseHeaders: Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
    }
    const answer = await new Promise<Real.HeadersReceivedResponse>((settle) =>
      headersReceived.listener(details, settle)
    )
    const changed = Object.entries(answer.responseHeaders ?? details.responseHeaders ?? {})
    return new Headers(
      changed.flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))
    )
  }
}
