import { anybody, heardAs, type Listener } from '../listening/listening.ts'
import { findScenario, type ScenarioFolders } from '../scenarios/packs.ts'
import type { Services } from '../services.ts'
import { savedTake } from '../takes/detail.ts'
import type { HandlersOf } from './answer.ts'

const listenerOf = async (scenarioFolders: ScenarioFolders, scenarioId: string): Promise<Listener> => {
  try {
    const { pack } = await findScenario(scenarioFolders, scenarioId)
    const { start, decayFactor } = pack.persona.attention
    return { listener: pack.listener, startAttention: start, decayFactor }
  } catch {
    return anybody
  }
}

export const listeningHandlers = ({ library, scenarioFolders }: Services): HandlersOf<'listening'> => ({
  'listening:read': async ({ takeId }) => {
    const { read } = library.handles()
    const { scenarioId } = savedTake(read, takeId)
    const listener = await listenerOf(scenarioFolders, scenarioId)
    return heardAs(read, savedTake(read, takeId), listener)
  }
})
