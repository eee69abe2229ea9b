import { CodedError } from '../../shared/errors.ts'
import { scenarioSummary } from '../../shared/scenario.ts'
import { findProspect } from '../db/prospects.ts'
import { scenarioRecords } from '../db/scenario-records.ts'
import { writeZip } from '../scenarios/editor.ts'
import { findScenario, loadScenarios } from '../scenarios/packs.ts'
import type { Services } from '../services.ts'
import type { Handlers, HandlersOf } from './answer.ts'

const summary = scenarioSummary.extend({ persona: scenarioSummary.shape.persona.strip() }).strip()

export const scenarioHandlers = (services: Services): HandlersOf<'scenarios'> => ({
  ...listHandlers(services),
  ...editorHandlers(services)
})

const listHandlers = ({
  library,
  scenarioFolders,
  greet
}: Services): Pick<Handlers, 'scenarios:list' | 'scenarios:records' | 'scenarios:greeting'> => ({
  'scenarios:list': async () => {
    const { scenarios, broken } = await loadScenarios(scenarioFolders)
    return { scenarios: scenarios.map(({ pack, isOwn }) => summary.parse({ ...pack, isOwn })), broken }
  },
  'scenarios:records': () => scenarioRecords(library.handles().read),
  'scenarios:greeting': async ({ scenarioId, prospectId, seed }) => {
    const scenario = await findScenario(scenarioFolders, scenarioId)
    const prospect = findProspect(library.handles().read, prospectId)
    if (prospect === null) throw new CodedError('prospect-missing', prospectId)
    return greet(scenario, prospect, seed)
  }
})

const editorHandlers = ({
  scenarioEditor: editor,
  chooseSavePath,
  chooseScenario
}: Services): Omit<HandlersOf<'scenarios'>, keyof ReturnType<typeof listHandlers>> => ({
  'scenarios:open': ({ folder }) => editor.open(folder),
  'scenarios:create': () => editor.create(),
  'scenarios:duplicate': ({ scenarioId }) => editor.duplicate(scenarioId),
  'scenarios:save': ({ pack }) => editor.save(pack),
  'scenarios:mend': ({ folder, text }) => editor.mend(folder, text),
  'scenarios:remove': async ({ folder }) => {
    await editor.remove(folder)
    return undefined
  },
  'scenarios:restore': async ({ folder }) => {
    await editor.restore(folder)
    return undefined
  },
  'scenarios:addSound': ({ scenarioId, sound }) => editor.addSound(scenarioId, sound),
  'scenarios:say': ({ text, voice }) => editor.say(text, voice),
  'scenarios:export': async ({ scenarioId }) => {
    const { fileName, bytes } = await editor.zip(scenarioId)
    const path = await chooseSavePath(fileName, 'zip')
    if (path !== null) await writeZip(path, bytes)
    return { path }
  },
  'scenarios:import': async () => {
    const path = await chooseScenario()
    return path === null ? { state: 'cancelled' } : editor.importFrom(path)
  },
  'scenarios:settleImport': ({ importId, how }) => editor.settleImport(importId, how)
})
