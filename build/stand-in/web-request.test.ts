import { describe, expect, it } from 'vitest'
import { type BeforeRequestDetails, WebRequest } from './web-request.ts'

const to = (url: string): Omit<BeforeRequestDetails, 'id' | 'timestamp'> => ({
  url,
  method: 'GET',
  resourceType: 'xhr',
  referrer: '',
  webContentsId: 1
})

describe('webRequest', () => {
  it('lets everything through without a listener', async () => {
    expect(await new WebRequest().allows(to('https://example.com/'))).toBe(true)
  })

  it('asks the listener, also one that answers later', async () => {
    const requests = new WebRequest()
    requests.onBeforeRequest(({ url }, callback) => setTimeout(callback, 1, { cancel: url.includes('bad') }))
    expect(await requests.allows(to('app://ringback/bad'))).toBe(false)
    expect(await requests.allows(to('app://ringback/good'))).toBe(true)
  })

  it.each([
    ['<all_urls>', true],
    ['https://*/*', true],
    ['*://example.com/*', true],
    ['http://*/*', false],
    ['https://example.org/*', false]
  ])('with the filter %s', async (pattern, isAsked) => {
    const requests = new WebRequest()
    requests.onBeforeRequest({ urls: [pattern] }, (_details, callback) => callback({ cancel: true }))
    expect(await requests.allows(to('https://example.com/x'))).toBe(!isAsked)
  })

  it('forgets a listener that is set to null', async () => {
    const requests = new WebRequest()
    requests.onBeforeRequest((_details, callback) => callback({ cancel: true }))
    requests.onBeforeRequest(null)
    expect(await requests.allows(to('https://example.com/'))).toBe(true)
  })

  it('lets the app rewrite a response’s headers', async () => {
    const requests = new WebRequest()
    requests.onHeadersReceived(({ responseHeaders }, callback) =>
      callback({ responseHeaders: { ...responseHeaders, 'content-security-policy': ["default-src 'self'"] } })
    )
    const response = new Response('', { headers: { 'content-type': 'text/html' } })
    const headers = await requests.headersOf('app://ringback/', 'GET', response)
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'text/html',
      'content-security-policy': "default-src 'self'"
    })
  })
})
