import { type Channel, contract, type Input, type Output } from './contract.ts'
import type { Answer, Failure } from './errors.ts'
import { transcriptMaxLength } from './take.ts'
import type { z } from './zod.ts'

const inputFailure = ({ issues }: z.ZodError): Failure => {
  const detail = issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`).join('; ')
  const tooLong = issues.some((issue) => issue.code === 'too_big' && issue.maximum === transcriptMaxLength)
  return { code: tooLong ? 'transcript-too-long' : 'input-invalid', detail }
}

/** What goes into a channel, if it fits the contract; both ends of the wire ask. */
export const checkInput = <C extends Channel>(channel: C, given: unknown): Answer<Input<C>> => {
  const parsed = contract[channel].input.safeParse(given)
  return parsed.success
    ? { ok: true, value: parsed.data as Input<C> }
    : { ok: false, error: inputFailure(parsed.error) }
}

/** What comes out of a channel; throws a `ZodError` when it does not fit the contract. */
export const checkOutput = <C extends Channel>(channel: C, value: unknown): Output<C> =>
  contract[channel].output.parse(value) as Output<C>
