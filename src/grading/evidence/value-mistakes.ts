import { toldOf } from './card-facts.ts'
import type { Clause, Mistake, Token } from './evidence.ts'
import { organisations } from './lexicon/organisations.ts'
import { namesTrade, tradeWords } from './lexicon/trades.ts'
import { matchSpan, nounIn, type Reading, said } from './value-reading.ts'

const bigrams = (word: string): Map<string, number> => {
  const found = new Map<string, number>()
  for (let at = 0; at + 1 < word.length; at++) {
    const pair = word.slice(at, at + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

/** Dice similarity of letter pairs, 0..1. */
const similarity = (one: string, other: string): number => {
  if (one === other) return 1
  const [left, right] = [bigrams(one), bigrams(other)]
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / Math.max(1, one.length + other.length - 2)
}

const properRun = (tokens: readonly Token[], at: number, to: number): Token[] => {
  const run: Token[] = []
  for (let step = at; step < Math.min(to, at + 5); step++) {
    const token = tokens[step]
    if (token === undefined || !(token.pos === 'PROPN' || /^(and|&|'s|of)$/.test(token.norm))) break
    run.push(token)
  }
  while (run.length > 0 && run.at(-1)?.pos !== 'PROPN') run.pop()
  return run
}

const firmWords =
  /^(kitchens|interiors|motors|foods|cabs|lawn|ltd|limited|inc|llc|group|services|solutions|systems|supplies|supply|logistics|transport|bakery|partners|associates|industries|engineering|construction|builders|cars|fitness|dental|legal|homes|flooring|windows|roofing|plumbing|printing|farms|catering|haulage|freight|landscaping|landscapes|cleaning|electric|designs?)$/

/** "Marlowe Kitchens", "Crown Cabs": a name that a firm bears. */
const soundsLikeFirm = (last: Token): boolean =>
  firmWords.test(last.norm) || nounIn(last, organisations) || namesTrade(last.norm)

const elsewhere = /^(see|meet|met|saw|bump|catch|caught|hear|heard|help|helped|spotted|join|joined)$/

const bears = (company: readonly string[], word: string): boolean =>
  company.some((own) => own === word || `${own}s` === word || own === `${word}s`)

/** Said of the listener: "you" stands before it, and no one whom the rep saw or served there. */
const told = (tokens: readonly Token[], clause: Clause, at: number): boolean => {
  const before = tokens.slice(Math.max(clause.from, at - 8), at)
  const you = before.findLastIndex((word) => /^(you|your|y'all)$/.test(word.norm))
  return (
    you >= 0 &&
    !before
      .slice(you + 1)
      .some(
        (word) =>
          /^(i|we|she|he|they|customer|client|a|an|one|another)$/.test(word.norm) || elsewhere.test(word.norm)
      ) &&
    !before.slice(Math.max(0, you - 2), you).some((word) => elsewhere.test(word.norm))
  )
}

/** The words after "at" in speech without capitals: at most four nouns and what describes them. */
const plainRun = (tokens: readonly Token[], at: number, to: number): Token[] => {
  const run: Token[] = []
  for (let step = at; step < Math.min(to, at + 4); step++) {
    const token = tokens[step]
    if (token === undefined || !/^(NOUN|PROPN|ADJ)$/.test(token.pos)) break
    run.push(token)
  }
  return run
}

/** "perry coaches" to Ferrie Coaches: a word of theirs, and another in place of the first. */
const halfRight = (run: readonly Token[], company: readonly string[]): boolean => {
  const [first] = run
  const shared = run.findIndex((word, at) => at > 0 && company.indexOf(word.norm) > 0)
  return first !== undefined && company.length > 1 && shared > 0 && !bears(company, first.norm)
}

/** "you at Brandt", "your team at Mikkelson": the name after it should be the card's company. */
const addressed = (reading: Reading, clause: Clause): Mistake[] => {
  const { tokens } = reading.text
  const company = reading.card.company.toLowerCase()
  const companyWords: readonly string[] = company.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  if (companyWords.length === 0) return []
  const found: Mistake[] = []
  for (let at = clause.from; at < clause.to; at++) {
    const token = tokens[at]
    if (token?.norm !== 'at' && token?.norm !== 'with' && token?.norm !== 'over') continue
    const before = tokens.slice(Math.max(clause.from, at - 3), at)
    const head = before.at(-1)?.norm === 'over' ? before.at(-2) : before.at(-1)
    const theirs =
      head !== undefined &&
      (/^(everybody|everyone)$/.test(head.norm) ||
        (/^(you|y'all|yous|youse|ye|folks|guys|team|crew|lot|people|staff|company|business|shop|office)$/.test(
          head.norm
        ) &&
          before.some((word) => /^(you|your|y'all|yous|youse|ye)$/.test(word.norm))))
    const named = properRun(tokens, at + 1, clause.to)
    const plain = named.length === 0 && theirs ? plainRun(tokens, at + 1, clause.to) : []
    if (plain.length > 0 && !halfRight(plain, companyWords)) continue
    const run = named.length > 0 ? named : plain
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) continue
    const firm = run.length > 1 && companyWords.length > 1 && soundsLikeFirm(last) && told(tokens, clause, at)
    const seen = /^(you|y'all)$/.test(head?.norm ?? '') && before.some((word) => word.pos === 'VERB')
    if (!firm && (!theirs || seen)) continue
    const right =
      plain.length > 0
        ? false
        : firm
          ? run.every((word) => !word.content || bears(companyWords, word.norm))
          : run.some((word) => companyWords.includes(word.norm) || reading.companyWords.has(word.norm))
    const own = run.some((word) => reading.repCompanyWords.has(word.norm))
    const known = toldOf(reading.card).some((fact) => fact.toLowerCase().includes(first.norm))
    const street = /^(street|road|avenue|lane|site|yard|plant|branch|depot|dock|airport|station)$/.test(
      tokens[last.index + 1]?.norm ?? last.norm
    )
    if (right || own || known || street) continue
    found.push({ start: first.start, end: last.end, kind: 'company', clause: clause.index, confidence: 0.75 })
  }
  return found
}

/** A capitalised word a letter or two from a word of the card's company. */
const misspelt = (reading: Reading, clause: Clause): Mistake[] => {
  if (clause.role === 'identity' || clause.role === 'greeting' || clause.role === 'number') return []
  const { tokens } = reading.text
  const company = (reading.card.company.toLowerCase().match(/[\p{L}]{5,}/gu) ?? []).filter((word) =>
    reading.companyWords.has(word)
  )
  return tokens.slice(clause.from, clause.to).flatMap((token): Mistake[] => {
    if (
      token.pos !== 'PROPN' ||
      token.norm.length < 5 ||
      !/^\p{Lu}/u.test(reading.text.text.slice(token.start, token.end))
    )
      return []
    if (reading.companyWords.has(token.norm) || reading.repCompanyWords.has(token.norm)) return []
    if (nounIn(token, organisations)) return []
    if (toldOf(reading.card).some((fact) => fact.toLowerCase().includes(token.norm))) return []
    const near = company.some(
      (word) =>
        similarity(word, token.norm) >= 0.6 &&
        similarity(word, token.norm) < 0.95 &&
        Math.abs(word.length - token.norm.length) <= 2 &&
        word[0] === token.norm[0]
    )
    return near
      ? [{ start: token.start, end: token.end, kind: 'company', clause: clause.index, confidence: 0.65 }]
      : []
  })
}

const many = '(?:chain|string|group|couple|number|few|pair|lot|bunch) of '
const claimed = new RegExp(
  [
    '\\b((?:\\w+ ){0,2}?\\w+) (?:like (?:yours|you|yourselves|yourself)|your size|the size of yours)\\b',
    '\\b(?:in|for|across) the (\\w+(?: \\w+)?) (?:industry|sector|trade|business|game)\\b',
    `\\b(?:running|run|owning|own|manage|managing) (?:an?|the|two|three|several) (?:${many})?(?!family|small|tight|busy|growing|team|local)(\\w+(?: \\w+)?)\\b`,
    `\\b(?:understand|gather|hear|believe|see|think|told) (?:that )?(?:you|ye|yous)(?: have|'ve| got| do|'re| are)+(?: in)?(?: an?| the| two| three)? (?:${many})?(\\w+(?: \\w+)?)(?= (?:out|down|over|up|in|there|round|business)\\b|[.,]|$)`,
    "\\b(?:as|being) an? (\\w+(?: \\w+)?),? (?:you|you'll|you'd|you've|youll)\\b",
    "\\byou(?:'re| are) in (?:the )?(\\w+(?: \\w+)?)(?= (?:business|game|trade)|[,.]|$)"
  ].join('|'),
  'g'
)

/** Farms of kinds that have little in common: what is one is not the other. */
const farmKinds: readonly RegExp[] = [
  /\b(?:dairy|dairies|cows?|milk\w*)\b/,
  /\b(?:sheep|wool|merinos?|lambs?|stud)\b/,
  /\b(?:eggs?|hens?|poultry|chickens?)\b/,
  /\b(?:orchards?|fruit|apples?|cherry|cherries|kiwifruit)\b/,
  /\b(?:vineyards?|winery|grapes?)\b/,
  /\b(?:grain|wheat|arable|barley)\b/
]

const anotherFarm = (named: string, card: Reading['card']): boolean => {
  const theirs = `${card.industry} ${card.company} ${toldOf(card).join(' ')}`.toLowerCase()
  const kind = farmKinds.find((shape) => shape.test(named))
  return (
    kind !== undefined &&
    !kind.test(theirs) &&
    farmKinds.some((shape) => shape !== kind && shape.test(theirs))
  )
}

/** "dental practices like yours" to a bakery: a trade, and not theirs. */
const wrongTrade = (reading: Reading, clause: Clause): Mistake[] => {
  const own = tradeWords(reading.card.industry)
  if (own.size === 0) return []
  return [...said(reading, clause).matchAll(claimed)].flatMap((found): Mistake[] => {
    const claim = found.slice(1).find((part) => part !== undefined) ?? ''
    const named = claim.split(' ')
    const trades = named.filter((word) => word.length > 2 && namesTrade(word))
    const theirs = named.some(
      (word) => own.has(word) || own.has(word.replace(/s$/, '')) || reading.companyWords.has(word)
    )
    if (!anotherFarm(claim, reading.card) && (trades.length === 0 || theirs)) return []
    const span = matchSpan(reading, clause, found)
    return [{ ...span, kind: 'industry', clause: clause.index, confidence: 0.6 }]
  })
}

/** Names and trades that are not the card's. */
export const mistakesIn = (reading: Reading): Mistake[] =>
  reading.text.clauses.flatMap((clause) => [
    ...addressed(reading, clause),
    ...misspelt(reading, clause),
    ...wrongTrade(reading, clause)
  ])
