import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Ends the program with a message on standard error, and the usage when the call itself was wrong. */
export function quit(code: number, message: string, usage = ''): never {
  process.stderr.write(usage === '' ? `${message}\n` : `${message}\n\n${usage}`)
  process.exit(code)
}

export type Arguments = {
  files: string[]
  flags: Record<string, string | boolean | (string | boolean)[] | undefined>
}

/** The command's arguments; `--help` prints the usage and ends with 0, an unknown option ends with 2. */
export const openArguments = (usage: string, options: NonNullable<ParseArgsConfig['options']>): Arguments => {
  // A reader that closes early, such as `head`, is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1)
  })
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true
    })
    if (values['help'] === true) {
      process.stdout.write(usage)
      process.exit(0)
    }
    return { files: positionals, flags: values }
  } catch (error) {
    return quit(2, error instanceof Error ? error.message : String(error), usage)
  }
}
