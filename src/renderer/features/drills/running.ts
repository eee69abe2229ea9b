import { create } from 'zustand'
import type { DrillAnswer, DrillResult, DrillRun, DrillStep } from '../../../shared/drill.ts'
import type { Failure } from '../../../shared/errors.ts'
import type { TakeDetail } from '../../../shared/take.ts'

/** How a step is answered: aloud, or in writing where the rep cannot or would rather not speak. */
export type AnswerMode = 'spoken' | 'typed'

/** One run of a drill, from its start to its result. */
export type Running = {
  run: DrillRun
  /** What the greeting is drawn from. */
  seed: number
  /** Rings as soon as its stage stands: the rep asked for the same again. */
  ringsAtOnce: boolean
  /** Null = as the drill and the microphone have it. */
  mode: AnswerMode | null
  answers: readonly DrillAnswer[]
  /** The newest take of the run, and why it ended where it was not the rep who ended it. */
  take: { detail: TakeDetail; failure: Failure | null } | null
  /** The words of that take are wanted. */
  asksWords: boolean
  isJudging: boolean
  result: DrillResult | null
  marks: Readonly<Record<string, boolean>>
  /** The rep has gone to look at the take and comes back to this result. */
  isReviewed: boolean
}

/** Lives beside the screens, so that a run outlasts the way to a live talk and back. */
export const useRunning = create<{ running: Running | null }>(() => ({ running: null }))

export const begun = (run: DrillRun, seed: number, ringsAtOnce: boolean): Running => ({
  run,
  seed,
  ringsAtOnce,
  mode: null,
  answers: [],
  take: null,
  asksWords: false,
  isJudging: false,
  result: null,
  marks: {},
  isReviewed: false
})

/** What stands on the screen now. */
export type RunMoment =
  | { moment: 'judging' }
  | { moment: 'words'; take: TakeDetail; failure: Failure | null }
  | { moment: 'result'; result: DrillResult }
  | { moment: 'step'; step: DrillStep & { playedAt: string | null }; index: number }

/** A run without a step left and without a result waits for its judgement. */
export const momentOf = ({ run, answers, take, asksWords, isJudging, result }: Running): RunMoment => {
  if (isJudging) return { moment: 'judging' }
  if (asksWords && take !== null) return { moment: 'words', take: take.detail, failure: take.failure }
  if (result !== null && result.try !== null) return { moment: 'result', result }
  const step = run.steps[answers.length]
  return step === undefined ? { moment: 'judging' } : { moment: 'step', step, index: answers.length }
}

/** Whether a judgement waits for the words of the take that was just made. */
export const wantsWords = ({ judgement }: DrillResult, take: TakeDetail | null): boolean =>
  judgement.outcome === 'unknown' && judgement.needs === 'words' && take !== null && take.transcript === null

/** How a step is answered when the rep has not said: lines to be turned round are written, all else is spoken. */
export const modeOf = ({ run, mode }: Pick<Running, 'run' | 'mode'>, hasMicrophone: boolean): AnswerMode =>
  mode ?? (run.kind === 'rewrite' || !hasMicrophone ? 'typed' : 'spoken')
