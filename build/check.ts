import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const tool = (path: string): string => join(root, 'node_modules', path)

/** Every check of `npm run check`: its name, the script that Node runs, and how to mend what it finds. */
const checks: { name: string; args: string[]; mend: string }[] = [
  {
    name: 'format and lint',
    args: [tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.'],
    mend: 'npx biome check --write .'
  },
  { name: 'types', args: [tool('typescript/bin/tsc'), '-b'], mend: 'npx tsc -b' },
  {
    name: 'layer rules',
    args: [
      tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      'build/layers.cjs',
      '--output-type',
      'err',
      'src'
    ],
    mend: 'move the import to a layer that may have it (build/layers.cjs)'
  },
  {
    name: 'unused code',
    args: [tool('knip/bin/knip.js'), '--config', 'build/knip.json'],
    mend: 'delete what is named'
  },
  {
    name: 'stand-in covers Electron’s used API',
    args: ['build/stand-in/check-api.ts'],
    mend: 'add it to build/stand-in'
  },
  {
    name: 'measured accuracy is fresh',
    args: ['build/rulebook-accuracy.ts', '--check'],
    mend: 'node build/rulebook-accuracy.ts && node build/rulebook-page.ts'
  },
  {
    name: 'rulebook page is fresh',
    args: ['build/rulebook-page.ts', '--check'],
    mend: 'node build/rulebook-page.ts'
  },
  {
    name: 'licences of what ships are known',
    args: ['build/licences.ts', '--check'],
    mend: 'node build/licences.ts'
  },
  {
    name: 'scenario schema and page are fresh',
    args: ['build/scenario-schema.ts', '--check'],
    mend: 'node build/scenario-schema.ts'
  },
  {
    name: 'schema of reports is fresh',
    args: ['build/report-schema.ts', '--check'],
    mend: 'node build/report-schema.ts'
  },
  {
    name: 'persona audio is fresh',
    args: ['build/render-persona-audio.ts', '--check'],
    mend: 'node build/render-persona-audio.ts'
  },
  {
    name: 'surroundings are fresh',
    args: ['build/render-surroundings.ts', '--check'],
    mend: 'node build/render-surroundings.ts'
  }
]

const reportAt = process.argv.indexOf('--report')
let failed = 0
for (const check of checks) {
  const startedAt = performance.now()
  const run = spawnSync(process.execPath, check.args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' }
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const passed = run.status === 0
  if (!passed) failed++
  console.log(`${passed ? '✓' : '✗'} ${check.name} (${seconds} s)`)
  if (!passed) console.log(`${run.stdout}${run.stderr}\n  to mend: ${check.mend}\n`)
}

if (reportAt >= 0) {
  const file = process.argv[reportAt + 1] ?? 'check.json'
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ passed: checks.length - failed, failed }))
}
process.exitCode = failed === 0 ? 0 : 1
