import type { Input, Output } from '../../../../shared/contract.ts'
import type { Failure } from '../../../../shared/errors.ts'
import type { GatekeeperMove } from '../../../../shared/gatekeeper.ts'
import type { LiveTalk, TurnAnswer } from '../../../../shared/talk.ts'
import type { LiveDelivery } from '../../../../speech/take-meter.ts'
import type { SpeechWatch } from '../../../delivery/speech-thread.ts'
import type { CaptureListener } from '../../../microphone/capture.ts'
import type { MeterReading } from '../../../microphone/input-meter.ts'
import type { ChosenMicrophone, Microphone } from '../../../microphone/microphone.ts'

/** Everything about a talk that is settled before somebody answers. */
export type TalkPlan = {
  scenarioId: string
  prospectId: string
  /** Of a talk that is to be held once more. */
  seed?: number
  microphone: ChosenMicrophone
  volume: number
  /** So much silence after a word ends the rep's turn. */
  turnSilenceMs: number
}

/** What a talk needs of Web Audio; tests stand in for it with a fake that is as asynchronous. */
export type TalkStage = {
  readonly sampleRate: number
  /** Decodes and plays a line; `ended` resolves when it has sounded or was stopped. */
  readonly playLine: (
    encoded: ArrayBuffer,
    volume: number
  ) => Promise<{ startsInMs: number; ended: Promise<void> }>
  /** Fades the line out at once. */
  readonly stopLine: () => void
  readonly close: () => void
}

/** What a talk needs from outside; the real ones are in `talk-ports.ts`. */
export type TalkPorts = {
  openMicrophone: (chosen: ChosenMicrophone) => Promise<Microphone>
  /** Without a microphone the stage only speaks. With one, samples come from its opening to its closing. */
  openStage: (microphone: Microphone | null, listener: CaptureListener) => Promise<TalkStage>
  watchSpeech: (sampleRate: number, onHeard: (live: LiveDelivery) => void) => SpeechWatch
  readLine: (lineUrl: string) => Promise<ArrayBuffer>
  begin: (input: Input<'talks:begin'>) => Promise<LiveTalk>
  openTurn: (input: Input<'talks:openTurn'>) => Promise<Output<'talks:openTurn'>>
  append: (input: Input<'takes:append'>) => Promise<unknown>
  answer: (input: Input<'talks:answer'>) => Promise<TurnAnswer>
  tap: (input: Input<'talks:tap'>) => Promise<LiveTalk>
  silence: (input: Input<'talks:silence'>) => Promise<LiveTalk>
  leave: (input: Input<'talks:leave'>) => Promise<unknown>
  soundLoss: (volume: number) => void
  /** Told how long the answer to a turn took, from the decision that it is over to the first sample of the line. */
  answered: (tookMs: number) => void
  now: () => number
}

/** `tapping` waits for the rep to say which moves were made. */
export type TalkPhase = 'opening' | 'speaking' | 'listening' | 'deciding' | 'tapping' | 'ended' | 'failed'

/** What the screen shows of a running talk. */
export type TalkView = {
  phase: TalkPhase
  /** Null until somebody answered. */
  talk: LiveTalk | null
  microphone: 'opening' | 'open' | 'none' | 'lost'
  /** Why there is no microphone, why a turn could not be stored, or why the talk could not go on. */
  failure: Failure | null
  /** The rep talks over the line, or did so in this turn. */
  bargedIn: boolean
}

export type TalkRun = {
  /** Milliseconds since somebody answered. */
  elapsedMs: () => number
  /** The largest sample of each 50 ms of this turn. */
  wavePeaks: () => readonly number[]
  meter: () => MeterReading
  /** Ends the rep's turn at once, or the line that is being spoken. */
  press: () => void
  /** What the rep did in the turn that waits for it. */
  tap: (moves: GatekeeperMove[]) => void
  /** The rep puts the receiver down; resolves to the talk's id, null when nobody had answered yet. */
  leave: () => Promise<string | null>
}
