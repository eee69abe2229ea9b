import type { z } from 'zod'
import { type Channel, contract, type Input, type Output } from '../../shared/contract.ts'
import { type Answer, CodedError, type Failure } from '../../shared/errors.ts'
import { transcriptMaxLength } from '../../shared/take.ts'
import { failureFromDisk } from '../disk-errors.ts'
import type { Log } from '../log.ts'

/** One function for every channel of the contract: a missing one does not compile. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Output<C> | Promise<Output<C>> }
/** The handlers of one domain, e.g. `HandlersOf<'takes'>`. */
export type HandlersOf<Domain extends string> = Pick<Handlers, Extract<Channel, `${Domain}:${string}`>>

const inputFailure = ({ issues }: z.ZodError): Failure => {
  const detail = issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`).join('; ')
  const tooLong = issues.some((issue) => issue.code === 'too_big' && issue.maximum === transcriptMaxLength)
  return { code: tooLong ? 'transcript-too-long' : 'input-invalid', detail }
}

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
  const input = contract[channel].input.safeParse(given)
  if (!input.success) return { ok: false, error: inputFailure(input.error) }
  try {
    const value = await handlers[channel](input.data as Input<C>)
    return { ok: true, value: contract[channel].output.parse(value) as Output<C> }
  } catch (error) {
    return { ok: false, error: failureOf(channel, error, log) }
  }
}
