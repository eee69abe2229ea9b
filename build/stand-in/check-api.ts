import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '..', '..')

/** Things that cannot happen on the stand-in, so that listening for them is no fault. */
const CANNOT_HAPPEN = new Set([
  'will-attach-webview',
  'certificate-error',
  'login',
  'child-process-gone',
  'activate'
])

/** What is plain or complete whichever runtime made it: options that the app fills in, answers, Node's own process. */
const NOT_OURS =
  /(Options|ReturnValue|WindowOpenHandlerResponse|CustomScheme|Rectangle|Event|^Process(Versions)?)$/

/** One use of Electron in the app. */
interface Use {
  where: string
  /** The interface, e.g. `BrowserWindow`; `import` for the name of an import. */
  owner: string
  member: string
  isStatic: boolean
  event?: string
}

function sources(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /(?<!\.test|\.d)\.ts$/.test(name)).map((name) => join(root, folder, name))
}

function readProgram(paths: string[]): ts.Program {
  const config = join(root, 'build', 'tsconfig.json')
  const read = ts.readConfigFile(config, ts.sys.readFile) as { config: object }
  const { options } = ts.parseJsonConfigFileContent(
    { ...read.config, include: [], files: [] },
    ts.sys,
    join(root, 'build')
  )
  return ts.createProgram(paths, { ...options, noEmit: true, composite: false, emitDeclarationOnly: false })
}

/** The interface and member of Electron's types that a symbol is declared in. */
function electronMember(
  symbol: ts.Symbol | undefined
): Pick<Use, 'owner' | 'member' | 'isStatic'> | undefined {
  for (const declaration of symbol?.declarations ?? []) {
    const { parent } = declaration
    if (!declaration.getSourceFile().fileName.endsWith('/electron/electron.d.ts')) continue
    if (!ts.isInterfaceDeclaration(parent) && !ts.isClassDeclaration(parent)) continue
    const isStatic = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) !== 0
    return { owner: parent.name?.text ?? '', member: symbol?.name ?? '', isStatic }
  }
  return undefined
}

function eventOf(node: ts.PropertyAccessExpression): string | undefined {
  const { parent } = node
  if (!/^(on|once|off|addListener|prependListener)$/.test(node.name.text) || !ts.isCallExpression(parent))
    return undefined
  const [event] = parent.arguments
  return event && ts.isStringLiteral(event) ? event.text : undefined
}

/** Imports as values from 'electron' in one file. */
function importsIn(node: ts.ImportDeclaration): ts.ImportSpecifier[] {
  const { importClause, moduleSpecifier } = node
  const bindings = importClause?.namedBindings
  if (!/^['"]electron(\/.*)?['"]$/.test(moduleSpecifier.getText()) || !bindings) return []
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || !ts.isNamedImports(bindings)) return []
  return bindings.elements.filter((element) => !element.isTypeOnly)
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = []
  const note = (node: ts.Node, use: Omit<Use, 'where'>): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    uses.push({ ...use, where: `${relative(root, file.fileName)}:${line + 1}` })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const found = electronMember(checker.getSymbolAtLocation(node.name))
      const event = eventOf(node)
      if (found) note(node, { ...found, ...(event !== undefined && { event }) })
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText()
      const found = electronMember(checker.getTypeAtLocation(node.parent).getProperty(name))
      if (found) note(node, found)
    } else if (ts.isImportDeclaration(node)) {
      for (const element of importsIn(node))
        note(element, {
          owner: 'import',
          member: (element.propertyName ?? element.name).text,
          isStatic: false
        })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return uses
}

/** What the stand-in has: the types behind its exports, and those that conformance.ts pairs with Electron's. */
function standIn(program: ts.Program, checker: ts.TypeChecker) {
  const moduleOf = (name: string): ts.Symbol => {
    const file = program.getSourceFile(join(here, name))
    const symbol = file && checker.getSymbolAtLocation(file)
    if (!symbol) throw new Error(`cannot read ${name}`)
    return symbol
  }
  const exported = new Map(
    checker.getExportsOfModule(moduleOf('electron.ts')).map((s) => [s.name, checker.getTypeOfSymbol(s)])
  )
  const pairs = checker.getExportsOfModule(moduleOf('conformance.ts')).find(({ name }) => name === 'Pairs')
  if (!pairs) throw new Error('conformance.ts has no Pairs')
  const paired = new Map<string, ts.Type>()
  for (const pair of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(pairs))) {
    const [, ours] = checker.getTypeArguments(checker.getTypeOfSymbol(pair) as ts.TypeReference)
    if (ours) paired.set(pair.name, ours)
  }
  return { exported, paired }
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const PRELOAD_IMPORTS = new Set(['ipcRenderer', 'contextBridge', 'webUtils'])

/** One line for each use of Electron in src/main and src/preload that the stand-in has no answer to. */
export function missing(): { problems: string[]; used: number } {
  const app = [...sources('src/main'), ...sources('src/preload')]
  const program = readProgram([...app, join(here, 'electron.ts'), join(here, 'conformance.ts')])
  const checker = program.getTypeChecker()
  const { exported, paired } = standIn(program, checker)
  const code = sources('build/stand-in')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')

  const problemOf = ({ owner, member, isStatic, event, where }: Use): string | undefined => {
    if (owner === 'import') {
      const known = where.startsWith('src/preload') ? PRELOAD_IMPORTS.has(member) : exported.has(member)
      return known ? undefined : `the stand-in has no export ${member}`
    }
    // `session.defaultSession` is a static member of Session in Electron's types.
    const type = isStatic ? (exported.get(owner) ?? exported.get(lowerFirst(owner))) : paired.get(owner)
    if (!type)
      return NOT_OURS.test(owner)
        ? undefined
        : `conformance.ts has no pair for ${owner}, whose .${member} is used`
    if (!checker.getPropertyOfType(type, member)) return `the stand-in has no ${owner}.${member}`
    const isIpc = owner.startsWith('Ipc')
    const happens = event === undefined || isIpc || CANNOT_HAPPEN.has(event) || code.includes(`'${event}'`)
    return happens ? undefined : `${owner} of the stand-in never emits '${event}'`
  }
  const isApp = new Set(app)
  const uses = program
    .getSourceFiles()
    .filter((file) => isApp.has(file.fileName))
    .flatMap((file) => usesIn(file, checker))
  const problems = uses.flatMap((use) => {
    const problem = problemOf(use)
    return problem === undefined ? [] : [`${use.where}: ${problem}`]
  })
  return { problems, used: uses.length }
}

if (import.meta.main) {
  const { problems, used } = missing()
  for (const problem of problems) console.log(problem)
  console.log(`${used} uses of Electron, ${problems.length} that the stand-in cannot answer`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
