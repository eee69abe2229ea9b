import type { Clause, Token } from './evidence.ts'
import { firstFinite, isFiniteVerb, isPastForm, isWord, opensWithSubject, tenseOf } from './text-grammar.ts'
import { subjectSide } from './text-ownership.ts'
import { roleOf } from './text-roles.ts'
import type { Sentence } from './text-sentences.ts'

const breaks = new Set([',', '—', ':', '(', ')', '...', '…', '"', '--'])
const coordinators = new Set(['and', 'but', 'or', 'so', 'yet', 'nor', 'plus'])
const subordinators = new Set(
  'because if unless when whenever while whilst although though since once until till before after whereas provided'.split(
    ' '
  )
)
const conditionals = new Set('if unless when whenever once should provided whether assuming'.split(' '))
/** After these a wh-word or "if" opens an object, not a clause of its own. */
const reports = new Set(
  'tell show see know ask explain walk read wonder say check find hear learn understand remember sure describe'.split(
    ' '
  )
)
const negators = new Set(
  "not no never none nobody nothing without hardly barely neither nor nowhere scarcely n't cannot".split(' ')
)
const auxiliaries = new Set(
  'do does did are is was were have has had can could would will should might'.split(' ')
)
const whWords = new Set('what when where why how who which whose'.split(' '))

const embedded = (tokens: readonly Token[], from: number, at: number): boolean => {
  for (let back = at - 1; back >= Math.max(from, at - 4); back--) {
    const token = tokens[back]
    if (token === undefined || token.pos === 'PUNCT') return false
    if (reports.has(token.lemma)) return true
    if (token.pos === 'VERB') return false
  }
  return false
}

const cutPoints = (tokens: readonly Token[], sentence: Sentence): number[] => {
  const cuts: number[] = []
  for (let at = sentence.from + 1; at < sentence.to; at++) {
    const [token, before] = [tokens[at], tokens[at - 1]]
    if (token === undefined || before === undefined) continue
    if (breaks.has(before.norm)) cuts.push(at)
    else if (breaks.has(token.norm)) continue
    else if (coordinators.has(token.norm)) cuts.push(at)
    else if (subordinators.has(token.norm) && !embedded(tokens, sentence.from, at)) cuts.push(at)
    else if (answersCondition(tokens, cuts.at(-1) ?? sentence.from, at)) cuts.push(at)
  }
  return cuts
}

const heads = new Set([...subordinators, ...conditionals, 'call', 'ring', 'text', 'phone', 'give', 'email'])
const governs =
  /^(which|that|what|how|if|who|where|when|why|whether|than|as|because|and|or|but|to|of|for|in|on|at|with|from)$/

/** "if you call | I'll send it": the main clause of a condition that no comma divides. */
const answersCondition = (tokens: readonly Token[], from: number, at: number): boolean => {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (token === undefined || next?.pos !== 'AUX' || at - from < 2) return false
  if (!/^(i|we|you|he|she|they|it|that|there)$/.test(token.norm) || governs.test(before?.norm ?? ''))
    return false
  const head = tokens.slice(from, from + 3).some((word) => heads.has(word.norm))
  return head && !embedded(tokens, from, at) && at - from < 40 && firstFinite(tokens, from, at) >= 0
}

const vocative = (tokens: readonly Token[], from: number, to: number): boolean => {
  const words = tokens.slice(from, to).filter(isWord)
  const last = tokens[to - 1]
  return (
    words.length <= 4 &&
    last?.norm === ',' &&
    words.every(
      (token) =>
        token.pos === 'PROPN' ||
        token.pos === 'INTJ' ||
        /^(mr|mrs|ms|dr|miss|hi|hello|hey|so|good|morning|afternoon|evening)\.?$/.test(token.norm)
    ) &&
    words.length > 0
  )
}

const canStand = (tokens: readonly Token[], from: number, to: number): boolean =>
  firstFinite(tokens, from, to) >= 0 || (firstFinite(tokens, from, to) < 0 && isAskFragment(tokens, from, to))

const isAskFragment = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(call|ring|text|phone|email)$/.test(tokens[from]?.norm ?? '') &&
  !(tokens[from + 1]?.pos === 'NOUN' && to - from > 2)

/** [from, to) token ranges, one finite verb each where the sentence allows. */
const ranges = (tokens: readonly Token[], sentence: Sentence, first: boolean): [number, number][] => {
  const parts: [number, number][] = []
  const edges = [sentence.from, ...cutPoints(tokens, sentence), sentence.to]
  let lastStands = false
  for (let index = 0; index + 1 < edges.length; index++) {
    const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0]
    const last = parts.at(-1)
    const stands = canStand(tokens, from, to)
    const vocativeHead = first && index === 0 && vocative(tokens, from, to)
    const lastIsVocative = first && index === 1 && vocative(tokens, sentence.from, last?.[1] ?? 0)
    if (last === undefined || vocativeHead || lastIsVocative) {
      parts.push([from, to])
      lastStands = stands
      continue
    }
    const digits = tokens.slice(from, to).filter((token) => token.pos === 'NUM').length
    if (lastStands && (stands || digits >= 4)) {
      parts.push([from, to])
      lastStands = stands
    } else {
      last[1] = to
      lastStands ||= stands
    }
  }
  return parts
}

const isQuestion = (
  tokens: readonly Token[],
  from: number,
  to: number,
  lastOfSentence: boolean,
  sentenceMark: boolean
): boolean => {
  if (sentenceMark && lastOfSentence) return true
  let at = from
  while (
    at < to &&
    (!isWord(tokens[at]) || tokens[at]?.filler || /^(so|and|but|now|well|okay)$/.test(tokens[at]?.norm ?? ''))
  )
    at++
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token === undefined || next === undefined) return false
  const subject = (word: Token | undefined) =>
    word !== undefined && /^(you|your|they|there|i|we|he|she|it|any|anyone|anybody|the)$/.test(word.norm)
  const subjectAt = next.lemma === 'not' ? third : next
  if (auxiliaries.has(token.norm) && subject(subjectAt) && next.norm !== 'i') return true
  if (
    whWords.has(token.norm) &&
    auxiliaries.has(next.norm) &&
    (subject(third) || token.norm === 'who' || token.norm === 'what')
  )
    return true
  if (token.norm === 'how' && /^(many|much|long|often|soon|far|big)$/.test(next.norm))
    return tokens
      .slice(at, to)
      .some((word, step, all) => auxiliaries.has(word.norm) && subject(all[step + 1]))
  return token.norm === 'ever' && next.pos === 'VERB'
}

/** Tokens inside quotation marks, or after a third person's "said", as one flag per token. */
const quotedTokens = (tokens: readonly Token[]): boolean[] => {
  let open = false
  return tokens.map((token) => {
    if (token.norm === '"') {
      open = !open
      return true
    }
    return open
  })
}

const saidBySomeoneElse = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (
      token === undefined ||
      token.pos !== 'VERB' ||
      !/^(say|tell|ask|write|complain|mention)$/.test(token.lemma)
    )
      continue
    const subject = tokens[at - 1]
    if (
      subject &&
      (/^(NOUN|PROPN)$/.test(subject.pos) || /^(you|he|she|they|who|people)$/.test(subject.norm))
    )
      return true
  }
  return false
}

const afterAdverbs = (tokens: readonly Token[], from: number, to: number): number => {
  let at = from
  while (at < to && tokens[at]?.pos === 'ADV') at++
  const verb = tokens[at]
  return at === from || (verb !== undefined && isPastForm(verb)) ? at : from
}

type Span = { from: number; to: number; sentence: number; last: boolean }

const describe = (
  tokens: readonly Token[],
  quoted: readonly boolean[],
  part: Span,
  index: number,
  previous: Clause | undefined,
  mark: boolean,
  repNames: ReadonlySet<string>
): Clause => {
  const { from, to } = part
  const inside = tokens.slice(from, to)
  const [head, tail] = [inside[0], inside.at(-1)]
  const opener = inside.find((token) => isWord(token) && !token.filler && !coordinators.has(token.norm))
  const own = subjectSide(tokens, from, to)
  const sharesSubject =
    previous !== undefined &&
    previous.sentence === part.sentence &&
    coordinators.has(head?.norm ?? '') &&
    isFiniteVerb(tokens, afterAdverbs(tokens, from + 1, to)) &&
    !opensWithSubject(tokens, from + 1, to)
  const quotes = inside.some((token) => quoted[token.index] === true)
  return {
    index,
    sentence: part.sentence,
    start: head?.start ?? 0,
    end: tail?.end ?? 0,
    from,
    to,
    owner:
      sharesSubject && previous && previous.role !== 'ask'
        ? previous.owner
        : quotes && own === 'rep'
          ? 'third'
          : own,
    negated: inside.some(
      (token) => negators.has(token.norm) || (token.lemma === 'not' && token.pos === 'PART')
    ),
    question: isQuestion(tokens, from, to, part.last, mark),
    conditional:
      opener !== undefined &&
      (conditionals.has(opener.norm)
        ? opener.norm !== 'should' || tokens[opener.index + 1]?.norm === 'you'
        : false),
    quoted: quotes || saidBySomeoneElse(tokens, from, to),
    tense: tenseOf(tokens, from, to),
    role: roleOf(
      tokens,
      { from, to, first: index === 0 || (previous?.role === 'greeting' && index <= 2) },
      repNames
    )
  }
}

/** Clauses of all sentences in order. */
export const clausesOf = (
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  repNames: ReadonlySet<string>
): Clause[] => {
  const quoted = quotedTokens(tokens)
  const clauses: Clause[] = []
  sentences.forEach((sentence, number) => {
    const mark = tokens
      .slice(Math.max(sentence.from, sentence.to - 2), sentence.to)
      .some((token) => token.norm.includes('?'))
    const parts = ranges(tokens, sentence, number <= 1)
    parts.forEach(([from, to], part) => {
      clauses.push(
        describe(
          tokens,
          quoted,
          { from, to, sentence: number, last: part === parts.length - 1 },
          clauses.length,
          clauses.at(-1),
          mark,
          repNames
        )
      )
    })
  })
  return clauses
}
