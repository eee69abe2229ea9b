// Writes the JSON Schemas of a report's bundle and of a manager's notes, from the schemas that read them; `--check` only
// says whether they are fresh.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { notesFile } from '../src/main/team/notes-file.ts'
import { reportBundle } from '../src/shared/report.ts'

const folder = new URL('../resources/reports/', import.meta.url)
const files = [
  { path: fileURLToPath(new URL('schema.json', folder)), schema: reportBundle },
  { path: fileURLToPath(new URL('notes-schema.json', folder)), schema: notesFile }
].map(({ path, schema }) => ({ path, text: `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n` }))

const current = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const { values: wanted } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
if (!wanted.check) {
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of files) writeFileSync(path, text)
} else
  for (const { path, text } of files) {
    if (current(path) === text) continue
    console.error(`stale: ${path}\nRun: node build/report-schema.ts`)
    process.exitCode = 1
  }
