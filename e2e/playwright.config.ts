import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  globalSetup: './global-setup.ts',
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  // One program at a time: a second one on the same cores makes the sound card of the first run dry.
  workers: 1,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A machine that is busy with something else can make a recording late; `npm test` names whatever needed a second try.
  retries: 1,
  projects: [
    { name: 'tests', testMatch: '**/*.spec.ts' },
    { name: 'bench', testMatch: '**/*.bench.ts', timeout: 900_000 },
    { name: 'screenshots', testMatch: '**/*.shots.ts' }
  ]
})
