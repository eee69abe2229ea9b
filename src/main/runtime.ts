export type Runtime = 'electron' | 'stand-in'

/** Which runtime this is: Electron says its version, the stand-in its name. */
export const runtimeOf = (electronVersion: string | undefined): Runtime =>
  /^\d/.test(electronVersion ?? '') ? 'electron' : 'stand-in'

/** The one line of every start. */
export const startLine = (version: string, electronVersion: string | undefined, folder: string): string => {
  const runtime =
    runtimeOf(electronVersion) === 'electron' ? `Electron ${electronVersion}` : 'the Electron stand-in'
  return `Ringback ${version} on ${runtime} (data: ${folder})`
}
