import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder, writeScenario } from '../testing/bench.ts'
import { findScenario, loadScenarios } from './packs.ts'

const shipped = join(import.meta.dirname, '../../../resources/scenarios')

it('reads every scenario that is shipped', async () => {
  const { scenarios, broken } = await loadScenarios(shipped)
  expect(broken).toEqual([])
  expect(scenarios.map(({ pack }) => pack.id)).toContain('airport-executive')
})

it('names a broken scenario with its reason and keeps the others', async () => {
  const root = temporaryFolder()
  writeScenario(root, 'good')
  writeScenario(root, 'misnamed', { id: 'other' })
  writeScenario(root, 'silent')
  rmSync(join(root, 'silent', 'after.wav'))
  writeScenario(root, 'unfit', { limitMs: 1, surprise: true })
  writeScenario(root, 'unreadable')
  writeFileSync(join(root, 'unreadable', 'scenario.json'), '{ "format": 1,')
  mkdirSync(join(root, 'empty'))
  writeFileSync(join(root, 'README.md'), 'not a scenario')
  const { scenarios, broken } = await loadScenarios(root)
  expect(scenarios.map(({ pack }) => pack.id)).toEqual(['good'])
  expect(broken.map(({ folder }) => folder)).toEqual(['empty', 'misnamed', 'silent', 'unfit', 'unreadable'])
  const reasonOf = (name: string): string => broken.find(({ folder }) => folder === name)?.reason ?? ''
  expect(reasonOf('silent')).toContain('after.wav')
  expect(reasonOf('unfit')).toMatch(/limitMs.*surprise/)
  expect(reasonOf('unreadable')).toContain('not JSON')
  expect(reasonOf('empty')).toContain('cannot be read')
})

it('lists nothing where there is no folder', async () => {
  expect(await loadScenarios(join(temporaryFolder(), 'nowhere'))).toEqual({ scenarios: [], broken: [] })
})

it('tells a broken scenario from a missing one', async () => {
  const root = temporaryFolder()
  writeScenario(root, 'misnamed', { id: 'other' })
  await expect(findScenario(root, 'misnamed')).rejects.toMatchObject({ code: 'scenario-broken' })
  await expect(findScenario(root, 'nowhere')).rejects.toMatchObject({ code: 'scenario-missing' })
  await expect(findScenario(root, '../misnamed')).rejects.toMatchObject({ code: 'scenario-missing' })
})
