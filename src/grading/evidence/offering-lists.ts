import type { Token } from './evidence.ts'
import { plural, sellers, sells } from './offering-phrases.ts'

const crew = /^(?:lads|fitters|engineers|crew|people|boys|girls|shop|men|side|office|workshop|range)$/
const between =
  /^(?:also|are|am|just|now|currently|mainly|only|always|even|mostly|primarily|can|could|'ve|have|has|is|'re|'m|do|then|actually|really|proudly|all|both|still|started|begun|dey|be|out)$/
/** Selling in more than one word: where the list begins. */
const phrasal = /^(?:look after|take care of|deal in|dealing in|rent out|hire out)$/
/** "A company offering ...": a firm may be the subject of what it sells. */
const firms =
  /^(?:company|firm|business|outfit|supplier|agency|shop|specialists?|wholesalers?|distributors?|contractors?|provider|people|,)$/
/** "Our services include ..." */
const announced = /^(?:services?|products?|range|business|offering|catalogue|catalog|work|lines)$/
const includes = /^(?:include|includes|including|cover|covers|covering|like)$/

const soldBy = (tokens: readonly Token[], at: number, from: number): boolean => {
  if (
    at === from &&
    /^(?:specialising|specializing|offering|supplying|providing)$/.test(tokens[at]?.norm ?? '')
  )
    return true
  let back = at - 1
  while (back >= 0 && at - back <= 5 && (between.test(tokens[back]?.norm ?? '') || tokens[back]?.filler))
    back--
  const before = tokens[back]
  if (sellers.test(before?.norm ?? '')) return true
  if (crew.test(before?.norm ?? '') && tokens[back - 1]?.norm === 'our') return true
  return (
    /ing$/.test(tokens[at]?.norm ?? '') && firms.test(before?.norm ?? '.') && tokens[at]?.norm !== 'doing'
  )
}

const denied = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ norm, lemma }) => lemma === 'not' || norm === 'never' || norm === 'to')

/** "There's a rewards program too." */
const exists = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'be' && tokens[at - 1]?.norm === 'there'

/** "We have worked with", "we've moved": a past told with "have". */
const isAuxiliary = (tokens: readonly Token[], at: number): boolean => {
  if (!/^(?:have|'ve)$/.test(tokens[at]?.norm ?? '')) return false
  const next = tokens.slice(at + 1, at + 4).find((token) => token.pos !== 'ADV' && !token.filler)
  return next !== undefined && (next.pos === 'AUX' || (next.pos === 'VERB' && !plural(next)))
}

/** `least` = how many things make it a list of wares. */
type ListStart = { readonly from: number; readonly verb: string; readonly least: number }

const isLead = (tokens: readonly Token[], at: number, ...spoken: readonly string[]): boolean =>
  spoken.every((word, step) => tokens[at + step]?.norm === word)

const makers =
  /^(?:suppliers?|providers?|manufacturers?|stockists?|makers?|importers?|distributors?|dealers?|range|business)$/
const speaksOfUs = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens.slice(from, at).some(({ norm }) => /^(?:we|i|our|my|us)$/.test(norm))
const listed = /^(?:products?|services?|range|agency|company|lines|offer|do|supplies|supplier)$/
const calling = /^(?:call|ring|phone|tell|message|touch|email|write)$/
const theLot = /\b(?:you name it|that 's us|that's us|we do (?:it all|the lot|them all)|we 've got it all)\b/

const ofOurs = (tokens: readonly Token[], at: number, from: number): number | null => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (makers.test(before?.norm ?? '') && token?.norm === 'of' && speaksOfUs(tokens, from, at)) return at + 1
  if (
    token?.norm === ':' &&
    speaksOfUs(tokens, from, at) &&
    tokens.slice(from, at).some(({ norm }) => listed.test(norm))
  )
    return at + 1
  if (
    before?.norm === 'about' &&
    token?.norm === 'our' &&
    tokens.slice(from, at).some(({ lemma }) => calling.test(lemma))
  )
    return at
  if (/^(?:us|me)$/.test(before?.norm ?? '') && token?.norm === 'for') return at + 1
  if (isLead(tokens, at, 'do', 'you', 'need') || isLead(tokens, at, 'anything', 'you', 'need'))
    return tokens[at + 3]?.pos === 'DET' ? null : at + 3
  if (
    token?.norm === 'from' &&
    speaksOfUs(tokens, from, at) &&
    tokens.slice(from, at).some(({ norm }) => /^(?:everything|anything|all)$/.test(norm))
  )
    return at + 1
  return null
}

/** Lists that no "we do" opens: "for all your ...", "whether it's ...", "our services include ...", "one stop shop for ...". */
const announcedAt = (tokens: readonly Token[], at: number, from: number, to: number): ListStart | null => {
  const [token, before] = [tokens[at], tokens[at - 1]]
  const list = (first: number, least = 1): ListStart => ({ from: first, verb: 'offer', least })
  if (isLead(tokens, at, 'for', 'all', 'your')) return list(at + 3)
  if (isLead(tokens, at, 'shop', 'for')) return list(at + 2)
  if (isLead(tokens, at, 'whether', 'it', "'s") || isLead(tokens, at, 'whether', 'you', 'need'))
    return list(at + 3)
  if (isLead(tokens, at, 'whether', "it's")) return list(at + 2)
  if (announced.test(before?.norm ?? '') && includes.test(token?.norm ?? '') && speaksOfUs(tokens, from, at))
    return list(at + 1)
  if (announced.test(before?.norm ?? '') && isLead(tokens, at, 'such', 'as')) return list(at + 2)
  if (
    /^(?:do|offer|provide|sell)$/.test(before?.norm ?? '') &&
    token?.norm === 'is' &&
    soldBy(tokens, at - 1, from)
  )
    return list(at + 1)
  if (at === from && token?.norm === 'also' && tokens[at + 1]?.pos === 'NOUN' && to - from <= 5)
    return list(at + 1)
  if (
    at === from &&
    theLot.test(
      tokens
        .slice(from, to)
        .map(({ norm }) => norm)
        .join(' ')
    )
  )
    return list(at, 2)
  const soft = ofOurs(tokens, at, from)
  return soft === null ? null : list(soft, 2)
}

/** Where a list of what is on sale begins, if one is opened at `at`. */
export const listStart = (
  tokens: readonly Token[],
  at: number,
  from: number,
  to: number
): ListStart | null => {
  const verb = tokens[at]
  if (verb === undefined) return null
  if (exists(tokens, at)) return { from: at + 1, verb: 'be', least: 1 }
  const lead = announcedAt(tokens, at, from, to)
  if (lead !== null) return lead
  if (verb.norm === "'ve" || sells.test(verb.norm) || /^(?:look|take)$/.test(verb.norm)) {
    if (!soldBy(tokens, at, from) || denied(tokens, at) || isAuxiliary(tokens, at)) return null
    const [next, third] = [tokens[at + 1], tokens[at + 2]]
    if (phrasal.test(`${verb.norm} ${next?.norm} ${third?.norm}`))
      return { from: at + 3, verb: 'do', least: 1 }
    if (phrasal.test(`${verb.norm} ${next?.norm}`)) return { from: at + 2, verb: 'do', least: 1 }
    if (!sells.test(verb.norm) && verb.norm !== "'ve") return null
    if (/^(?:,|and)$/.test(next?.norm ?? '') && third?.pos === 'VERB') return null
    const first = /^(?:everything|nothing)$/.test(next?.norm ?? '') ? at + 2 : at + 1
    return { from: first, verb: verb.norm, least: 1 }
  }
  return null
}
