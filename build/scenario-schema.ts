// Writes what a scenario may hold, from the schema that reads it; `--check` only says whether the pages are fresh.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { scenarioPack } from '../src/shared/scenario.ts'

type Field = {
  description?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  default?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  properties?: Record<string, Field>
  required?: string[]
  items?: Field
}

const folder = new URL('../resources/scenarios/', import.meta.url)
const schema = z.toJSONSchema(scenarioPack, { io: 'input' }) as Field
const marks = ['<!-- fields -->', '<!-- end of fields -->'] as const

const allowed = (field: Field): string => {
  if (field.const !== undefined) return `${field.const}`
  if (field.enum !== undefined) return field.enum.join(', ')
  if (field.maximum !== undefined && field.minimum !== undefined)
    return `${field.minimum} to ${field.maximum}`
  if (field.maxLength !== undefined) return `text, ${field.maxLength} characters at most`
  return { string: 'text', boolean: 'true or false', array: 'list' }[field.type ?? ''] ?? ''
}

const optional = (field: Field, isRequired: boolean): string => {
  if (isRequired) return ''
  return ['string', 'number', 'boolean'].includes(typeof field.default)
    ? ` May be left out: ${field.default}.`
    : ' May be left out.'
}

/** A row for each field, those inside of it below. */
const rows = (parent: Field, path: string): string[] =>
  Object.entries(parent.properties ?? {}).flatMap(([name, field]) => {
    const place = path === '' ? name : `${path}.${name}`
    const isRequired = parent.required?.includes(name) === true
    const told = `${field.description ?? ''}${optional(field, isRequired)}`
    return [
      `| \`${place}\` | ${allowed(field)} | ${told} |`,
      ...rows(field, place),
      ...(field.items === undefined ? [] : rows(field.items, `${place}[]`))
    ]
  })

const table = ['| field | may be | what it is |', '|---|---|---|', ...rows(schema, '')].join('\n')
const page = readFileSync(new URL('README.md', folder), 'utf8')
const [before, after] = [page.split(marks[0])[0], page.split(marks[1])[1]]
if (after === undefined) throw new Error(`README.md has no ${marks.join(' and ')}.`)

const files = [
  { name: 'schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
  { name: 'README.md', text: `${before}${marks[0]}\n${table}\n${marks[1]}${after}` }
].map((file) => ({ ...file, url: new URL(file.name, folder) }))

const current = (url: URL): string => {
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return ''
  }
}

const { values: wanted } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
if (wanted.check) {
  const stale = files.filter(({ url, text }) => current(url) !== text)
  for (const { url } of stale) console.error(`stale: ${fileURLToPath(url)}`)
  if (stale.length > 0) console.error('Run: node build/scenario-schema.ts')
  process.exitCode = stale.length === 0 ? 0 : 1
} else for (const { url, text } of files) writeFileSync(url, text)
