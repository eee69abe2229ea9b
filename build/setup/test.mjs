// `npm test`: does all set-up that is missing, then runs every check and test, and ends on `N passed, N failed`.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { prepareBuild } from './app-build.mjs'
import { runOnApp } from './e2e.mjs'
import { prepareNode } from './node.mjs'
import { preparePackages } from './packages.mjs'
import { at } from './paths.mjs'
import { runMain, say } from './say.mjs'
import { run, withNode } from './shell.mjs'
import { prepareWindowRuntime } from './window-runtime.mjs'

const results = at('test-results')

/** @typedef {{ name: string, passed: number, failed: number }} Tally */

/**
 * The titles of the tests that passed only when they were tried again.
 * @param {any} suite of Playwright's JSON report
 * @returns {string[]}
 */
const secondTries = ({ specs = [], suites = [] }) => [
  ...specs
    .filter((/** @type {any} */ { tests }) =>
      tests.some((/** @type {any} */ { status }) => status === 'flaky')
    )
    .map((/** @type {any} */ { file, title }) => `${file}: ${title}`),
  ...suites.flatMap(secondTries)
]

/**
 * Runs one stage; its own report file says how many passed, and a crash without a report counts as one failure.
 * @param {string} name
 * @param {() => Promise<number>} stage
 * @param {(report: any) => { passed: number, failed: number }} count
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
  return { name, passed: counted.passed, failed }
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
      (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests === 0 ? 1 : 0)
      })
    ),
    await tally(
      'e2e',
      async () => {
        await prepareBuild(node)
        return runOnApp(node, runtime, 'tests')
      },
      (report) => {
        for (const title of secondTries(report))
          process.stdout.write(`passed at the second try only: ${title}\n`)
        return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
      }
    )
  ]
  const total = tallies.reduce(
    (sum, stage) => ({ passed: sum.passed + stage.passed, failed: sum.failed + stage.failed }),
    { passed: 0, failed: 0 }
  )
  process.stdout.write('\n')
  for (const stage of tallies)
    process.stdout.write(`${stage.name.padEnd(6)} ${stage.passed} passed, ${stage.failed} failed\n`)
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
