import type { Failure } from '../../../shared/errors.ts'
import { failureFromDisk } from '../../disk-errors.ts'
import type { Log } from '../../log.ts'
import { modelDiskError } from './disk.ts'

/** Something that goes on by itself: what it shows meanwhile, and how it is stopped. */
export type Job<State> = { ender: AbortController; read: () => State; ended: Promise<void> }

/** Ends a job from outside; nothing failed. */
class Ended extends Error {}

export const stopJob = ({ ender }: Job<unknown>): void => ender.abort(new Ended())

/** What a job that failed shows; the error is logged as `what`. */
export const jobFailure = (log: Log, what: string, error: unknown): Failure => {
  log.fault(what, error)
  return failureFromDisk(modelDiskError(error))
}
