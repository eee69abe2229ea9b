import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Past this size the log is put aside as `ringback.1.log`, in place of the one before it. */
const rotateAtBytes = 1_000_000

/** Lines for the person who mends Ringback. Never the words of a take, a card or a note. */
export type Log = { note: (line: string) => void; fault: (what: string, error: unknown) => void }

const described = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)

/** A log in `logsFolder`; a log that cannot be written is given up in silence, as it must never stop the program. */
export const createLog = (logsFolder: string, now: () => Date = () => new Date()): Log => {
  const file = join(logsFolder, 'ringback.log')
  const rotate = (): void => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    if (size > rotateAtBytes) renameSync(file, join(logsFolder, 'ringback.1.log'))
  }
  const write = (level: string, text: string): void => {
    try {
      mkdirSync(logsFolder, { recursive: true })
      rotate()
      appendFileSync(file, `${now().toISOString()} ${level} ${text}\n`)
    } catch {
      // The disk that cannot take the line may be the very fault that it reports.
    }
  }
  return {
    note: (line) => write('note', line),
    fault: (what, error) => write('fault', `${what}: ${described(error)}`)
  }
}
