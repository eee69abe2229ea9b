import { CodedError } from '../../shared/errors.ts'
import { scenarioSummary } from '../../shared/scenario.ts'
import { findProspect } from '../db/prospects.ts'
import { findScenario, loadScenarios } from '../scenarios/packs.ts'
import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

const summary = scenarioSummary.strip()

export const scenarioHandlers = ({ library, scenariosFolder, greet }: Services): HandlersOf<'scenarios'> => ({
  'scenarios:list': async () => {
    const { scenarios, broken } = await loadScenarios(scenariosFolder)
    return { scenarios: scenarios.map(({ pack }) => summary.parse(pack)), broken }
  },
  'scenarios:greeting': async ({ scenarioId, prospectId }) => {
    const scenario = await findScenario(scenariosFolder, scenarioId)
    const prospect = findProspect(library.handles().read, prospectId)
    if (prospect === null) throw new CodedError('prospect-missing', prospectId)
    return greet(scenario, prospect)
  }
})
