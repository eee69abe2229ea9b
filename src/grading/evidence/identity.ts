import type { Card } from '../../shared/prospect.ts'
import type { IdentityEvidence, SelfIdentification, TextEvidence } from './evidence.ts'
import { kept } from './kept.ts'
import { isFirstName } from './lexicon/first-names.ts'
import {
  afterName,
  bridgeLimit,
  bridges,
  companyCues,
  introducers,
  legalForms,
  notAName,
  opensAs,
  reaches
} from './lexicon/identity-words.ts'
import { isEverydayWord } from './lexicon/name-words.ts'
import { areShortForms, isShortForm } from './lexicon/nicknames.ts'
import { fluent } from './plain-text.ts'
import { editDistance, sameSound } from './sound.ts'
import {
  closesSentence,
  isCased,
  nameParts,
  opensSentence,
  type SpokenWord,
  spokenWords
} from './spoken-words.ts'

/** Words [from, to) that name the rep or the rep's company. */
type Mention = { what: 'name' | 'company'; from: number; to: number; known: boolean }

const sameName = (said: string, wanted: string): boolean =>
  said === wanted || areShortForms(said, wanted) || (said.length > 3 && sameSound(said, wanted))

/** For each name whether a word is said like it, remembered from message to message. */
const nameTests = kept((wanted) => kept((said) => sameName(said, wanted)))

const squash = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== 'and' && part !== 'the')
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** One letter in eight may be misheard, three at most. */
const closeEnough = (said: string, wanted: string): boolean => {
  const most = Math.min(3, Math.floor(wanted.length / 8))
  return said === wanted || (most > 0 && editDistance(said, wanted, most) <= most)
}

const companyAt = (
  words: readonly SpokenWord[],
  at: number,
  company: readonly string[],
  wanted: string
): number => {
  if (wanted === '' || (words[at]?.text[0] !== wanted[0] && words[at]?.text !== 'the')) return 0
  let said = ''
  for (let to = at; to < Math.min(words.length, at + company.length + 2); to++) {
    const word = words[to]
    if (!word || (to > at && /[.?!;:]/.test(word.before) && !/^\.$/.test(word.before))) break
    said += squash(nameParts(word.text))
    if (!wanted.startsWith(said.slice(0, 2))) break
    if (closeEnough(said, wanted)) return to - at + 1
    if (said.length > wanted.length + 2) break
  }
  return 0
}

const cueBefore = (words: readonly SpokenWord[], at: number, cues: ReadonlySet<string>): boolean => {
  const [one, two] = [words[at - 1], words[at - 2]]
  if (one === undefined || opensSentence(words[at] as SpokenWord)) return false
  return (
    cues.has(one.text) ||
    (two !== undefined &&
      !opensSentence(one) &&
      cues.has(two.text) &&
      /^(?:the|us|over|down|up|out|just|here|only)$/.test(one.text))
  )
}

/** The company's first telling word alone ("Dawn at Sterling") needs a cue and must not be the prospect's. */
const partAt = (
  words: readonly SpokenWord[],
  at: number,
  company: readonly string[],
  theirs: ReadonlySet<string>,
  cased: boolean
): number => {
  const [head, second] = company
  const word = words[at]
  if (!head || !word || head.length < 3 || theirs.has(head) || word.text !== head) return 0
  const two = second !== undefined && words[at + 1]?.text === second && /^[,-]*$/.test(word.after)
  const sure = two || cueBefore(words, at, companyCues) || (cased && word.capital && !opensSentence(word))
  return sure ? (two ? 2 : 1) : 0
}

const initialsAt = (words: readonly SpokenWord[], at: number, company: readonly string[]): number => {
  const letters = company.map((part) => part[0]).join('')
  return letters.length >= 3 && words[at]?.text === letters ? 1 : 0
}

const companies = (words: readonly SpokenWord[], card: Card, cased: boolean): Mention[] => {
  const whole = nameParts(card.repCompany)
  const company = whole.filter((part) => !legalForms.has(part))
  const theirs = new Set(nameParts(card.company))
  const squashed = { whole: squash(whole), company: squash(company) }
  const found: Mention[] = []
  if (company.length === 0) return found
  for (let at = 0; at < words.length; at++) {
    const length =
      companyAt(words, at, whole, squashed.whole) ||
      companyAt(words, at, company, squashed.company) ||
      partAt(words, at, company, theirs, cased) ||
      initialsAt(words, at, company)
    if (length === 0) continue
    found.push({ what: 'company', from: at, to: at + length, known: true })
    at += length - 1
  }
  return found
}

/** "This is Will", "it's Grant": what "it will" and "the grant" are not. */
const plainlyIntroduced = (words: readonly SpokenWord[], at: number): boolean => {
  const [one, two] = [words[at - 1], words[at - 2]]
  if (!one) return false
  if (/^(?:i'm|im|am|myself|speaking|again|thats|names)$/.test(one.text)) return true
  if (/^(?:it|that|name)$/.test(one.text)) return one.withS
  return one.text === 'is' && two !== undefined && /^(?:this|name|it|that)$/.test(two.text)
}

const names = (words: readonly SpokenWord[], card: Card, cased: boolean): Mention[] => {
  const [first, ...rest] = nameParts(card.repName)
  const last = rest.at(-1)
  const theirFirst = nameParts(card.firstName)[0] ?? ''
  const found: Mention[] = []
  if (first === undefined) return found
  const isName = nameTests(first)
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word || /^\p{N}/u.test(word.text)) continue
    const isFirst = isName(word.text)
    const isLast = last !== undefined && word.text === last && last.length > 2
    if (!isFirst && !isLast) continue
    const next = words[at + 1]
    const withLast =
      isFirst &&
      last !== undefined &&
      next !== undefined &&
      /^[-]?$/.test(word.after) &&
      sameName(next.text, last)
    const plainWord = isEverydayWord(word.text)
    const cued =
      (plainWord ? plainlyIntroduced(words, at) : cueBefore(words, at, introducers)) ||
      (afterName.has(next?.text ?? '') && word.after === '' && (!plainWord || cased === word.capital))
    const shown = cased ? word.capital : !plainWord
    const sure =
      withLast || cued || (shown && (!plainWord || !opensSentence(word) || /[,.]/.test(word.after)))
    const theirName = sameName(word.text, theirFirst) && !withLast && !cued
    if (
      !sure ||
      (!shown && !withLast && !cued) ||
      theirName ||
      (isLast && !isFirst && !cued && cased && !word.capital)
    )
      continue
    const to = at + (withLast ? 2 : 1)
    found.push({ what: 'name', from: at, to, known: true })
    at = to - 1
  }
  return found
}

const unknownIntroduction =
  /(?:\b(?:this is|it is|it's|its|that's|my name is|my name's|name's|i'm|i am|myself) )(?:just |only |uh |um )?(\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+)?),? (?:here )?(?:(?:and )?i'm )?(?:calling |ringing |phoning )?(?:over |out |down )?(?:from|with|at|of|on behalf of) (?:the )?(\p{L}[\p{L}&'-]*(?: \p{L}[\p{L}&'-]*){0,2})/u
/** "This is Jess from Corbel" although the card names someone else, or no one. */
const unknown = (words: readonly SpokenWord[], normal: string, cased: boolean): Mention[] => {
  const match = unknownIntroduction.exec(normal)
  if (!match || notAName.has(match[1]?.split(' ')[0] ?? '')) return []
  const nameAt = match.index + match[0].indexOf(match[1] ?? '', 4)
  const companyAtOffset = match.index + match[0].length - (match[2]?.length ?? 0)
  const span = (start: number, length: number) => ({
    from: words.findIndex((word) => word.end > start),
    to: words.findLastIndex((word) => word.start < start + length) + 1
  })
  const name = span(nameAt, match[1]?.length ?? 0)
  const head = words[name.from]
  // "... cut its losses from one plant" introduces nobody.
  if (!head || (cased ? !head.capital : !isFirstName(head.text))) return []
  const company = span(companyAtOffset, match[2]?.length ?? 0)
  return [
    { what: 'name', known: false, ...name },
    {
      what: 'company',
      known: false,
      from: company.from,
      to: Math.min(company.to, sentenceEnd(words, company.from))
    }
  ]
}

/** "Jacko from Pumpline": a name that the card does not have, right before the company that it has. */
const beforeCompany = (words: readonly SpokenWord[], company: Mention, cased: boolean): Mention[] => {
  let at = company.from - 1
  while (at > 0 && company.from - at <= 4 && reaches.test(words[at]?.text ?? '')) at--
  const word = words[at]
  if (!word || at === company.from - 1 || words[at + 1]?.before !== '' || reaches.test(word.text)) return []
  const named = cased
    ? word.capital && !isEverydayWord(word.text)
    : isFirstName(word.text) || isShortForm(word.text)
  return named && !notAName.has(word.text) && !opensAs.test(word.text)
    ? [{ what: 'name', from: at, to: at + 1, known: true }]
    : []
}
const sentenceEnd = (words: readonly SpokenWord[], from: number): number => {
  const last = words.findIndex((word, at) => at >= from && /[,.?!;$]/.test(word.after))
  return last < 0 ? words.length : last + 1
}

type Group = { mentions: Mention[] }

const grouped = (mentions: readonly Mention[], words: readonly SpokenWord[], normal: string): Group[] => {
  const groups: Group[] = []
  for (const mention of [...mentions].sort((a, b) => a.from - b.from)) {
    const open = groups.at(-1)
    const last = open?.mentions.at(-1)
    const gap = last
      ? normal.slice(words[last.to - 1]?.end ?? 0, words[mention.from]?.start ?? 0).replace(/^'s?/, '')
      : ''
    const completes = open?.mentions.every(({ what }) => what !== mention.what)
    const begunAgain =
      last !== undefined &&
      last.what === mention.what &&
      /^(?:[\s,.-]|\b(?:here|uh|um|er|erm|it's|this is)\b)*$/.test(gap)
    const joins = begunAgain || (completes && gap.length <= bridgeLimit && bridges.test(gap))
    if (open && joins) open.mentions.push(mention)
    else groups.push({ mentions: [mention] })
  }
  return groups
}

/** Sure when it introduces: a cue before, both parts together, or standing alone as a sign-off. */
const sureness = (group: Group, words: readonly SpokenWord[]): number => {
  const [first, last] = [group.mentions[0], group.mentions.at(-1)]
  if (!first || !last) return 0
  const head = words[first.from] as SpokenWord
  const tail = words[last.to - 1] as SpokenWord
  if (group.mentions.length > 1) return group.mentions.every(({ known }) => known) ? 1 : 0.85
  if (cueBefore(words, first.from, introducers) || afterName.has(words[last.to]?.text ?? '')) return 0.95
  if (opensSentence(head) && (closesSentence(tail) || tail.after.startsWith(','))) return 0.9
  if (head.before.includes(',') && closesSentence(tail)) return 0.8
  return 0.5
}

const longest = (mentions: readonly Mention[], wanted: Mention['what']): Mention | undefined =>
  mentions.filter(({ what }) => what === wanted).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]

const said = (text: string, words: readonly SpokenWord[], mention: Mention | undefined): string | null =>
  mention ? text.slice(words[mention.from]?.start ?? 0, words[mention.to - 1]?.end ?? 0) : null

/** Where the rep says who is calling; `confidence` is low for a company named in passing. */
export const deriveIdentity = ({ text, clauses }: TextEvidence, card: Card): IdentityEvidence => {
  const words = spokenWords(text)
  const cased = isCased(words)
  const normal = words.length === 0 ? '' : fluent(text)
  const firms = companies(words, card, cased)
  // "Pritchett" of Pritchett Signs is the firm's name here, not the caller's.
  const people = names(words, card, cased).filter(
    ({ from, to }) => !firms.some((firm) => firm.from <= from && to <= firm.to)
  )
  const known = [...people, ...firms]
  const taken = (mention: Mention) =>
    known.some((other) => mention.from < other.to && other.from < mention.to)
  known.push(
    ...known
      .filter(({ what }) => what === 'company')
      .flatMap((company) => beforeCompany(words, company, cased))
      .filter((mention) => !taken(mention))
  )
  const stranger = unknown(words, normal, cased).filter(
    ({ from, to }) => from >= 0 && !known.some((mention) => mention.from < to && from < mention.to)
  )
  const lone = stranger.length === 2 || known.length > 0 ? stranger : []
  const statements = grouped([...known, ...lone], words, normal).map((group): SelfIdentification => {
    const start = words[group.mentions[0]?.from ?? 0]?.start ?? 0
    const end = words[(group.mentions.at(-1)?.to ?? 1) - 1]?.end ?? start
    return {
      start,
      end,
      name: said(text, words, longest(group.mentions, 'name')),
      company: said(text, words, longest(group.mentions, 'company')),
      clause: clauses.findIndex((clause) => start >= clause.start && start < clause.end),
      confidence: sureness(group, words)
    }
  })
  return { statements }
}
