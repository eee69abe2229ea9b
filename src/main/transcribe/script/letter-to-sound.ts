import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WASI } from 'node:wasi'
import { type Engine, instantiate } from '../../voice/engine.ts'
import { speakable } from '../../voice/speakable.ts'

/** Flite's phones that the sound model writes otherwise; the rest differ in case only. */
const otherNames: Readonly<Record<string, string>> = { ax: 'AH', axr: 'ER', ix: 'IH', hh: 'HH' }

const phonesIn = (printed: string): string =>
  printed
    .trim()
    .split(/\s+/)
    .filter((phone) => phone !== '' && phone !== 'pau')
    .map((phone) => otherNames[phone] ?? phone.toUpperCase())
    .join(' ')

/** Runs the voice engine for its phones alone. */
const printedPhones = (engine: Engine, text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-phones-'))
  const path = join(folder, 'phones')
  const printed = openSync(path, 'w')
  try {
    const wasi = new WASI({
      version: 'preview1',
      args: ['flite', '-voice', 'kal', '-ps', '-t', text, '-o', 'none'],
      stdout: printed,
      stderr: printed,
      returnOnExit: true
    })
    const exitCode = wasi.start(instantiate(engine, wasi.getImportObject()))
    if (exitCode !== 0) throw new Error(`Flite ended with code ${exitCode}`)
    return readFileSync(path, 'utf8')
  } finally {
    closeSync(printed)
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * How words outside of the dictionary sound, by the letter-to-sound rules of the voice engine: phones of the sound
 * model, parted by spaces. A word that cannot be said has none. Some 50 ms in all.
 */
export const soundsOf = (engine: Engine, words: readonly string[]): ReadonlyMap<string, string> => {
  const sayable = [...new Set(words)].flatMap((word) => {
    const said = speakable(word)
      .replace(/[.?!;:,]/g, ' ')
      .trim()
    return said === '' ? [] : [{ word, said }]
  })
  if (sayable.length === 0) return new Map()
  // A full stop makes a pause, and the pauses part the words' phones again.
  const parts = printedPhones(engine, `${sayable.map(({ said }) => said).join('. ')}.`)
    .split(/\bpau\b/)
    .map(phonesIn)
    .filter((phones) => phones !== '')
  const whole = parts.length === sayable.length
  return new Map(
    sayable.map(({ word, said }, at) => [
      word,
      whole ? (parts[at] ?? '') : phonesIn(printedPhones(engine, said))
    ])
  )
}
