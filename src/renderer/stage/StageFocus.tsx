import type { ClockMode } from '../../shared/take.ts'
import { MicrophoneHelp } from '../microphone/MicrophoneHelp.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Captions } from './Captions.tsx'
import { Clock } from './Clock.tsx'
import type { Call, Greeting } from './call/call-plan.ts'
import type { StageState } from './stage-state.ts'

type StageFocusProps = {
  state: StageState
  call: Call | null
  greeting: Greeting | null
  clockMode: ClockMode
  endMs: number
  /** Milliseconds of the take so far. */
  elapsedMs: () => number
  onPickMicrophone: () => void
  /** What stands under the clock while talking, instead of the phases of a whole message. */
  talkingWords?: string
}

const zero = () => 0

/** The one thing to look at: what went wrong, what is heard before the beep, or the clock. */
export const StageFocus = (props: StageFocusProps) => {
  const { state, call, greeting, clockMode, endMs, elapsedMs, onPickMicrophone, talkingWords } = props
  if (state.stage === 'saving' && state.failure !== null) return <Notice failure={state.failure} />
  if (state.stage === 'choosing' && state.failure !== null)
    return (
      <Notice failure={state.failure}>
        <MicrophoneHelp failure={state.failure} onPick={onPickMicrophone} hint="m" />
      </Notice>
    )
  if (state.stage === 'calling') return <Captions greeting={greeting} greetingMs={call?.greetingMs ?? zero} />
  return (
    <Clock
      mode={clockMode}
      endMs={endMs}
      elapsedMs={elapsedMs}
      isRunning={state.stage === 'talking'}
      talkingWords={talkingWords}
      restingWords={state.stage === 'saving' ? 'Saving' : clockWords(clockMode, endMs)}
    />
  )
}

const clockWords = (mode: ClockMode, endMs: number): string => {
  if (mode === 'untimed') return 'No limit'
  const seconds = Math.round(endMs / 1000)
  return mode === 'countdown' ? `Counts down from ${seconds} s` : `Ends at ${seconds} s`
}
