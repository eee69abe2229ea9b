import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AppStatus, channels, type Input, type Output } from '../../shared/contract.ts'
import type { ModelShelf } from '../../shared/model.ts'
import type { Settings } from '../../shared/settings.ts'
import { createBlocks } from '../blocks/blocks.ts'
import { openLibrary } from '../library.ts'
import type { Services } from '../services.ts'
import { realDisk } from '../takes/disk.ts'
import { measureFile } from '../takes/measure-file.ts'
import { createTakes } from '../takes/takes.ts'
import { keptLog, startOn, temporaryDataFolder } from '../testing/bench.ts'
import type { Models } from '../transcribe/models/store.ts'
import { answer, type Handlers } from './answer.ts'
import { createHandlers } from './handlers.ts'

const now = (): Date => new Date('2026-03-01T12:00:00Z')

type Program = {
  handlers: Handlers
  themes: string[]
  ask: <C extends (typeof channels)[number]>(channel: C, input: Input<C>) => Promise<Output<C>>
}

const shelf: ModelShelf = { installed: [], inUse: null, suggested: [], importing: null }
const noModels: Models = {
  read: async () => shelf,
  download: async () => shelf,
  pause: async () => shelf,
  cancel: async () => shelf,
  importFrom: async () => shelf,
  cancelImport: async () => shelf,
  use: async () => shelf,
  test: async () => ({ said: '', heard: '', audioMs: 0, tookMs: 0 }),
  remove: async () => shelf,
  tidy: async () => {},
  close: () => {}
}

const program = (given: Pick<Services, 'library' | 'takes' | 'scenarioFolders'>): Program => {
  const themes: string[] = []
  const handlers = createHandlers({
    ...given,
    talks: {} as Services['talks'],
    blocks: createBlocks({ library: given.library, now }),
    printSheet: async () => ({ path: null }),
    drills: {} as Services['drills'],
    progress: {} as Services['progress'],
    words: {
      hear: async () => ({ outcome: 'nothing' }),
      progress: () => null,
      cancel: () => {},
      align: given.takes.read
    },
    measureSound: async () => {
      throw new Error('Nothing is measured here.')
    },
    hear: async ({ takeId }) => ({ audioUrl: `heard/${takeId}.wav`, durationMs: 1_000 }),
    greet: async ({ pack }, { firstName }) => ({
      audioUrl: 'greetings/x.wav',
      durationMs: 1_000,
      beepEndMs: 1_000,
      captions: [{ text: `${pack.name} ${firstName}`, startMs: 0, endMs: 500 }],
      nameSpoken: true
    }),
    say: async () => ({ audioUrl: 'lines/x.wav', durationMs: 800 }),
    systemVoices: async () => [],
    status: (): AppStatus => ({
      version: '0.1.0',
      runtime: 'stand-in',
      platform: 'test',
      dataFolder: '/data',
      dataFolderOverridden: true,
      library: given.library.state(),
      rulebookVersion: '1.0.0'
    }),
    showDataFolder: async () => {},
    chooseSavePath: async () => null,
    chooseModel: async () => null,
    imports: {} as Services['imports'],
    reports: {} as Services['reports'],
    showFile: () => {},
    team: {} as Services['team'],
    chooseBundles: async () => null,
    chooseNotes: async () => null,
    chooseFolder: async () => null,
    chooseTable: async () => null,
    chooseScenario: async () => null,
    scenarioEditor: {} as Services['scenarioEditor'],
    models: noModels,
    settingsChanged: ({ theme }: Settings) => themes.push(theme),
    now
  })
  return {
    handlers,
    themes,
    ask: async (channel, input) => {
      const result = await answer(handlers, channel, input, keptLog())
      if (!result.ok) throw Object.assign(new Error(result.error.detail), { code: result.error.code })
      return result.value
    }
  }
}

const running = async (): Promise<Program> => program(await startOn(temporaryDataFolder()))

/** A start on a library that is damaged. */
const failed = (): Program => {
  const folder = temporaryDataFolder()
  mkdirSync(folder.root, { recursive: true })
  writeFileSync(folder.library, 'rubbish '.repeat(600))
  const library = openLibrary(folder, keptLog(), now)
  const scenarioFolders = { shipped: join(folder.root, 'shipped'), own: folder.scenarios }
  const context = {
    folder,
    library,
    scenarioFolders,
    disk: realDisk,
    measure: measureFile,
    log: keptLog(),
    now
  }
  return program({ library, takes: createTakes(context), scenarioFolders })
}

it('answers every channel of the contract', async () => {
  const { handlers } = await running()
  expect(Object.keys(handlers).toSorted()).toEqual([...channels].toSorted())
})

describe('settings', () => {
  it('change one by one and stay', async () => {
    const { ask, themes } = await running()
    await ask('settings:write', { countdownS: 30 })
    const changed = await ask('settings:write', { theme: 'light' })
    expect(changed).toMatchObject({ countdownS: 30, theme: 'light', letterKeys: true })
    expect(await ask('settings:read', undefined)).toEqual(changed)
    expect(themes).toEqual(['system', 'light'])
  })

  it('hold without a library until Ringback is closed', async () => {
    const { ask } = failed()
    expect((await ask('settings:read', undefined)).theme).toBe('system')
    await ask('settings:write', { theme: 'dark' })
    expect((await ask('settings:read', undefined)).theme).toBe('dark')
  })
})

describe('prospects', () => {
  const draftOf = async ({ ask }: Program) => {
    const prospects = await ask('prospects:list', undefined)
    const priya = prospects.find(({ firstName }) => firstName === 'Priya')
    if (priya === undefined) throw new Error('The sample card is missing.')
    const { isSample: _isSample, updatedAt: _updatedAt, ...draft } = priya
    return draft
  }

  it('are made, changed, removed and brought back', async () => {
    const started = await running()
    const { ask } = started
    const { id: _id, ...card } = await draftOf(started)
    const name = `Zoë "Zed" O'Hara 🚚 שרה`
    const made = await ask('prospects:save', { ...card, firstName: name, lineReturns: false })
    expect(made).toMatchObject({ firstName: name, lineReturns: false, isSample: false })
    const changed = await ask('prospects:save', { ...card, id: made.id, firstName: 'Zoë', calledFrom: null })
    expect(await ask('prospects:list', undefined)).toContainEqual(changed)
    await ask('prospects:remove', { prospectId: made.id })
    expect(await ask('prospects:list', undefined)).toHaveLength(3)
    await expect(ask('prospects:save', { ...card, id: made.id })).rejects.toMatchObject({
      code: 'prospect-missing'
    })
    expect(await ask('prospects:restore', { prospectId: made.id })).toEqual(changed)
  })

  it('stay samples until they name somebody else', async () => {
    const started = await running()
    const draft = await draftOf(started)
    const scripted = await started.ask('prospects:save', { ...draft, script: 'Mine.' })
    expect(scripted).toMatchObject({ isSample: true, script: 'Mine.' })
    const renamed = await started.ask('prospects:save', { ...draft, lastName: 'Patel' })
    expect(renamed.isSample).toBe(false)
  })
})

describe('scenarios', () => {
  it('are listed without what the page does not need', async () => {
    const { ask } = await running()
    const { scenarios, broken } = await ask('scenarios:list', undefined)
    expect(broken).toEqual([])
    expect(scenarios.map(({ id }) => id)).toEqual(['loud-car', 'quiet-desk'])
  })

  it('greet a prospect by name', async () => {
    const { ask } = await running()
    const [prospect] = await ask('prospects:list', undefined)
    const prospectId = prospect?.id ?? ''
    const greeting = await ask('scenarios:greeting', { scenarioId: 'quiet-desk', prospectId, seed: 0 })
    expect(greeting.captions[0]?.text).toBe(`Scenario quiet-desk ${prospect?.firstName}`)
    const nobody = { scenarioId: 'nowhere', prospectId, seed: 0 }
    await expect(ask('scenarios:greeting', nobody)).rejects.toMatchObject({ code: 'scenario-missing' })
  })
})

describe('without a library', () => {
  it('every question about its content is answered with why', async () => {
    const { ask } = failed()
    const code = 'database-corrupt'
    await expect(ask('prospects:list', undefined)).rejects.toMatchObject({ code })
    await expect(ask('takes:recoverable', undefined)).rejects.toMatchObject({ code })
    await expect(ask('takes:list', { filter: {}, limit: 1, offset: 0 })).rejects.toMatchObject({ code })
    expect((await ask('app:status', undefined)).library.state).toBe('failed')
  })

  it('a fresh one can be started', async () => {
    const { ask } = failed()
    expect((await ask('app:startFreshLibrary', undefined)).library).toEqual({ state: 'ready' })
    expect(await ask('prospects:list', undefined)).toHaveLength(3)
  })
})
