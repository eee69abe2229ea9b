import { useEffect } from 'react'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { ScenarioSummary } from '../../../shared/scenario.ts'
import { replacePlace, usePlace } from '../../app/navigation.ts'
import { useSettings } from '../../app/settings.ts'
import { invoke } from '../../bridge.ts'
import { useMemory } from './memory.ts'

/** Who is called, in which scenario: asked for by the place, else the last choice, else the first there is. */
export const useChoice = (scenarios: readonly ScenarioSummary[], prospects: readonly ProspectSummary[]) => {
  const place = usePlace('rehearse')
  const memory = useMemory()
  const lastProspectId = useSettings((settings) => settings.lastProspectId)
  const lastScenarioId = useSettings((settings) => settings.lastScenarioId)
  const prospect = firstOf(prospects, [place?.prospectId, memory.prospectId, lastProspectId])
  const scenario = firstOf(scenarios, [place?.scenarioId, memory.scenarioId, lastScenarioId])
  const prospectId = prospect?.id
  const scenarioId = scenario?.id
  const hasGreeting = scenario?.kind !== 'pick-up'
  const { nextSeed } = memory

  useEffect(() => {
    if (prospectId === undefined || scenarioId === undefined) return
    // Rendered and kept by the main process, so that the ring comes at once; the call itself tells of a failure.
    if (!hasGreeting) return
    invoke('scenarios:greeting', { scenarioId, prospectId, seed: nextSeed }).catch(() => undefined)
  }, [prospectId, scenarioId, hasGreeting, nextSeed])

  const choose = (change: { prospectId?: string; scenarioId?: string }) => {
    useMemory.setState({ prospectId: prospectId ?? null, scenarioId: scenarioId ?? null, ...change })
    replacePlace({ screen: 'rehearse' })
  }
  return { prospect, scenario, choose }
}

const firstOf = <Item extends { id: string }>(
  items: readonly Item[],
  ids: readonly (string | null | undefined)[]
): Item | undefined => {
  for (const id of ids) {
    const found = items.find((item) => item.id === id)
    if (found !== undefined) return found
  }
  return items[0]
}
