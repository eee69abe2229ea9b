import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeWav } from '../../speech/wav.ts'
import { temporaryFolder, writeScenario } from '../testing/bench.ts'
import { audioFilesOf, findScenario, loadScenarios, type ScenarioFolders } from './packs.ts'

const resources = join(import.meta.dirname, '../../../resources/scenarios')
const seeds = join(import.meta.dirname, '../../../resources/rulebook.md')

const folders = (): ScenarioFolders => {
  const root = temporaryFolder()
  return { shipped: join(root, 'shipped'), own: join(root, 'own') }
}

const reasons = async (given: ScenarioFolders): Promise<Record<string, string>> => {
  const { broken } = await loadScenarios(given)
  return Object.fromEntries(broken.map(({ folder, reason }) => [folder, reason]))
}

const shippedIds = [
  'airport-executive',
  'between-meetings-director',
  'direct-pick-up',
  'driving-owner',
  'front-desk-gatekeeper',
  'last-call',
  'never-plays-voicemail',
  'past-customer',
  'screener',
  'swamped-manager'
]

it('reads the ten scenarios that are shipped, with no file that nobody plays', async () => {
  const { scenarios, broken } = await loadScenarios({ shipped: resources, own: join(resources, 'nowhere') })
  expect(broken).toEqual([])
  expect(scenarios.map(({ pack }) => pack.id)).toEqual(shippedIds)
  for (const { pack, folder } of scenarios) {
    const files = readdirSync(folder).filter((name) => name !== 'scenario.json')
    expect(files.toSorted()).toEqual(audioFilesOf(pack).toSorted())
    expect(pack.greetings.length).toBeGreaterThanOrEqual(pack.kind === 'pick-up' ? 0 : 2)
    expect(Object.keys(pack.weights).length).toBeGreaterThan(2)
  }
  expect(existsSync(seeds)).toBe(true)
})

it('reads what the first Ringback wrote, and YAML', async () => {
  const given = folders()
  writeScenario(given.shipped, 'first')
  const line = { text: 'Hello.', file: 'after.wav' }
  const first = {
    format: 1,
    id: 'first',
    name: 'First',
    listener: 'Somebody.',
    brief: 'A test.',
    teaches: 'Nothing.',
    source: { seed: 'house', item: '1' },
    persona: { voice: 'kal', stretch: 1, pitchHz: 90, attentionStart: 40, surroundings: 'car' },
    greeting: { before: line, name: 'This is {first}.', after: [line], nameless: line },
    ringCount: 1,
    limitMs: 60_000
  }
  writeFileSync(join(given.shipped, 'first', 'scenario.json'), JSON.stringify(first))
  writeScenario(given.own, 'plain')
  rmSync(join(given.own, 'plain', 'scenario.json'))
  const yaml = `format: 2
id: plain
name: Plain
kind: pick-up
listener: Somebody.
brief: A test.
teaches: Nothing.
sources: [{ seed: house, item: "1" }]
persona:
  name: Ada
  role: Somebody
  temperament: Calm.
  voice: { voice: slt, stretch: 1, pitchHz: 180 }
  surroundings: quiet
  attention: { start: 50 }
ringCount: 1
limits: { endMs: 60000 }
`
  writeFileSync(join(given.own, 'plain', 'scenario.yaml'), yaml)
  const { scenarios, broken } = await loadScenarios(given)
  expect(broken).toEqual([])
  expect(scenarios.map(({ pack, isOwn }) => [pack.id, pack.format, isOwn])).toEqual([
    ['first', 2, false],
    ['plain', 2, true]
  ])
  expect(scenarios[0]?.pack).toMatchObject({
    kind: 'voicemail',
    persona: { voice: { voice: 'kal' }, attention: { start: 40, decayFactor: 1 }, inEars: false },
    greetings: [{ before: [line] }],
    limits: { endMs: 60_000 },
    weights: {}
  })
})

it('names the line and the field of what does not fit, and keeps the others', async () => {
  const given = folders()
  writeScenario(given.own, 'good')
  const broken = (id: string, text: string): void => {
    writeScenario(given.own, id)
    writeFileSync(join(given.own, id, 'scenario.json'), text)
  }
  broken('comma', '{\n  "format": 2,,\n}')
  broken('list', '[]')
  broken('bare', '{ "format": 2, "id": "bare", "name": "Bare" }')
  broken('future', '{ "format": 3 }')
  writeScenario(given.own, 'weighed', {
    weights: { 'hook-in-10': 2, 'length-cap': 4 },
    greetings: [{ name: 'Hello.', after: [{ text: '', file: '../x.wav' }], nameless: 1 }],
    surprise: true
  })
  const told = await reasons(given)
  expect((await loadScenarios(given)).scenarios.map(({ pack }) => pack.id)).toEqual(['good'])
  expect(told['comma']).toMatch(/^scenario\.json: line 2: This is no JSON or YAML: /)
  expect(told['bare']).toMatch(
    /kind: Write voicemail or gatekeeper or pick-up\.\n.*listener: It is missing\./
  )
  expect(told['list']).toMatch(/^scenario\.json: line 1: /)
  expect(told['future']).toMatch(/^scenario\.json: line 1: format: /)
  expect(told['weighed']).toMatch(/line 1: greetings\.0\.after\.0\.text: /)
  expect(told['weighed']).toMatch(/and \d more$/)
})

it('says which rule was meant, on the line where it stands', async () => {
  const given = folders()
  writeScenario(given.own, 'weighed')
  const path = join(given.own, 'weighed', 'scenario.json')
  writeScenario(given.own, 'weighed', { weights: { 'hook-in-10': 2 } })
  const text = (await import('node:fs')).readFileSync(path, 'utf8').replaceAll(',"', ',\n"')
  writeFileSync(path, text)
  const line = text.split('\n').findIndex((one) => one.includes('hook-in-10')) + 1
  expect((await reasons(given))['weighed']).toBe(
    `scenario.json: line ${line}: weights.hook-in-10: No rule has this id. Did you mean “hook-in-10s”?`
  )
})

it('survives whatever lies in the folder', async () => {
  const given = folders()
  const folderOf = (id: string): string => {
    writeScenario(given.own, id)
    return join(given.own, id)
  }
  writeFileSync(join(folderOf('latin'), 'scenario.json'), Buffer.from([0x7b, 0xe9, 0x7d]))
  writeFileSync(join(folderOf('huge'), 'scenario.json'), Buffer.alloc(50 * 1_024 * 1_024, 32))
  rmSync(join(folderOf('silent'), 'after.wav'))
  writeFileSync(join(folderOf('noise'), 'after.wav'), 'not a sound')
  writeFileSync(join(folderOf('slow'), 'after.wav'), writeWav(new Float32Array(100), 4_000))
  writeScenario(given.own, 'misnamed', { id: 'other' })
  const nested = folderOf('nested')
  rmSync(join(nested, 'scenario.json'))
  mkdirSync(join(nested, 'scenario.json'))
  writeFileSync(join(folderOf('both'), 'scenario.yaml'), 'format: 2')
  mkdirSync(join(given.own, 'empty'))
  writeFileSync(join(given.own, 'README.md'), 'not a scenario')
  writeScenario(given.own, 'nobody', { kind: 'gatekeeper' })
  writeScenario(given.own, 'mute', { greetings: [] })
  const { scenarios } = await loadScenarios(given)
  expect(scenarios).toEqual([])
  const told = await reasons(given)
  expect(told['latin']).toBe('scenario.json: It is not UTF-8 text. Save it as UTF-8.')
  expect(told['huge']).toBe('scenario.json: It has 50.0 MB; a scenario has at most 256 KB.')
  expect(told['silent']).toBe('after.wav: This audio file is missing.')
  expect(told['noise']).toMatch(/^after\.wav: /)
  expect(told['slow']).toContain('4000 samples a second')
  expect(told['misnamed']).toContain('Its id is “other”, but its folder is “misnamed”.')
  expect(told['nested']).toMatch(/^scenario\.json: /)
  expect(told['both']).toContain('keep one of the two')
  expect(told['empty']).toContain('no scenario.json')
  expect(told['nobody']).toContain('needs a name')
  expect(told['mute']).toContain('at least one greeting')
})

it('takes a sound of another rate, and refuses an own scenario with a shipped one’s id', async () => {
  const given = folders()
  writeScenario(given.shipped, 'taken')
  writeScenario(given.own, 'taken', { name: 'Mine' })
  writeScenario(given.own, 'studio')
  writeFileSync(join(given.own, 'studio', 'after.wav'), writeWav(new Float32Array(4_800), 48_000))
  const { scenarios, broken } = await loadScenarios(given)
  expect(scenarios.map(({ pack, isOwn }) => [pack.name, isOwn])).toEqual([
    ['Scenario taken', false],
    ['Scenario studio', true]
  ])
  expect(broken).toEqual([
    { folder: 'taken', isOwn: true, reason: expect.stringContaining('has the id “taken”') }
  ])
  expect((await findScenario(given, 'taken')).pack.name).toBe('Scenario taken')
  expect((await findScenario(given, 'studio')).isOwn).toBe(true)
})

it('lists nothing where there is no folder', async () => {
  expect(await loadScenarios(folders())).toEqual({ scenarios: [], broken: [] })
})

it('tells a broken scenario from a missing one', async () => {
  const given = folders()
  writeScenario(given.shipped, 'misnamed', { id: 'other' })
  await expect(findScenario(given, 'misnamed')).rejects.toMatchObject({ code: 'scenario-broken' })
  await expect(findScenario(given, 'nowhere')).rejects.toMatchObject({ code: 'scenario-missing' })
  await expect(findScenario(given, '../misnamed')).rejects.toMatchObject({ code: 'scenario-missing' })
})
