import { anybody, heardAs, type Listener } from '../listening/listening.ts'
import { findScenario } from '../scenarios/packs.ts'
import type { Services } from '../services.ts'
import { savedTake } from '../takes/detail.ts'
import type { HandlersOf } from './answer.ts'

const listenerOf = async (scenariosFolder: string, scenarioId: string): Promise<Listener> => {
  try {
    const { pack } = await findScenario(scenariosFolder, scenarioId)
    return { listener: pack.listener, startAttention: pack.persona.attentionStart, decayFactor: 1 }
  } catch {
    return anybody
  }
}

export const listeningHandlers = ({ library, scenariosFolder }: Services): HandlersOf<'listening'> => ({
  'listening:read': async ({ takeId }) => {
    const { read } = library.handles()
    const { scenarioId } = savedTake(read, takeId)
    const listener = await listenerOf(scenariosFolder, scenarioId)
    return heardAs(read, savedTake(read, takeId), listener)
  }
})
