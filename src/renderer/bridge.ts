import type { Bridge, Channel, Input, Output } from '../shared/contract.ts'
import { CodedError, type Failure } from '../shared/errors.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent when the page is opened outside of Ringback. */
    readonly ringback?: Bridge
  }
}

/** Channels without input are called with the channel alone. */
type Arguments<C extends Channel> = undefined extends Input<C> ? [] : [input: Input<C>]

/** Asks the main process. Resolves to the answer's value; every failure is a `CodedError`. */
export const invoke = async <C extends Channel>(channel: C, ...given: Arguments<C>): Promise<Output<C>> => {
  const bridge = window.ringback
  if (bridge === undefined)
    throw new CodedError('internal', 'The bridge to Ringback’s main process is missing.')
  const answer = await bridge.invoke(channel, given[0] as Input<C>)
  if (answer.ok) return answer.value
  throw new CodedError(answer.error.code, answer.error.detail)
}

/** What the screen shows of anything that was thrown. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof CodedError) return { code: error.code, detail: error.message }
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) }
}
