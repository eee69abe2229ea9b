import { checkInput, checkOutput } from '../shared/checks.ts'
import { type Bridge, type Channel, channels, type Input, type Output } from '../shared/contract.ts'
import type { Answer } from '../shared/errors.ts'

/** Sends a question to the main process, as `ipcRenderer.invoke` does. */
export type Send = (channel: Channel, input: unknown) => Promise<unknown>

const known: ReadonlySet<string> = new Set(channels)

const refused = (channel: unknown): Answer<never> => ({
  ok: false,
  error: { code: 'refused', detail: String(channel) }
})

const checkedAnswer = <C extends Channel>(channel: C, answer: Answer<unknown>): Answer<Output<C>> => {
  if (!answer.ok) return answer
  try {
    return { ok: true, value: checkOutput(channel, answer.value) }
  } catch (error) {
    return { ok: false, error: { code: 'internal', detail: `${channel}: ${String(error)}` } }
  }
}

/** The page's only way out: channels of the contract alone, checked before they are sent and when they come back. */
export const createBridge = (send: Send): Bridge => ({
  invoke: async <C extends Channel>(channel: C, given: Input<C>): Promise<Answer<Output<C>>> => {
    if (!known.has(channel)) return refused(channel)
    const input = checkInput(channel, given)
    if (!input.ok) return input
    return checkedAnswer(channel, (await send(channel, input.value)) as Answer<unknown>)
  }
})
