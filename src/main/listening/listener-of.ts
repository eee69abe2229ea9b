import { findScenario, type ScenarioFolders } from '../scenarios/packs.ts'
import { anybody, type Listener } from './listening.ts'

/** Who listens in a scenario; one that is no longer there has anybody. */
export const listenerOf = async (scenarioFolders: ScenarioFolders, scenarioId: string): Promise<Listener> => {
  try {
    const { pack } = await findScenario(scenarioFolders, scenarioId)
    const { start, decayFactor } = pack.persona.attention
    return { listener: pack.listener, startAttention: start, decayFactor }
  } catch {
    return anybody
  }
}
