// Writes resources/licences.md, the licences of every package that ships with Ringback; `--check` only says whether it is fresh.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** What a package that ships may be under: nothing that asks for the source of what it is shipped with. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-3-Clause',
  'BSD-4-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1'
])

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(root, 'resources', 'licences.md')
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), devOptional: z.boolean().optional() })
  )
})
const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() })

type Shipped = { name: string; version: string; licence: string; text: string }

const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

const licenceText = (folder: string): string =>
  readdirSync(join(root, folder))
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .toSorted()
    .map((file) =>
      readFileSync(join(root, folder, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim()
    )
    .join('\n\n')

const shipped = (): Shipped[] => {
  const { packages } = lockFile.parse(readJson('package-lock.json'))
  return Object.entries(packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true)
    .filter(([folder]) => existsSync(join(root, folder, 'package.json')))
    .map(([folder]) => {
      const { name, version, license } = manifest.parse(readJson(folder, 'package.json'))
      return { name, version, licence: license, text: licenceText(folder) }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const chapter = (text: string, packages: Shipped[]): string => {
  const names = packages.map(({ name, version }) => `${name} ${version}`).join(', ')
  const [{ licence } = { licence: '' }] = packages
  const body = text === '' ? `Its package names the licence ${licence} and holds no text of it.` : text
  return `## ${names}\n\n${licence}\n\n\`\`\`\`text\n${body}\n\`\`\`\``
}

const all = shipped()
const refused = all.filter(({ licence }) => !allowed.has(licence))
for (const { name, licence } of refused) console.error(`${name} may not ship: its licence is ${licence}`)
const fresh = `${[
  '# Licences',
  'Ringback ships with these packages. This page is made from their files: `node build/licences.ts`.',
  ...[...Map.groupBy(all, ({ text, licence }) => text || licence)].map(([, packages]) =>
    chapter(packages[0]?.text ?? '', packages)
  )
].join('\n\n')}\n`

if (process.argv.includes('--check')) {
  const isStale = !existsSync(page) || readFileSync(page, 'utf8') !== fresh
  if (isStale) console.error('resources/licences.md is stale: run node build/licences.ts')
  process.exitCode = isStale || refused.length > 0 ? 1 : 0
} else {
  writeFileSync(page, fresh)
  console.log(`Wrote resources/licences.md: ${all.length} packages.`)
  process.exitCode = refused.length > 0 ? 1 : 0
}
