import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs a program of the operating system without a shell and answers what it wrote; rejects when it fails or hangs. */
export type RunProgram = (
  program: string,
  args: readonly string[],
  environment?: Readonly<Record<string, string>>
) => Promise<string>

/** PowerShell alone may take two seconds to start. */
const patienceMs = 15_000

export const runProgram: RunProgram = async (program, args, environment = {}) => {
  const { stdout } = await promisify(execFile)(program, args, {
    timeout: patienceMs,
    windowsHide: true,
    env: { ...process.env, ...environment }
  })
  return stdout
}
