import type { Criterion, DrillMeasure, DrillNeed, DrillTimeFactor } from '../../shared/drill.ts'
import { counted, seconds } from '../rules/phrasing.ts'
import { answered, metBlock } from './criteria-talk.ts'
import type { Held } from './held.ts'
import type { MessageFacts, Said, StepFacts } from './step-facts.ts'

/** What a try brought that the next ones of its series must not repeat; null = not known. */
export type Brought = {
  readonly hook: string | null
  readonly promise: string | null
  readonly name: string | null
}

/** What a criterion is held against. */
export type Ground = {
  readonly steps: readonly StepFacts[]
  readonly timeFactor: DrillTimeFactor
  /** Of the passes in the series that runs, oldest first. */
  readonly passes: readonly Brought[]
}

type Of<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>

const passed = (says: string): Held => ({ outcome: 'passed', says })
const notYet = (says: string): Held => ({ outcome: 'not-yet', says })
const unknown = (says: string, needs: DrillNeed, question?: string): Held => ({
  outcome: 'unknown',
  says,
  needs,
  ...(question === undefined ? {} : { question })
})

/** A bound in time as the rep has set the clock; null = none. */
export const relaxed = (toMs: number | null, factor: DrillTimeFactor): number | null =>
  toMs === null || factor === 'none' ? null : toMs * factor

const noWords = (question: string): Held => unknown('There are no words to read yet.', 'words', question)

const ruleHeld = (step: StepFacts, { ruleId, verdicts }: Of<'rule'>): Held => {
  const found = step.findings.find((finding) => finding.ruleId === ruleId)
  if (found === undefined) return passed('Your rule pack leaves this rule out.')
  const { verdict, reason, question, title, selfMarked } = found
  const marked = selfMarked ? { selfMarked } : {}
  if (verdicts.includes(verdict)) return { ...passed(reason || title), ...marked }
  if (verdict === 'error') return unknown(reason, 'words')
  if (verdict !== 'needs-input') return { ...notYet(reason), ...marked }
  if (question !== null) return unknown(question, 'words', question)
  const isSilent = step.kind === 'message' && step.text !== null && !step.isSpoken
  return unknown(reason, isSilent ? 'microphone' : 'words', `“${title}”: is that true of this one?`)
}

const isLengthRule = (ruleId: string): boolean => ruleId === 'length-cap' || ruleId === 'length-target'

/** A message's length is held against the drill's own clock, so the rules about it are left out. */
const noneFailed = (step: MessageFacts, { group }: Of<'none-failed'>): Held => {
  if (step.text === null) return noWords('Was it one point, in order, with one thing to do?')
  const failed = step.findings.find(
    (finding) => finding.group === group && finding.verdict === 'fail' && !isLengthRule(finding.ruleId)
  )
  return failed ? notYet(failed.reason) : passed('Nothing in its shape is amiss.')
}

const fixed = (digits: number, unit: string) => (value: number) => `${value.toFixed(digits)} ${unit}`
type Shown = { readonly show: (value: number) => string; readonly what: string; readonly isTime: boolean }
const measures: Readonly<Record<DrillMeasure, Shown>> = {
  lengthMs: { show: seconds, what: 'long', isTime: true },
  startMs: { show: seconds, what: 'to your first word', isTime: true },
  articulationRate: { show: fixed(1, 'syllables a second'), what: 'of pace', isTime: false },
  pitchSpreadSt: { show: fixed(1, 'semitones'), what: 'of movement in your voice', isTime: false },
  snrDb: { show: fixed(0, 'dB'), what: 'above the room', isTime: false },
  levelDbfs: { show: fixed(0, 'dBFS'), what: 'of level', isTime: false },
  clippingPerS: { show: fixed(1, 'a second'), what: 'of clipping', isTime: false }
}

const measured = (step: MessageFacts, measure: DrillMeasure): number | null => {
  const { audio } = step
  if (measure === 'lengthMs') return step.lengthMs
  if (audio === null) return null
  return measure === 'startMs' ? audio.firstSpeechMs : audio[measure]
}

const bounds = (show: (value: number) => string, from: number | null, to: number | null): string => {
  if (from !== null && to !== null) return `${show(from)} to ${show(to)}`
  return from === null ? `up to ${show(to ?? 0)}` : `${show(from)} or more`
}

const timeQuestion = ({ measure, from, to }: Of<'measure'>): string =>
  measure === 'startMs'
    ? `Did you begin within ${seconds(to ?? 0)}?`
    : `Was it ${bounds(seconds, from, to)} long?`

const measureHeld = (step: MessageFacts, criterion: Of<'measure'>, factor: DrillTimeFactor): Held => {
  const { show, what, isTime } = measures[criterion.measure]
  const { from } = criterion
  const to = isTime ? relaxed(criterion.to, factor) : criterion.to
  const value = measured(step, criterion.measure)
  if (value === null) {
    const silent = step.isSpoken
      ? 'It could not be measured in this recording.'
      : 'Nothing was recorded to measure.'
    const question = isTime ? timeQuestion(criterion) : undefined
    return unknown(silent, 'microphone', question)
  }
  const figure = `${step.isSpoken ? '' : 'About '}${show(value)} ${what}`
  const isIn = (from === null || value >= from) && (to === null || value <= to)
  return isIn ? passed(`${figure}.`) : notYet(`${figure}; the mark is ${bounds(show, from, to)}.`)
}

const saidBy = (step: MessageFacts, { what, toMs }: Of<'said-by'>, factor: DrillTimeFactor): Held => {
  const limitMs = relaxed(toMs, factor)
  const [noun, said] = what === 'hook' ? ['something for them', step.hook] : ['their name', step.name]
  const question = `Was ${noun} out within ${seconds(toMs)}?`
  if (step.text === null) return noWords(question)
  if (said === null) return notYet(`You left out ${noun}.`)
  const words = `“${said.text}”`
  if (said.endMs === null) return unknown(`${words} has no time of its own.`, 'microphone', question)
  const at = `${words} was out after ${step.isSpoken ? '' : 'about '}${seconds(said.endMs)}`
  return limitMs === null || said.endMs <= limitMs
    ? passed(`${at}.`)
    : notYet(`${at}; the mark is ${seconds(limitMs)}.`)
}

const noneBefore = (step: MessageFacts, { what, beforeMs }: Of<'none-before'>): Held => {
  const [noun, said]: [string, Said | null] =
    what === 'identity' ? ['who you are', step.identity] : ['“I” or “we”', step.iOrWe]
  const mark = beforeMs === null ? '' : ` in the first ${seconds(beforeMs)}`
  if (step.text === null) return noWords(`Did you leave out ${noun}${mark}?`)
  if (said === null) return passed(`No ${noun} in it.`)
  if (beforeMs === null) return notYet(`“${said.text}” says ${noun}.`)
  if (said.startMs === null)
    return unknown(
      `“${said.text}” has no time of its own.`,
      'microphone',
      `Did you leave out ${noun}${mark}?`
    )
  const at = `“${said.text}” came at ${seconds(said.startMs)}`
  return said.startMs >= beforeMs
    ? passed(`${at}.`)
    : notYet(`${at}; leave it out up to ${seconds(beforeMs)}.`)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []

/** From so many of the shorter one's words on, two phrases are the same one. */
const sameFrom = 0.6
const isSame = (one: string, other: string): boolean => {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared > 0 && shared / Math.min(a.size, b.size) >= sameFrom
}

/** What a message brings to its series. */
export const broughtBy = (step: StepFacts | undefined): Brought =>
  step?.kind === 'message'
    ? { hook: step.hook?.text ?? null, promise: step.promises[0] ?? null, name: step.prospect }
    : { hook: null, promise: null, name: null }

const nouns = { hook: 'hook', promise: 'promise', name: 'name' } as const

const differs = ({ steps, passes }: Ground, { what, last }: Of<'differs'>): Held => {
  const [step] = steps
  const now = broughtBy(step)[what]
  const before = passes.slice(-last).flatMap((one) => one[what] ?? [])
  if (before.length === 0) return passed(`The first ${nouns[what]} of this series.`)
  if (now === null) {
    const question = `Was it another ${nouns[what]} than in the last passes?`
    return step?.kind === 'message' && step.text !== null
      ? notYet(`There was no ${nouns[what]}.`)
      : noWords(question)
  }
  const same = before.find((one) => (what === 'name' ? one === now : isSame(one, now)))
  return same === undefined
    ? passed(`Another ${nouns[what]} than the last ${counted(before.length, 'time')}.`)
    : notYet(
        what === 'name'
          ? `You had ${now} in this series already.`
          : `You had “${same}” in this series already.`
      )
}

const countHeld = (step: MessageFacts, { from, to }: Of<'count'>): Held => {
  if (step.text === null) return noWords('Was it one thing on offer, and only one?')
  const points = Math.max(1, step.offerings)
  const says = points === 1 ? 'You keep to one thing' : `You make ${counted(points, 'point')}`
  const isIn = (from === null || points >= from) && (to === null || points <= to)
  return isIn ? passed(`${says}.`) : notYet(`${says}; the mark is ${bounds(String, from, to)}.`)
}

const wordsHeld = (step: MessageFacts, { words, occur }: Of<'words'>): Held => {
  if (step.text === null)
    return noWords(`Did you ${occur === 'none' ? 'leave out' : 'say'} “${words.join('”, “')}”?`)
  const text = ` ${wordsOf(step.text).join(' ')} `
  const isIn = (phrase: string): boolean => text.includes(` ${wordsOf(phrase).join(' ')} `)
  const found = words.find(isIn)
  const left = words.find((phrase) => !isIn(phrase))
  if (occur === 'none')
    return found === undefined ? passed('None of those words.') : notYet(`You said “${found}”.`)
  if (occur === 'any')
    return found === undefined ? notYet(`You did not say “${words[0]}”.`) : passed(`You said “${found}”.`)
  return left === undefined ? passed('Every word is there.') : notYet(`You did not say “${left}”.`)
}

const hooksHeld = ({ steps, timeFactor }: Ground, { toMs, atLeast }: Of<'hooks'>): Held => {
  const held = messages(steps).map((step) =>
    saidBy(step, { kind: 'said-by', what: 'hook', toMs }, timeFactor)
  )
  const hooks = held.filter(({ outcome }) => outcome === 'passed').length
  const says = `${counted(hooks, 'hook')} in ${counted(steps.length, 'message')}`
  if (hooks >= atLeast) return passed(`${says}.`)
  const open = held.filter(({ outcome }) => outcome === 'unknown').length
  return hooks + open >= atLeast
    ? unknown(`${says} so far.`, 'words', `Did ${atLeast} of them open with something for them?`)
    : notYet(`${says}; the mark is ${atLeast}.`)
}

const riseHeld = ({ steps }: Ground, { measure, by, atLeast }: Of<'rise'>): Held => {
  const [first, last] = [messages(steps)[0], messages(steps).at(-1)]
  const from = first === undefined ? null : measured(first, measure)
  const to = last === undefined ? null : measured(last, measure)
  const { show, what } = measures[measure]
  if (from === null || to === null)
    return unknown('Both need a recording with enough voice to measure.', 'microphone')
  const says = `From ${show(from)} to ${show(to)} ${what}`
  if (to - from < by) return notYet(`${says}; the mark is ${show(by)} more.`)
  return to < atLeast ? notYet(`${says}; the mark is ${show(atLeast)}.`) : passed(`${says}.`)
}

const messages = (steps: readonly StepFacts[]): MessageFacts[] =>
  steps.filter((step): step is MessageFacts => step.kind === 'message')

/** A criterion about one step, held against that step. */
export const heldByStep = (criterion: Criterion, step: StepFacts, factor: DrillTimeFactor): Held | null => {
  if (criterion.kind === 'rule') return ruleHeld(step, criterion)
  if (step.kind === 'talk') {
    if (criterion.kind === 'answers') return answered(step, criterion, relaxed(criterion.withinMs, factor))
    return criterion.kind === 'met' ? metBlock(step, criterion) : null
  }
  switch (criterion.kind) {
    case 'none-failed':
      return noneFailed(step, criterion)
    case 'measure':
      return measureHeld(step, criterion, factor)
    case 'said-by':
      return saidBy(step, criterion, factor)
    case 'none-before':
      return noneBefore(step, criterion)
    case 'count':
      return countHeld(step, criterion)
    case 'words':
      return wordsHeld(step, criterion)
    default:
      return null
  }
}

/** A criterion about the whole try; null = it is about single steps. */
export const heldByTry = (criterion: Criterion, ground: Ground): Held | null => {
  switch (criterion.kind) {
    case 'differs':
      return differs(ground, criterion)
    case 'hooks':
      return hooksHeld(ground, criterion)
    case 'rise':
      return riseHeld(ground, criterion)
    default:
      return null
  }
}
