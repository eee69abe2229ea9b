import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareWindowRuntime } from './setup/window-runtime.mjs'

const patienceMs = 120_000

const ended = (program: string, args: string[], env: NodeJS.ProcessEnv): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: patienceMs })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? null : complaint))
  })

/**
 * Prints a page as PDF, on the paper that it names, with what the program's own window runs on; throws `MissingPiece`
 * where there is neither Electron nor Chromium.
 */
export const printHtml = async (page: string): Promise<Uint8Array> => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-print-'))
  try {
    const { kind, program, args, env } = await prepareWindowRuntime(process.execPath)
    const [source, target] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    writeFileSync(source, page)
    const script = join(import.meta.dirname, 'print-page.mjs')
    const complaint = await ended(
      program,
      [...args, '--headless', `--user-data-dir=${join(folder, 'browser')}`, script],
      { ...env, RINGBACK_PRINT_FROM: source, RINGBACK_PRINT_TO: target }
    )
    if (complaint !== null) throw new Error(`The page could not be printed (${kind}).\n${complaint}`)
    return readFileSync(target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
