import { create } from 'zustand'
import type { ScenarioSummary, Surroundings } from '../../shared/scenario.ts'
import { useSettings } from '../app/settings.ts'
import type { CallPlan } from './call/call-plan.ts'

const names: Readonly<Record<Surroundings, string | null>> = {
  airport: 'Airport',
  car: 'Car',
  office: 'Office',
  street: 'Street',
  quiet: null
}

/** The loop of these surroundings; null where it is quiet. */
export const surroundingsSound = (surroundings: Surroundings, volume: number): CallPlan['ears'] =>
  surroundings === 'quiet' ? null : { url: `surroundings/${surroundings}.wav`, volume }

/** Whether the rep hears the listener's surroundings while talking. */
export type Ears = {
  /** "Airport in your ears"; null where there is nothing to hear. */
  label: string | null
  isOn: boolean
  toggle: () => void
  sound: CallPlan['ears']
}

/** Whether the surroundings are in the rep's ears, by scenario, where the rep chose; until Ringback is closed. */
const useChosenEars = create<{ ears: Readonly<Record<string, boolean>> }>(() => ({ ears: {} }))

/** As the scenario has it, until the rep switches it. */
export const useEars = ({ id, kind, persona }: ScenarioSummary): Ears => {
  const chosen = useChosenEars(({ ears }) => ears[id])
  const volume = useSettings((settings) => settings.surroundingsVolume)
  const name = kind === 'pick-up' ? null : names[persona.surroundings]
  const isOn = name !== null && (chosen ?? persona.inEars)
  return {
    label: name === null ? null : `${name} in your ears`,
    isOn,
    toggle: () => useChosenEars.setState(({ ears }) => ({ ears: { ...ears, [id]: !isOn } })),
    sound: isOn ? surroundingsSound(persona.surroundings, volume) : null
  }
}
