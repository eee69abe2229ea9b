/** Chromium's numbers for the failures that a page load here can meet. */
const NUMBERS: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_UNKNOWN_URL_SCHEME: -302,
  ERR_EMPTY_RESPONSE: -324
}

export type LoadError = Error & { code: string; errno: number; url: string }

/** The error that `loadURL` rejects with; `errorText` is Chromium's, e.g. `net::ERR_ABORTED`. */
export function loadError(errorText: string, url: string): LoadError {
  const code = errorText.replace(/^net::/, '')
  const errno = NUMBERS[code] ?? -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}
