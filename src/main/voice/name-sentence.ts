import type { Card } from '../../shared/prospect.ts'
import { speakable } from './speakable.ts'

/** The fields of a card that a greeting says. */
export type NamedCard = Pick<Card, 'firstName' | 'lastName' | 'company' | 'pronunciation'>

/** A sentence as it is read on the screen and as it is said. */
type NameSentence = { shown: string; spoken: string }

type Fields = { first: string; last: string; company: string }

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** What of a text a voice can say. */
type Sayable = (text: string) => string

/** A respelling of as many words as the first name stands for it alone, a longer one for the whole name. */
const saidFields = ({ firstName, lastName, company, pronunciation }: NamedCard, sayable: Sayable): Fields => {
  const respelled = sayable(pronunciation).toLowerCase()
  if (respelled === '')
    return { first: sayable(firstName), last: sayable(lastName), company: sayable(company) }
  const firstOnly = wordCount(respelled) <= wordCount(firstName)
  return { first: respelled, last: firstOnly ? sayable(lastName) : '', company: sayable(company) }
}

const filled = (template: string, { first, last, company }: Fields): string =>
  template
    .replaceAll('{first}', () => first)
    .replaceAll('{last}', () => last)
    .replaceAll('{company}', () => company)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.!?])/g, '')
    .replace(/([.!?])\.$/, '$1')
    .trim()

/** What stands in brackets is said only when there is a company to say. */
const chosenParts = (template: string, hasCompany: boolean): string =>
  template.replace(/\[([^\]]*)\]/g, (_, part: string) => (hasCompany ? part : ''))

/**
 * The greeting's sentence with the prospect's name in it, from a template such as
 * `You've reached {first} {last}[ at {company}].`; null when a part of the name cannot be said.
 */
export const nameSentence = (
  template: string,
  card: NamedCard,
  sayable: Sayable = speakable
): NameSentence | null => {
  const said = saidFields(card, sayable)
  const wholeRespelled = said.last === '' && sayable(card.pronunciation) !== ''
  if (said.first === '' || (said.last === '' && card.lastName.trim() !== '' && !wholeRespelled)) return null
  const parts = chosenParts(template, said.company !== '')
  if (said.company === '' && parts.includes('{company}')) return null
  const shown = { first: card.firstName, last: card.lastName, company: card.company }
  return { shown: filled(parts, shown), spoken: filled(parts, said) }
}
