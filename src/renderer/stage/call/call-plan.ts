import type { Input, Output } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/errors.ts'
import type { ClockMode, TakeDetail } from '../../../shared/take.ts'
import type { MeterReading } from '../../microphone/input-meter.ts'
import type { ChosenMicrophone, Microphone } from '../../microphone/microphone.ts'
import type { AudioStage, AudioStageListener } from './audio-stage.ts'

/** Everything about one call that is settled before it rings. */
export type CallPlan = {
  scenarioId: string
  prospectId: string
  sessionId: string | undefined
  /** The run of a drill that the take is a try in; absent = no drill. */
  drillRunId?: string
  /** What the greeting is drawn from. */
  seed: number
  clockMode: ClockMode
  intent: string
  /** The take ends here by itself. */
  endMs: number
  microphone: ChosenMicrophone
  volume: number
  /** What is in the rep's ears from the beep to the end of the take; null = nothing. */
  ears: { url: string; volume: number } | null
  /** From the take's first sample. */
  tones: readonly { atMs: number; pitchHz: number }[]
}

export type Greeting = Output<'scenarios:greeting'>

/** What a call needs from outside; the real ones are in `call-ports.ts`. */
export type CallPorts = {
  openMicrophone: (chosen: ChosenMicrophone) => Promise<Microphone>
  openStage: (microphone: Microphone, listener: AudioStageListener) => Promise<AudioStage>
  readGreeting: (
    scenarioId: string,
    prospectId: string,
    seed: number
  ) => Promise<{ greeting: Greeting; encoded: ArrayBuffer }>
  readSurroundings: (url: string) => Promise<ArrayBuffer>
  begin: (input: Input<'takes:begin'>) => Promise<Output<'takes:begin'>>
  append: (input: Input<'takes:append'>) => Promise<unknown>
  finish: (input: Input<'takes:finish'>) => Promise<TakeDetail>
  cancel: (input: Input<'takes:cancel'>) => Promise<unknown>
  /** Tells by ear that the microphone went away. */
  soundLoss: (volume: number) => void
  now: () => number
}

export type CallListener = {
  onRinging: (greeting: Greeting, microphone: Microphone) => void
  onTalking: () => void
  /** With the reason when it was not the rep who ended the take. */
  onSaving: (failure: Failure | null) => void
  onSaved: (take: TakeDetail, failure: Failure | null) => void
  onFailed: (error: unknown) => void
}

export type Call = {
  /** Milliseconds into the greeting's audio; negative until it sounds. */
  greetingMs: () => number
  /** Milliseconds of the take so far. */
  elapsedMs: () => number
  wavePeaks: () => readonly number[]
  meter: () => MeterReading
  /** Goes straight to the beep; nothing happens before the greeting sounds or once the beep is near. */
  skip: () => void
  /** Ends the take and keeps it; nothing happens before the beep. */
  stop: () => void
  /** Ends the call without a take; resolves to the id of what was cancelled, null when nobody had spoken yet. */
  cancel: () => Promise<string | null>
  /** The rep went to another screen: what was said is kept, a call without a word is dropped. */
  leave: () => void
}
