import type { Card } from '../shared/prospect.ts'
import { causes } from './causes.ts'
import { toldOf } from './evidence/card-facts.ts'
import type { Token } from './evidence/evidence.ts'
import { kept } from './evidence/kept.ts'
import { tokenise } from './evidence/text-tokens.ts'
import { tellsHarm } from './evidence/value-pain.ts'

/** How a card's fact is put: what they do, what is so, or only a thing. */
type Form = 'deed' | 'state' | 'thing'
type Read = { readonly form: Form; readonly words: readonly Token[] }

const finite = /^(?:VERB|AUX)$/
const naming = /^(?:NOUN|ADJ)$/
const many = /^(?:[2-9]|\d{2,}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)$/

/** "broken in a container", "rejected by a depot", "published": what was done to a thing, where nobody does it. */
const isParticiple = (words: readonly Token[], at: number): boolean => {
  const [verb, next] = [words[at]?.norm ?? '', words[at + 1]]
  return /(?:[^e]en|wn)$/.test(verb) || (/ed$/.test(verb) && (next === undefined || next.norm === 'by'))
}

const read = kept((fact: string): Read => {
  const words = tokenise(fact).tokens.filter(({ pos }) => pos !== 'PUNCT')
  const verb = words.findIndex(({ pos }) => finite.test(pos))
  if (verb === 0) return { form: /ing$/.test(words[0]?.norm ?? '') ? 'thing' : 'deed', words }
  return { form: verb < 0 || isParticiple(words, verb) ? 'thing' : 'state', words }
})

/** The fact as it is said to them: "runs 140 trucks" becomes "you run 140 trucks". */
const saidToThem = (fact: string): string => {
  const { form, words } = read(fact)
  const [first, second] = words
  if (first === undefined) return ''
  const rest = fact.slice(first.end).trimStart()
  if (form === 'deed') {
    if (first.lemma === 'be')
      return `you ${first.norm === 'was' || first.norm === 'were' ? 'were' : 'are'} ${rest}`
    if (first.lemma === 'have') return `you ${first.norm === 'had' ? 'had' : 'have'} ${rest}`
    return `you ${/[^s]s$/.test(first.norm) ? first.lemma : first.norm} ${rest}`
  }
  const counted = many.test(first.norm) && second?.pos === 'NOUN' && second.norm.endsWith('s')
  const theirs =
    first.pos === 'NOUN' || first.pos === 'ADJ' || (first.pos === 'PROPN' && second?.pos === 'NOUN')
  if (form === 'state') {
    if (counted) return `${fact.slice(0, first.end)} of your ${rest}`
    return theirs ? `your ${fact}` : fact
  }
  return `this is about ${naming.test(first.pos) ? 'the ' : ''}${fact}`
}

/** The fact that a message best begins with: a trouble before anything else, a sentence before a thing. */
const bestFact = (facts: readonly string[]): string | undefined => {
  const worth = (fact: string): number => (tellsHarm(fact) ? 2 : 0) + (read(fact).form === 'thing' ? 0 : 1)
  return facts.toSorted((one, other) => worth(other) - worth(one))[0]
}

const sentence = (text: string): string => `${text.trim().replace(/[.!?;,]+$/, '')}.`

const opening = ({ firstName, facts, pains }: Card): string | null => {
  const fact = bestFact(
    toldOf({ facts, pains })
      .map((one) => one.trim())
      .filter((one) => one !== '')
  )
  const said = fact === undefined ? '' : saidToThem(fact)
  return said === '' || firstName === '' ? null : sentence(`${firstName}, ${said}`)
}

const closing = ({ repName, repCompany }: Card): string | null =>
  repName === '' || repCompany === '' ? null : sentence(`${repName}, ${repCompany}`)

const wayBack = ({ calledFrom }: Card): string | null =>
  calledFrom === null || calledFrom === '' ? null : sentence(`Call me on ${calledFrom}`)

const lines: Readonly<Record<string, (card: Card) => string | null>> = {
  [causes.identityFirst]: opening,
  [causes.noValue]: opening,
  [causes.lateValue]: opening,
  [causes.noHomework]: opening,
  [causes.noName]: opening,
  [causes.aboutTheRep]: opening,
  [causes.identityTwice]: closing,
  [causes.noIdentity]: closing,
  [causes.secondNumber]: wayBack
}

/** A line that would mend a cause, made of nothing but the card; null where the card has not what it takes. */
export const rewrittenLine = (cause: string | null, card: Card): string | null =>
  cause === null ? null : (lines[cause]?.(card) ?? null)
