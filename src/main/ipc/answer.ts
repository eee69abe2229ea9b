import { checkInput, checkOutput } from '../../shared/checks.ts'
import type { Channel, Input, Output } from '../../shared/contract.ts'
import { type Answer, CodedError, type Failure } from '../../shared/errors.ts'
import { failureFromDisk } from '../disk-errors.ts'
import type { Log } from '../log.ts'

/** One function for every channel of the contract: a missing one does not compile. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> }
/** The handlers of one domain, e.g. `HandlersOf<'takes'>`. */
export type HandlersOf<Domain extends string> = Pick<Handlers, Extract<Channel, `${Domain}:${string}`>>

const failureOf = (channel: Channel, error: unknown, log: Log): Failure => {
  const failure = failureFromDisk(error)
  if (!(error instanceof CodedError) || failure.code === 'internal') log.fault(channel, error)
  return failure
}

/** Checks what came in, asks the handler, checks what goes out. Never throws: every fault becomes an answer. */
export const answer = async <C extends Channel>(
  handlers: Handlers,
  channel: C,
  given: unknown,
  log: Log
): Promise<Answer<Output<C>>> => {
  const input = checkInput(channel, given)
  if (!input.ok) return input
  try {
    return { ok: true, value: checkOutput(channel, await handlers[channel](input.value)) }
  } catch (error) {
    return { ok: false, error: failureOf(channel, error, log) }
  }
}
