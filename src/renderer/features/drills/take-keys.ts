import type { KeyBinding } from '../../app/keys.ts'
import type { StageState } from '../../stage/stage-state.ts'

type Acts = Record<
  'ring' | 'skip' | 'stop' | 'cancel' | 'again' | 'type' | 'pickMicrophone' | 'leave',
  () => void
> & { pickProspect: (() => void) | null }

/** The keys of a step that is spoken, in the order they are shown. */
export const takeKeys = (stage: StageState['stage'], acts: Acts): KeyBinding[] => {
  const isBefore = stage === 'choosing'
  const isOnCall = stage === 'calling' || stage === 'talking'
  const { pickProspect } = acts
  return [
    { keys: 'Space', label: 'start', run: acts.ring, enabled: isBefore },
    { keys: 'Enter', label: 'start', run: acts.ring, enabled: isBefore, unlisted: true },
    { keys: 'Space', label: 'skip to the beep', run: acts.skip, enabled: stage === 'calling' },
    { keys: 'Space', label: 'stop', run: acts.stop, enabled: stage === 'talking' },
    { keys: 'Escape', label: 'cancel', run: acts.cancel, enabled: isOnCall },
    { keys: 'r', label: 'again', run: acts.again, enabled: isOnCall },
    { keys: 't', label: 'type it', run: acts.type, enabled: isBefore },
    {
      keys: 'p',
      label: 'prospect',
      run: () => pickProspect?.(),
      enabled: isBefore && pickProspect !== null
    },
    { keys: 'm', label: 'microphone', run: acts.pickMicrophone, enabled: isBefore },
    { keys: 'Escape', label: 'all drills', run: acts.leave, enabled: isBefore }
  ]
}
