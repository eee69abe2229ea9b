import type { KeyBinding } from '../../app/keys.ts'
import type { StageState } from '../../stage/stage-state.ts'

type Acts = Record<
  'ring' | 'skip' | 'stop' | 'cancel' | 'onCard' | 'onTyped' | 'onMarks' | 'onMicrophone',
  () => void
>

/** The keys of a rehearsal aloud, in the order they are shown. */
export const aloudKeys = (stage: StageState['stage'], acts: Acts): KeyBinding[] => {
  const isChoosing = stage === 'choosing'
  return [
    { keys: 'Space', label: 'start', run: acts.ring, enabled: isChoosing },
    { keys: 'Space', label: 'skip to the beep', run: acts.skip, enabled: stage === 'calling' },
    { keys: 'Space', label: 'stop', run: acts.stop, enabled: stage === 'talking' },
    {
      keys: 'Escape',
      label: 'cancel',
      run: acts.cancel,
      enabled: stage === 'calling' || stage === 'talking'
    },
    { keys: 't', label: 'type it instead', run: acts.onTyped, enabled: isChoosing },
    { keys: 'o', label: 'only tick it off', run: acts.onMarks, enabled: isChoosing },
    { keys: 'm', label: 'microphone', run: acts.onMicrophone, enabled: isChoosing },
    { keys: 'Escape', label: 'back to the card', run: acts.onCard, enabled: isChoosing }
  ]
}
