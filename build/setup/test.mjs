// `npm test`: does all set-up that is missing, then runs every check and test, and ends on `N passed, N failed`.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { prepareBuild } from './app-build.mjs'
import { runOnApp } from './e2e.mjs'
import { prepareNode } from './node.mjs'
import { preparePackages } from './packages.mjs'
import { at } from './paths.mjs'
import { runMain, say } from './say.mjs'
import { run, withNode } from './shell.mjs'
import { prepareWindowRuntime } from './window-runtime.mjs'

const results = at('test-results')

/** @typedef {{ passed: number, failed: number, failures?: string[], secondTries?: string[] }} Count */
/** @typedef {Count & { name: string }} Tally */

/**
 * The titles of the end-to-end tests that ended so.
 * @param {any} suite of Playwright's JSON report
 * @param {'unexpected' | 'flaky'} ended flaky = passed when it was tried again
 * @returns {string[]}
 */
const titles = ({ specs = [], suites = [] }, ended) => [
  ...specs
    .filter((/** @type {any} */ { tests }) => tests.some((/** @type {any} */ { status }) => status === ended))
    .map((/** @type {any} */ { file, title }) => `${file}: ${title}`),
  ...suites.flatMap((/** @type {any} */ inner) => titles(inner, ended))
]

/**
 * The titles of the unit tests that failed, and the files that could not be run at all.
 * @param {any} report of Vitest
 * @returns {string[]}
 */
const failedUnits = ({ testResults }) =>
  testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
    const file = relative(at(), name)
    return failed.length === 0 && status === 'failed'
      ? [file]
      : failed.map((/** @type {any} */ { fullName }) => `${file}: ${fullName}`)
  })

/**
 * Runs one stage; its own report file says how many passed, and a crash without a report counts as one failure.
 * @param {string} name
 * @param {() => Promise<number>} stage
 * @param {(report: any) => Count} count
 * @returns {Promise<Tally>}
 */
const tally = async (name, stage, count) => {
  const report = at('test-results', `${name}.json`)
  rmSync(report, { force: true })
  process.stdout.write(`\n── ${name}\n`)
  const code = await stage()
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed
  return { ...counted, name, failed }
}

runMain(async () => {
  const node = await prepareNode()
  await preparePackages(node)
  const runtime = await prepareWindowRuntime(node)
  say(`the end-to-end tests run on ${runtime.kind === 'electron' ? 'Electron' : 'the Electron stand-in'}`)
  rmSync(results, { recursive: true, force: true })

  const env = withNode(node, runtime.env)
  const inNode = (/** @type {string[]} */ ...args) => run(node, args, { env, stdout: 'inherit' })
  const tallies = [
    await tally(
      'check',
      () => inNode(at('build', 'check.ts'), '--report', at('test-results', 'check.json')),
      (report) => report
    ),
    await tally(
      'unit',
      () =>
        inNode(
          at('node_modules', 'vitest', 'vitest.mjs'),
          'run',
          '--config',
          at('build', 'vitest.config.ts')
        ),
      (report) => {
        const failures = failedUnits(report)
        return { passed: report.numPassedTests, failed: failures.length, failures }
      }
    ),
    await tally(
      'e2e',
      async () => {
        await prepareBuild(node)
        return runOnApp(node, runtime, 'tests')
      },
      (report) => ({
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected,
        failures: titles(report, 'unexpected'),
        secondTries: titles(report, 'flaky')
      })
    )
  ]
  const total = tallies.reduce(
    (sum, stage) => ({ passed: sum.passed + stage.passed, failed: sum.failed + stage.failed }),
    { passed: 0, failed: 0 }
  )
  process.stdout.write('\n')
  for (const { failures = [], secondTries = [] } of tallies) {
    for (const title of failures) process.stdout.write(`failed: ${title}\n`)
    for (const title of secondTries) process.stdout.write(`passed at the second try only: ${title}\n`)
  }
  for (const stage of tallies)
    process.stdout.write(`${stage.name.padEnd(6)} ${stage.passed} passed, ${stage.failed} failed\n`)
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
