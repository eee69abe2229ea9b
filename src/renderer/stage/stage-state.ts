import type { Failure } from '../../shared/errors.ts'
import type { TakeDetail } from '../../shared/take.ts'

/** Where a rehearsal stands. `calling` is the ring, the greeting and the beep. */
export type StageState =
  | { stage: 'choosing'; failure: Failure | null }
  | { stage: 'calling' }
  | { stage: 'talking' }
  /** `failure` says why the take ended before the rep ended it. */
  | { stage: 'saving'; failure: Failure | null }
  | { stage: 'words'; take: TakeDetail; failure: Failure | null }

export type StageEvent =
  | { type: 'started' }
  | { type: 'talking' }
  | { type: 'saving'; failure: Failure | null }
  | { type: 'saved'; take: TakeDetail; failure: Failure | null }
  | { type: 'failed'; failure: Failure }
  | { type: 'cancelled' }

export const firstStage: StageState = { stage: 'choosing', failure: null }

/** The next stage; an event that comes too late for the present one changes nothing. */
export const nextStage = (state: StageState, event: StageEvent): StageState => {
  switch (event.type) {
    case 'started':
      return state.stage === 'choosing' || state.stage === 'words' ? { stage: 'calling' } : state
    case 'talking':
      return state.stage === 'calling' ? { stage: 'talking' } : state
    case 'saving':
      return state.stage === 'talking' ? { stage: 'saving', failure: event.failure } : state
    case 'saved':
      return state.stage === 'saving' ? { stage: 'words', take: event.take, failure: event.failure } : state
    case 'failed':
      return state.stage === 'words' ? state : { stage: 'choosing', failure: event.failure }
    case 'cancelled':
      return state.stage === 'calling' || state.stage === 'talking' ? firstStage : state
  }
}
