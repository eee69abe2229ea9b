import type { WebContentsConsoleMessageEventParams } from 'electron'
import type { CdpChannel } from './cdp.ts'

type Level = WebContentsConsoleMessageEventParams['level']

/** The level names and numbers of Electron's 'console-message', by Chromium's names. */
const LEVELS: Record<string, [name: Level, number: number]> = {
  debug: ['debug', 0],
  verbose: ['debug', 0],
  warning: ['warning', 2],
  error: ['error', 3],
  assert: ['error', 3]
}

export function levelOf(type: string): [name: Level, number: number] {
  return LEVELS[type] ?? ['info', 1]
}

/** Something that a page wrote to its console, or that Chromium wrote there for it. */
export interface Spoken {
  type: string
  text: string
  line: number
  url: string
}

/** Hears everything that would stand in the page's console; a preload's own failure is printed as well. */
export function listenToConsole(
  cdp: CdpChannel,
  preloadPath: string | undefined,
  hear: (spoken: Spoken) => void
): void {
  cdp.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const [top] = stackTrace?.callFrames ?? []
    const words = args.map((arg) => (arg.type === 'string' ? arg.value : (arg.description ?? arg.value)))
    hear({ type, text: words.join(' '), line: top?.lineNumber ?? 0, url: top?.url ?? '' })
  })
  cdp.on('Log.entryAdded', ({ entry: { level, text, lineNumber, url } }) =>
    hear({ type: level, text, line: lineNumber ?? 0, url: url ?? '' })
  )
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) => {
    const text = thrown.exception?.description ?? thrown.text
    if (thrown.url === `file://${preloadPath}`) console.error('Unable to load preload script:', text)
    hear({ type: 'error', text: `Uncaught ${text}`, line: thrown.lineNumber, url: thrown.url ?? '' })
  })
}
