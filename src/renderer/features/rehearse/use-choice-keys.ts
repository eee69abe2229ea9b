import { useRef } from 'react'
import { type KeyBinding, useKeys } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { nextClockMode } from '../../stage/clock-mode.ts'
import type { Ears } from '../../stage/use-ears.ts'

/** The keys that choose before the call, and what they press or focus. */
export const useChoiceKeys = (canChoose: boolean, ears: Ears, onMicrophone: () => void) => {
  const clockMode = useSettings((settings) => settings.clockMode)
  const scenario = useRef<HTMLButtonElement>(null)
  const prospect = useRef<HTMLButtonElement>(null)
  const intent = useRef<HTMLInputElement>(null)
  const keys: KeyBinding[] = [
    { keys: 'p', label: 'prospect', enabled: canChoose, run: () => prospect.current?.click() },
    { keys: 's', label: 'scenario', enabled: canChoose, run: () => scenario.current?.click() },
    {
      keys: 'l',
      label: 'all scenarios',
      enabled: canChoose,
      run: () => navigate({ screen: 'scenarios' })
    },
    { keys: 'w', label: 'your reason', enabled: canChoose, run: () => intent.current?.focus() },
    {
      keys: 'a',
      label: ears.label ?? 'surroundings in your ears',
      enabled: canChoose && ears.label !== null,
      run: ears.toggle
    },
    { keys: 'm', label: 'microphone', enabled: canChoose, run: onMicrophone },
    {
      keys: 't',
      label: 'limit, countdown or untimed',
      enabled: canChoose,
      run: () => void changeSettings({ clockMode: nextClockMode(clockMode) }).catch(toastFailure)
    }
  ]
  useKeys('Before the call', keys)
  return { triggers: { scenario, prospect }, intent, keys }
}
