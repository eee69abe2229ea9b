// Writes the JSON Schema of a report's bundle, from the schema that reads it; `--check` only says whether it is fresh.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { reportBundle } from '../src/shared/report.ts'

const path = fileURLToPath(new URL('../resources/reports/schema.json', import.meta.url))
const text = `${JSON.stringify(z.toJSONSchema(reportBundle), null, 2)}\n`

const current = (): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const { values: wanted } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
if (!wanted.check) {
  mkdirSync(fileURLToPath(new URL('../resources/reports/', import.meta.url)), { recursive: true })
  writeFileSync(path, text)
} else if (current() !== text) {
  console.error(`stale: ${path}\nRun: node build/report-schema.ts`)
  process.exitCode = 1
}
