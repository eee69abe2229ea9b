import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AppManifest } from './runtime.ts'

interface CommandLine {
  /** Modules to require first, from `-r`. */
  required: string[]
  /** The app's folder or main file, as given. */
  entry: string
  switches: Map<string, string>
}

/** Takes an Electron command line apart; the first word without a dash is the app. */
function parse(words: string[]): CommandLine {
  const line: CommandLine = { required: [], entry: '.', switches: new Map() }
  let hasEntry = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const [, name, value = ''] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (word === '-r') line.required.push(words[++at] ?? '')
    else if (name !== undefined) line.switches.set(name, value)
    else if (!hasEntry && !word.startsWith('-')) {
      line.entry = word
      hasEntry = true
    }
  }
  return line
}

interface PackageJson {
  name?: string
  productName?: string
  version?: string
  main?: string
}

function describe({ entry, switches }: CommandLine): AppManifest & { main: string } {
  const path = resolve(entry)
  if (!existsSync(path)) {
    console.error(`The Electron stand-in found no app at ${path}.`)
    process.exit(66)
  }
  const isFolder = statSync(path).isDirectory()
  const manifest = join(path, 'package.json')
  const described: PackageJson =
    isFolder && existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as PackageJson) : {}
  return {
    root: isFolder ? path : process.cwd(),
    main: isFolder ? join(path, described.main ?? 'index.js') : path,
    name: described.productName ?? described.name ?? 'Electron',
    version: described.version ?? '0.0.0',
    switches
  }
}

const standIn = new URL('./electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: standIn, shortCircuit: true, format: 'module-typescript' }
      : next(specifier, context)
})

const words = process.argv.slice(2)
const line = parse(words)
const manifest = describe(line)
process.argv = [process.execPath, ...words]
Object.assign(process.versions, { electron: 'stand-in', chrome: 'not started' })
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: manifest.root })

const { begin, becomeReady } = await import('./electron.ts')
begin(manifest)
const require = createRequire(join(process.cwd(), 'launch.js'))
for (const module of line.required) require(module)
// Node's code for a top-level await that nothing can settle; Electron would hang there.
const sayDeadlock = (code: number): void => {
  if (code === 13)
    console.error('The main module awaits something that comes after it has run, e.g. app.whenReady().')
}
process.once('exit', sayDeadlock)
await import(pathToFileURL(manifest.main).href)
process.off('exit', sayDeadlock)
await becomeReady()
