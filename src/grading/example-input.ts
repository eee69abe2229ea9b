import { type Card, unsettled } from '../shared/prospect.ts'
import { estimatedSpokenS, usualFirstSpeechS } from './evidence/timing-estimate.ts'
import type { GradingInput, TimedWord } from './input.ts'
import { measuresOfTimes } from './measured-times.ts'
import type { PartialInput } from './rule.ts'

/** The neutral card under every example that gives none of its own. */
export const exampleCard: Card = {
  firstName: 'Maya',
  lastName: 'Okafor',
  company: 'Harbour Street Bakery',
  industry: 'wholesale bakery',
  facts: ['added a gluten-free line in March', 'supplies forty cafes', 'line two stops for allergen swabs'],
  repName: 'Theo Grant',
  repCompany: 'Larkfield Labs',
  callbackNumber: '503 555 0170',
  calledFrom: '503 555 0170',
  lineReturns: true,
  relationship: 'cold',
  pronunciation: '',
  ...unsettled
}

const exampleTranscript =
  'Maya, the allergen swabs on line two take an hour a shift. A bakery in Eugene got theirs down to twelve minutes. ' +
  'Call me on this number and I’ll send you their procedure. Theo Grant, Larkfield Labs.'

const timedWords = (transcript: string, phrases: PartialInput['wordTimes']): TimedWord[] =>
  (phrases ?? []).flatMap(({ phrase, fromS, toS }) => {
    const at = transcript.indexOf(phrase)
    const words = [...phrase.matchAll(/\S+/g)]
    const each = ((toS - fromS) * 1000) / words.length
    return words.map((word, index) => ({
      start: at + word.index,
      end: at + word.index + word[0].length,
      startMs: fromS * 1000 + index * each,
      endMs: fromS * 1000 + (index + 1) * each
    }))
  })

/** The whole input of an example: what it gives, over a neutral take to a neutral prospect. */
export const exampleInput = (given: PartialInput): GradingInput => {
  const text = given.transcript === undefined ? exampleTranscript : given.transcript
  const firstSpeechS = given.firstSpeechS ?? usualFirstSpeechS
  const spokenS = given.spokenS === undefined ? estimatedSpokenS(text ?? '', firstSpeechS) : given.spokenS
  const words = text === null ? [] : timedWords(text, given.wordTimes)
  return {
    transcript:
      text === null
        ? null
        : { text, origin: given.origin ?? 'typed', ...(words.length > 0 ? { words } : {}) },
    audio: spokenS === null ? null : { ...measuresOfTimes(firstSpeechS, spokenS), ...given.measures },
    card: { ...exampleCard, ...given.card },
    earlier: given.earlier ?? [],
    touches: given.touches ?? null,
    now: given.now ?? null,
    ...(given.status && { status: given.status }),
    ...(given.planned && { planned: given.planned }),
    ...(given.scriptStats && { scriptStats: given.scriptStats }),
    ...(given.medium && { medium: given.medium })
  }
}
