import { CodedError } from '../../shared/errors.ts'
import { scenarioSummary } from '../../shared/scenario.ts'
import { findProspect } from '../db/prospects.ts'
import { scenarioRecords } from '../db/scenario-records.ts'
import { findScenario, loadScenarios } from '../scenarios/packs.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

const summary = scenarioSummary.extend({ persona: scenarioSummary.shape.persona.strip() }).strip()

export const scenarioHandlers = ({ library, scenarioFolders, greet }: Services): HandlersOf<'scenarios'> => ({
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
