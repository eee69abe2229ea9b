import type { WebContentsConsoleMessageEventParams } from 'electron'

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

interface RemoteObject {
  type: string
  value?: unknown
  description?: string
}

/** The text of one console call, as Electron reports it. */
export function textOf(args: RemoteObject[]): string {
  return args
    .map(({ type, value, description }) => (type === 'string' ? value : (description ?? value)))
    .join(' ')
}
