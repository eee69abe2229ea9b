import type { Caption } from '../../shared/scenario.ts'

export type Greeting = {
  durationMs: number
  /** End of the beep, from the greeting's first sample: the take's clock starts here. */
  beepEndMs: number
  captions: readonly Caption[]
}

export type GreetingMoment = { stage: 'ringing' | 'greeting' | 'beep'; words: string }

/** What is heard `atMs` into the greeting: the ring before its first words, a sentence, or the beep after the last. */
export const greetingMoment = ({ captions }: Greeting, atMs: number): GreetingMoment => {
  const started = captions.filter(({ startMs }) => startMs <= atMs)
  const current = started.at(-1)
  if (current === undefined) return { stage: 'ringing', words: '' }
  if (started.length === captions.length && atMs > current.endMs) return { stage: 'beep', words: '' }
  return { stage: 'greeting', words: current.text }
}
