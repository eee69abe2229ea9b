import type { GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import type { Card } from '../../shared/prospect.ts'
import { deriveEvidence } from '../evidence/derive.ts'
import type { Evidence, TextSpan } from '../evidence/evidence.ts'
import { isEverydayWord } from '../evidence/lexicon/name-words.ts'
import { areShortForms } from '../evidence/lexicon/nicknames.ts'
import { fluent, plain, spaced } from '../evidence/plain-text.ts'
import { sameSound } from '../evidence/sound.ts'
import { isCased, nameParts, type SpokenWord, spokenWords } from '../evidence/spoken-words.ts'
import { gatekeeperNames } from './gatekeeper-name.ts'

/** One exchange: the gatekeeper's line and the rep's answer, with what the log says of earlier contact. */
export type GatekeeperTurn = {
  readonly state: GatekeeperState
  readonly gatekeeper: string
  readonly rep: string
  readonly card: Card
  readonly context: { readonly priorTwoWay: boolean; readonly priorVoicemails: number }
}

/** A move with the words that make it, as UTF-16 offsets into the rep's turn. */
export type MoveHeard = TextSpan & { readonly move: GatekeeperMove; readonly confidence: number }

/** What the gatekeeper's line asks for or offers, from its words and from the state. */
export type Asked = ReadonlySet<'who' | 'what' | 'expecting' | 'sales' | 'voicemail' | 'email' | 'message'>

/** A rep's turn made ready to be matched. */
export type Heard = {
  readonly turn: GatekeeperTurn
  /**
   * The turn in lower case, unit for unit, with whoever is named in capitals: P = the prospect, R = the rep, C = the
   * rep's company, G = the gatekeeper. A pattern can so tell "is P in" from "is that in".
   */
  readonly masked: string
  /** Sentences of `masked`; machine text without punctuation is cut where a new sentence begins. */
  readonly sentences: readonly Sentence[]
  readonly asked: Asked
  readonly evidence: Evidence
  readonly gatekeeperNamed: readonly TextSpan[]
}
export type Sentence = TextSpan & { readonly text: string; readonly question: boolean }

const shorthands: Readonly<Record<string, string>> = {
  they: '(?:he|she|they|himself|herself|P+(?: P+)*|the (?:boss(?: ?man)?|gaffer|owner|manager|director|doctor|chef|principal|head(?: teacher)?))',
  them: '(?:him|her|them|himself|herself|P+(?: P+)*|(?:the|your) (?:boss|owner|manager|director|doctor|chef|principal|head))',
  their: "(?:his|her|their|the|that|a|P+(?: P+)*'s|P+s)",
  is: "(?: is|'s|s| are|'re)",
  will: "(?: will|'ll|ll| would|'d|d| shall|'s going to| is going to)",
  mail: '(?:voice ?-?mail(?:box)?|voice ?message|mail ?box|answer(?:ing)?-? ?(?:phone|machine|service)|machine|vm)',
  end: '(?=[.,?!;]|$)',
  call: '(?:call|ring|phone|try|catch|reach|get|bell|buzz|dial|contact)',
  talk: '(?:speak|talk|chat|have (?:a )?(?:quick |wee |short |brief )?(?:word|chat))'
}

/**
 * A pattern over `masked`: a space stands for any gap between words, an apostrophe may be missing, `<name>` is one of the
 * shorthands above.
 */
export const shape = (source: string): RegExp => {
  const filled = source.replace(/<(\w+)>/g, (_, name: string) => shorthands[name] ?? name)
  return new RegExp(`(?<![\\w'])(?:${spaced(filled.replaceAll("'", "'?"))})(?![\\w])`)
}
/** One pattern of several, for readable lists. */
export const anyOf = (...sources: readonly string[]): RegExp => shape(sources.join('|'))

/** Where a pattern is met in the whole turn, or null. */
export const spanOf = (text: string, pattern: RegExp, from = 0): TextSpan | null => {
  const found = pattern.exec(text.slice(from))
  return found ? { start: from + found.index, end: from + found.index + found[0].trimEnd().length } : null
}

const askedShapes: readonly (readonly [
  asked: 'who' | 'what' | 'expecting' | 'sales' | 'voicemail' | 'email' | 'message',
  shape: RegExp
])[] = [
  [
    'who',
    /\bwho(?:'?s| is| am i| are you| shall| should| may| can| do i| did you|m)\b(?! (?:it|this) (?:about|for))|\byour (?:full )?name\b|\band you are\b|\bwhere (?:are )?you calling from|\b(?:which|what) company|\byou(?:'re| are) (?:with|from)\b|\bcalling from where/
  ],
  [
    'what',
    /\bregarding|\bconcerning|\bin reference|\bwhat.{0,30}\b(?:about|for|purpose|nature|reason|matter|to do with|call)\b|\bthe (?:nature|purpose|reason)\b|\bwhat can i (?:tell|say)|\bmay i (?:ask|tell \w+) what|\bwhat (?:is|'?s) (?:it|this)\b|\bin connection|\bwhat do you (?:want|need)|\bhow can i help/
  ],
  [
    'expecting',
    /\bexpect|\b(?:know|knows|known) (?:you|who you|what this|what it|to expect)|\b(?:spoken|talked|spoke|met)\b|\bappointment|\bfamiliar with you|\bheard (?:of|from) you/
  ],
  ['sales', /\bsales|\bselling|\bsell\b|\bsolicit|\bcold call/],
  ['voicemail', /\bvoice ?-?mail|\bmailbox|\banswer(?:ing)? ?(?:phone|machine)/],
  [
    'email',
    /\be-?mail|\bsend (?:something|it|that|us|over|the|your|some|an?|me|him|her|them|information|info|details)/
  ],
  [
    'message',
    /\bmessage|\bleave (?:him|her|them) (?:a )?(?:note|word)|\b(?:take|pass) (?:a |on )?(?:note|word|something)|\btell (?:him|her|them) (?:you|something)|\b(?:any|your) (?:message|word)/
  ]
]

const stateAsks: Partial<Record<GatekeeperState, 'who' | 'voicemail' | 'email' | 'message'>> = {
  who: 'who',
  voicemail: 'voicemail',
  email: 'email',
  message: 'message'
}

const askedBy = ({ state, gatekeeper }: GatekeeperTurn): Asked => {
  const line = plain(gatekeeper)
  const asked = new Set(askedShapes.filter(([, asks]) => asks.test(line)).map(([what]) => what))
  const byState = stateAsks[state]
  if (byState) asked.add(byState)
  if (state === 'known') asked.add('expecting')
  if (state === 'what' && !asked.has('expecting') && !asked.has('sales')) asked.add('what')
  if (state === 'refuse' || state === 'answer')
    for (const kind of ['what', 'email', 'message'] as const) if (!/\?/.test(line)) asked.delete(kind)
  return asked
}

const titles =
  /^(?:mr|mrs|ms|miss|dr|doctor|mister|prof|professor|sir|madam|father|sister|chef|chief|captain|coach|pastor|reverend)$/
const cues =
  /^(?:is|to|with|for|from|reach|see|get|does|tell|if|when|whether|hi|hello|that|mister|mr|mrs|ms|dr)$/

/** Whether a word is the prospect's first or last name; a name that is also a plain word needs its capital or a cue. */
const namesProspect = (words: readonly SpokenWord[], at: number, card: Card, cased: boolean): boolean => {
  const word = words[at]
  if (!word) return false
  const first = nameParts(card.firstName)
  const last = nameParts(card.lastName).filter((part) => part.length > 1)
  const known =
    [...first, ...last].includes(word.text) ||
    first.some((name) => areShortForms(word.text, name)) ||
    [...first, ...last].some((name) => word.text.length > 3 && word.capital && sameSound(word.text, name))
  if (!known) return false
  if (!isEverydayWord(word.text)) return !cased || word.capital || word.text.length > 3
  const before = words[at - 1]?.text ?? ''
  return cased
    ? word.capital && (at > 0 || /^[,?]/.test(word.after))
    : cues.test(before) || last.includes(words[at + 1]?.text ?? '-')
}

const prospectSpans = (
  words: readonly SpokenWord[],
  card: Card,
  taken: (span: TextSpan) => boolean
): TextSpan[] => {
  const cased = isCased(words)
  return words.flatMap((word, at) => {
    if (!namesProspect(words, at, card, cased) || taken(word)) return []
    const before = words[at - 1]
    return before && titles.test(before.text) && /^\.?$/.test(word.before)
      ? [
          { start: before.start, end: before.end },
          { start: word.start, end: word.end }
        ]
      : [{ start: word.start, end: word.end }]
  })
}

const masking = (text: string, spans: readonly TextSpan[], letter: string): string =>
  spans.reduce(
    (masked, { start, end }) => masked.slice(0, start) + letter.repeat(end - start) + masked.slice(end),
    text
  )

const opensQuestion =
  /^(?:[\s,.-]|\b(?:so|and|well|okay|ok|but|oh|sure|right|thanks|please|then|hi|hello|G+)\b)*(?:(?:is|are|was|do|does|did|can|could|would|will|should|shall|may|might|has|have)[\s,]+(?:i|he|she|they|it|you|we|there|himself|herself|anyone|somebody|P+|his|her|tomorrow|later|mornings|afternoons|evenings|first|early|next|voicemail|the|this|that|(?:mon|tues|wednes|thurs|fri)day)\b|(?:who|whose|what|when|where|which|how)(?:'?s)?[\s,]+(?:is|are|do|does|did|can|could|would|will|should|shall|might|time|day|department|the|a|else|about|would)\b)/

const sentencesOf = (masked: string, { text }: Evidence): Sentence[] =>
  text.sentences.map(({ start, end, from, to }) => ({
    start,
    end,
    text: masked.slice(start, end),
    question:
      masked.slice(start, end + 1).includes('?') ||
      opensQuestion.test(masked.slice(start, end)) ||
      text.clauses.some((clause) => clause.from >= from && clause.to <= to && clause.question)
  }))

const within =
  (spans: readonly TextSpan[]) =>
  (word: TextSpan): boolean =>
    spans.some(({ start, end }) => word.start < end && start < word.end)

/** Reads one turn once, for all the detectors of moves. */
export const hear = (turn: GatekeeperTurn): Heard => {
  const evidence = deriveEvidence({
    transcript: { text: turn.rep, origin: 'human' },
    audio: null,
    card: turn.card,
    earlier: [],
    touches: null,
    now: null
  })
  const words = spokenWords(turn.rep)
  const { statements } = evidence.identity
  const part = (wanted: 'name' | 'company'): TextSpan[] =>
    statements.flatMap((statement) => {
      const said = statement[wanted]
      const at = said === null ? -1 : turn.rep.indexOf(said, statement.start)
      return said === null || at < 0 ? [] : [{ start: at, end: at + said.length }]
    })
  const [repNames, repCompanies] = [part('name'), part('company')]
  const ofProspect = prospectSpans(words, turn.card, within([...repNames, ...repCompanies]))
  const gatekeeperNamed = gatekeeperNames(
    turn.gatekeeper,
    words,
    within([...repNames, ...repCompanies, ...ofProspect])
  )
  const named = [
    [repNames, 'R'],
    [repCompanies, 'C'],
    [ofProspect, 'P'],
    [gatekeeperNamed, 'G']
  ] as const
  const masked = named.reduce((text, [spans, letter]) => masking(text, spans, letter), fluent(turn.rep))
  return {
    turn,
    masked,
    sentences: sentencesOf(masked, evidence),
    asked: askedBy(turn),
    evidence,
    gatekeeperNamed
  }
}
