/** Which layer may import which: the table of ARCHITECTURE, read by dependency-cruiser. */
const allowed = {
  shared: [],
  grading: ['shared'],
  listening: ['shared'],
  speech: ['shared'],
  main: ['shared', 'grading', 'listening', 'speech'],
  cli: ['shared', 'grading', 'listening', 'speech'],
  preload: ['shared'],
  renderer: ['shared', 'grading', 'listening', 'speech']
}
const layers = Object.keys(allowed)

const layerRules = layers.map((layer) => ({
  name: `${layer} may import ${[...allowed[layer], 'itself'].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^(src/(?!(${[layer, ...allowed[layer]].join('|')})/)|build/|e2e/)` }
}))

const pureRules = ['shared', 'grading', 'listening', 'speech'].map((layer) => ({
  name: `${layer} is pure: no Node, no Electron`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.ts$' },
  to: { dependencyTypes: ['core'] }
}))

module.exports = {
  forbidden: [
    ...layerRules,
    ...pureRules,
    {
      name: 'a feature never reaches into another feature',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' }
    },
    {
      name: 'the pure and screen layers never import Electron',
      severity: 'error',
      from: { path: '^src/(shared|grading|listening|speech|cli|renderer)/' },
      to: { path: '^(node_modules/)?electron(/|$)' }
    },
    {
      name: 'only the main process opens the database',
      severity: 'error',
      from: { path: '^src/(?!main/)' },
      to: { path: '^(node_modules/)?better-sqlite3(/|$)' }
    },
    { name: 'no import cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|woff2|wasm)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default']
    }
  }
}
