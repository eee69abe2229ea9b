import {
  type GreetingVariant,
  type ScenarioPack,
  type SpokenLine,
  scenarioPack,
  toBeSpoken
} from '../../../../shared/scenario.ts'
import type { z } from '../../../../shared/zod.ts'

/** A sentence for each field that cannot be kept as it is, by its place: "greetings.0.after.1.text". */
export type Problems = Readonly<Record<string, string>>

const ofNumbers = (issue: z.core.$ZodIssue, place: string): string | null => {
  const isTime = /Ms$/.test(place)
  const shown = (value: unknown): string => (isTime ? `${Number(value) / 1_000} s` : String(value))
  if (issue.code === 'too_small' && issue.origin !== 'string' && issue.origin !== 'array')
    return `${shown(issue.minimum)} is the least.`
  if (issue.code === 'too_big' && issue.origin !== 'string' && issue.origin !== 'array')
    return `${shown(issue.maximum)} is the most.`
  return issue.code === 'invalid_type' && issue.expected !== 'string' ? 'Write a number.' : null
}

const told = (issue: z.core.$ZodIssue, place: string): string => {
  const number = ofNumbers(issue, place)
  if (number !== null) return number
  if (issue.code === 'too_big') return `${issue.maximum} characters are the most.`
  if (issue.code === 'too_small') return 'Write something here.'
  if (issue.code === 'invalid_type') return 'Write something here.'
  if (issue.code === 'invalid_format') return 'Keep {first} in it: the prospect’s name goes there.'
  return issue.message
}

/** What keeps a draft from being kept, each at its field; empty when it can be. */
export const problemsOf = (draft: ScenarioPack): Problems => {
  const problems: Record<string, string> = {}
  for (const issue of scenarioPack.safeParse(draft).error?.issues ?? []) {
    const path = issue.path.map(String)
    const place = path[0] === 'persona' && path.length === 1 ? 'persona.name' : path.join('.')
    problems[place] ??= told(issue, place)
  }
  return problems
}

/** How patiently a message is heard, as a choice of three. */
export const attentions = [
  { value: 'patient', label: 'Patient', start: 70, decayFactor: 0.9 },
  { value: 'busy', label: 'Busy', start: 55, decayFactor: 1 },
  { value: 'leaving', label: 'About to hang up', start: 45, decayFactor: 1.3 }
] as const
export type AttentionName = (typeof attentions)[number]['value']

/** The choice that comes nearest to the exact figures; 30 points of attention weigh as much as the whole pace. */
export const attentionOf = ({ start, decayFactor }: ScenarioPack['persona']['attention']): AttentionName => {
  const distance = (choice: (typeof attentions)[number]): number =>
    Math.abs(choice.start - start) / 30 + Math.abs(choice.decayFactor - decayFactor)
  return attentions.reduce((best, choice) => (distance(choice) < distance(best) ? choice : best)).value
}

/** How much a rule counts, as a choice of four; a pack may hold any factor between them. */
export const counts = [
  { value: 'none', label: 'Not at all', factor: 0 },
  { value: 'less', label: 'Less', factor: 0.5 },
  { value: 'normal', label: 'Normal', factor: 1 },
  { value: 'more', label: 'More', factor: 2 }
] as const
export type CountName = (typeof counts)[number]['value']

export const countOf = (factor = 1): CountName => {
  if (factor === 0) return 'none'
  if (factor === 1) return 'normal'
  return factor < 1 ? 'less' : 'more'
}

/** The pack's weights with one rule's changed; a normal one is left out. */
export const weighed = (
  weights: ScenarioPack['weights'],
  id: string,
  count: CountName
): ScenarioPack['weights'] => {
  const { [id]: _before, ...others } = weights
  const factor = counts.find(({ value }) => value === count)?.factor ?? 1
  return factor === 1 ? others : { ...others, [id]: factor }
}

/** A line that is still to be written. */
export const emptyLine: SpokenLine = { text: '', file: toBeSpoken }

export const newGreeting: GreetingVariant = {
  before: [],
  name: 'This is {first} {last}.',
  after: [{ text: 'Please leave a message.', file: toBeSpoken }],
  nameless: { text: 'You’ve reached my voicemail.', file: toBeSpoken }
}

/** The list with one item put in another's place; null takes it out. */
export const withItem = <T>(list: readonly T[], index: number, item: T | null): T[] =>
  item === null ? list.filter((_, at) => at !== index) : list.map((old, at) => (at === index ? item : old))
