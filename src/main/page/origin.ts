/** The scheme and host under which the page and the recordings are served; nothing else may be loaded. */
export const scheme = 'app'
const origin = `${scheme}://ringback`
export const pageUrl = `${origin}/index.html`

/** A path on our own origin as a URL. */
export const urlOf = (path: string): string => `${origin}${path}`

/** Whether a URL lies on our own origin; `URL.origin` is "null" for schemes that Node does not know. */
export const isOwn = (url: string): boolean => {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === 'ringback'
}

/** Whether a URL is the page itself, apart from its fragment. */
export const isPage = (url: string): boolean => {
  const parsed = URL.parse(url)
  if (parsed === null) return false
  parsed.hash = ''
  return parsed.href === pageUrl
}
