import { readFileSync } from 'node:fs'
import { packLimits } from '../grading/packs/pack.ts'
import { type PackReading, readPack } from '../grading/packs/read-pack.ts'
import { withPack } from '../grading/packs/with-pack.ts'
import { builtInRulebook, type Rulebook } from '../grading/rulebook.ts'
import type { PackProblem } from '../shared/pack.ts'
import { quit } from './terminal.ts'

/** Reads a pack's file; ends the program with 2 when the file itself cannot be read. */
export const readPackFile = (file: string): PackReading => {
  try {
    const bytes = readFileSync(file)
    if (bytes.length > packLimits.bytes) return quit(2, `${file} is larger than 1 MB.`)
    return readPack(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    return quit(2, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** "FILE:4 weights › about-them: Give a number ..." for every problem. */
export const problemLines = (file: string, problems: readonly PackProblem[]): string =>
  problems
    .map(({ line, path, message }) => `${file}:${line} ${path === '' ? '' : `${path}: `}${message}`)
    .join('\n')

/** The rulebook with the pack that `--pack` names; ends the program with 2 when the pack is refused. */
export const rulebookFor = (file: unknown): Rulebook => {
  if (typeof file !== 'string') return builtInRulebook
  const reading = readPackFile(file)
  if (reading.ok) return withPack(builtInRulebook, reading.pack)
  return quit(2, `${file} is refused as a rule pack.\n${problemLines(file, reading.problems)}`)
}
