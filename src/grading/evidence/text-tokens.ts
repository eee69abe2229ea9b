import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemSentence, type ItsFunction } from 'wink-nlp'
import type { Token } from './evidence.ts'
import { kept } from './kept.ts'
import { hesitations, imperativeVerbs, stopLemmas } from './lexicon/function-words.ts'
import { regularBases } from './lexicon/verb-forms.ts'

const nlp = winkNLP(model, ['sbd', 'pos'])
const its = nlp.its
const lemmaOf = its.lemma as ItsFunction<string>
/** The model's Porter stemmer, which is slow enough to be asked once for each word. */
const stemOf = kept(model.addons.stem as (word: string) => string)
const posOf = its.pos as ItsFunction<string>
const spacesOf = its.precedingSpaces as ItsFunction<string>

type Draft = { start: number; end: number; norm: string; lemma: string; stem: string; pos: string }

/** One UTF-16 unit in, one out: offsets into the cleaned text are offsets into the original. */
const clean = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2013\u2014\u2212]/g, '—')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: binary pasted as text must not reach the tokeniser.
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff]/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ' ')
    // The tokeniser is slow on an endless word; nobody says one.
    .replace(/\S{60,}/g, (run) => run.replace(/(\S{39})\S/g, '$1 '))

/** Contractions written without their apostrophe, as speech engines print them: where the second part begins. */
const bare: Readonly<Record<string, readonly [cut: number, first: string, second: string, pos: string]>> = {
  im: [1, 'i', 'be', 'AUX'],
  ahm: [2, 'i', 'be', 'AUX'],
  ahve: [2, 'i', 'have', 'AUX'],
  ahll: [2, 'i', 'will', 'AUX'],
  aint: [2, 'be', 'not', 'PART'],
  ive: [1, 'i', 'have', 'AUX'],
  youre: [3, 'you', 'be', 'AUX'],
  youve: [3, 'you', 'have', 'AUX'],
  youll: [3, 'you', 'will', 'AUX'],
  youd: [3, 'you', 'would', 'AUX'],
  theyre: [4, 'they', 'be', 'AUX'],
  theyve: [4, 'they', 'have', 'AUX'],
  weve: [2, 'we', 'have', 'AUX'],
  theyll: [4, 'they', 'will', 'AUX'],
  theyd: [4, 'they', 'would', 'AUX'],
  hes: [2, 'he', 'be', 'AUX'],
  shes: [3, 'she', 'be', 'AUX'],
  whos: [3, 'who', 'be', 'AUX'],
  heres: [4, 'here', 'be', 'AUX'],
  nobodys: [6, 'nobody', 'be', 'AUX'],
  everybodys: [9, 'everybody', 'be', 'AUX'],
  itll: [2, 'it', 'will', 'AUX'],
  thats: [4, 'that', 'be', 'AUX'],
  theres: [5, 'there', 'be', 'AUX'],
  whats: [4, 'what', 'be', 'AUX'],
  dont: [2, 'do', 'not', 'PART'],
  doesnt: [4, 'do', 'not', 'PART'],
  didnt: [3, 'do', 'not', 'PART'],
  isnt: [2, 'be', 'not', 'PART'],
  arent: [3, 'be', 'not', 'PART'],
  wasnt: [3, 'be', 'not', 'PART'],
  werent: [4, 'be', 'not', 'PART'],
  hasnt: [3, 'have', 'not', 'PART'],
  havent: [4, 'have', 'not', 'PART'],
  hadnt: [3, 'have', 'not', 'PART'],
  wont: [2, 'will', 'not', 'PART'],
  wouldnt: [5, 'would', 'not', 'PART'],
  couldnt: [5, 'could', 'not', 'PART'],
  cant: [2, 'can', 'not', 'PART']
}
const pronouns = new Set('i you they we it that there what he she who nobody everybody'.split(' '))

/** "... those windows were doing the reseal at": no window does. */
const sellsNow = /^(?:doing|offering|selling|running|giving|supplying|fitting|ringing|calling)$/
const thing = (previous: Draft | undefined): boolean =>
  previous?.pos === 'NOUN' &&
  !/(?:ers|ors|ists|ants|men|women|people|lads|guys|folks|girls|boys|staff|team|crew|kids|parents)$/.test(
    previous.norm
  )

/** "ill", "its", "well", "id" are words of their own too: a contraction only before what a contraction takes. */
const ambiguous = (draft: Draft, next: Draft | undefined, previous: Draft | undefined) => {
  if (next === undefined) return undefined
  if (draft.norm === 'were' && sellsNow.test(next.norm) && thing(previous)) return [2, 'we', 'be'] as const
  const afterNoun = previous !== undefined && /^(DET|ADJ)$/.test(previous.pos)
  if (draft.norm === 'ill' && !afterNoun && /^(VERB|AUX|ADV|NOUN)$/.test(next.pos))
    return [1, 'i', 'will'] as const
  if (
    draft.norm === 'id' &&
    /^(like|love|appreciate|be|want|say|just|really|welcome|sure|greatly|gladly|rather|dearly|only)$/.test(
      next.norm
    )
  )
    return [1, 'i', 'would'] as const
  if (
    draft.norm === 'its' &&
    (/^(NUM|DET|ADP|PRON|PROPN)$/.test(next.pos) ||
      /^(a|an|the|your|my|not|been|just|about|me|in|on|at)$/.test(next.norm))
  )
    return [2, 'it', 'be'] as const
  return undefined
}

const split = (draft: Draft, at: number, first: Partial<Draft>, second: Partial<Draft>): Draft[] => [
  { ...draft, end: draft.start + at, norm: draft.norm.slice(0, at), ...first },
  { ...draft, start: draft.start + at, norm: draft.norm.slice(at), ...second }
]

const expanded = (draft: Draft, next: Draft | undefined, previous: Draft | undefined): Draft[] => {
  const norm = draft.norm.replace("'", '')
  const known = Object.hasOwn(bare, norm) ? bare[norm] : undefined
  if (known) {
    const [cut, first, second, pos] = known
    const at = Math.min(cut, draft.norm.length - 1)
    return split(
      draft,
      at,
      { lemma: first, stem: first, pos: pronouns.has(first) ? 'PRON' : 'AUX' },
      { lemma: second, stem: second, pos }
    )
  }
  const tail = /^(\p{L}{2,})('ll|'ve|'re)$/u.exec(draft.norm)
  if (tail?.[1] && tail[2]) {
    const lemma = tail[2] === "'ll" ? 'will' : tail[2] === "'ve" ? 'have' : 'be'
    return split(
      draft,
      tail[1].length,
      { lemma: tail[1], stem: tail[1], pos: 'NOUN' },
      { lemma, stem: lemma, pos: 'AUX' }
    )
  }
  const loose = ambiguous(draft, next, previous)
  if (loose) {
    const [at, first, second] = loose
    return split(
      draft,
      at,
      { lemma: first, stem: first, pos: 'PRON' },
      { lemma: second, stem: second, pos: 'AUX' }
    )
  }
  return [draft]
}

const pluralNoun = (draft: Draft | undefined): boolean => draft?.pos === 'NOUN' && /[^s]s$/.test(draft.norm)

/** Where the tagger is wrong about telephone English: imperatives at the head, "gonna", "y'all". */
const retag = (draft: Draft, previous: Draft | undefined, next: Draft | undefined): Draft => {
  const head = previous === undefined || previous.pos === 'PUNCT' || previous.pos === 'CCONJ'
  if (head && imperativeVerbs.has(draft.norm) && draft.pos !== 'VERB') {
    const object =
      next !== undefined && /^(me|us|back|this|the|my|our|that|and|for|on|in|if|when)$/.test(next.norm)
    if (object) return { ...draft, pos: 'VERB', lemma: draft.norm }
  }
  if (/^(call|ring|text|phone|email|e-mail|bell)$/.test(draft.norm) && next && /^(me|us)$/.test(next.norm))
    return { ...draft, pos: 'VERB', lemma: draft.norm }
  if (/^\w{2,}in$/.test(draft.norm) && next?.norm === "'" && next.start === draft.end)
    return {
      ...draft,
      pos: 'VERB',
      norm: `${draft.norm}g`,
      lemma: regularBases(`${draft.norm}g`)[0] ?? draft.lemma
    }
  if (
    draft.pos === 'VERB' &&
    previous !== undefined &&
    /^(your|my|our|their)$/.test(previous.norm) &&
    (next === undefined || /^(PUNCT|ADP|CCONJ)$/.test(next.pos))
  )
    return { ...draft, pos: 'NOUN' }
  if (
    /^(face|struggle|suffer|lose|waste|spend|miss|need)$/.test(draft.norm) &&
    pluralNoun(previous) &&
    draft.pos === 'NOUN'
  )
    return { ...draft, pos: 'VERB', lemma: draft.norm }
  if (
    draft.pos === 'NOUN' &&
    /[^s]s$/.test(draft.norm) &&
    /^(NOUN|PROPN|PRON)$/.test(previous?.pos ?? '') &&
    next &&
    /^(theirs|them|him|it|you|me|us)$/.test(next.norm)
  )
    return { ...draft, pos: 'VERB' }
  if (/^(cos|coz|cuz|cause)$/.test(draft.norm) && next && /^(PRON|DET)$/.test(next.pos))
    return { ...draft, norm: 'because', lemma: 'because', pos: 'SCONJ' }
  if (
    draft.norm === "'s" &&
    previous &&
    /^(nobody|everybody|everyone|someone|somebody)$/.test(previous.norm) &&
    next &&
    /^(VERB|AUX|ADV)$/.test(next.pos)
  )
    return { ...draft, lemma: 'have', pos: 'AUX' }
  if (draft.norm === 'gonna') return { ...draft, pos: 'AUX', lemma: 'will' }
  if (draft.norm === "'d" && next && (next.pos === 'DET' || /^(them|it|him|her)$/.test(next.norm)))
    return { ...draft, lemma: 'have' }
  if (draft.norm === 'ah' && next?.pos === 'AUX') return { ...draft, norm: 'i', lemma: 'i', pos: 'PRON' }
  if (/^y'?all$/.test(draft.norm)) return { ...draft, pos: 'PRON', lemma: 'you' }
  if (
    draft.pos === 'VERB' &&
    draft.lemma === draft.norm &&
    /(ed|ing)$/.test(draft.norm) &&
    draft.norm.length > 5
  )
    return { ...draft, lemma: draft.stem.length > 2 ? draft.stem : draft.lemma }
  return draft
}

/** British spellings to American ones, so that a card and a rep may differ. */
export const sameSpelling = kept((lemma: string): string =>
  lemma
    .replace(/(.{3,})our$/, '$1or')
    .replace(/^(col|lab|harb|hum|fav|vap)our/, '$1or')
    .replace(/(.{3,})ise$/, '$1ize')
    .replace(/(cent|theat|met|lit|fib)re$/, '$1er')
    .replace(/ogue$/, 'og')
    .replace(/^(tyre)$/, 'tire')
    .replace(/^(cheque)$/, 'check')
    .replace(/^(aluminium)$/, 'aluminum')
    .replace(/^e-mail$/, 'email')
)

const drafts = (text: string): { found: Draft[]; sentenceStarts: Set<number> } => {
  const doc = nlp.readDoc(clean(text))
  const words = doc.tokens()
  const values = words.out()
  const [pos, lemmas, spaces] = [words.out(posOf), words.out(lemmaOf), words.out(spacesOf)]
  const sentenceStarts = new Set<number>()
  const found: Draft[] = []
  const edges = new Set<number>()
  doc.sentences().each((sentence: ItemSentence) => {
    const range = sentence.out(its.span as ItsFunction<number[]>)
    if (typeof range !== 'string' && range[0] !== undefined) edges.add(range[0])
  })
  let cursor = 0
  values.forEach((value, index) => {
    cursor += spaces[index]?.length ?? 0
    const start = cursor
    cursor += value.length
    if (edges.has(index)) sentenceStarts.add(start)
    if (pos[index] === 'SPACE' || value.trim() === '') return
    found.push({
      start,
      end: Math.min(cursor, text.length),
      norm: value.toLowerCase(),
      lemma: sameSpelling(lemmas[index] ?? value.toLowerCase()),
      stem: stemOf(value),
      pos: pos[index] ?? 'X'
    })
  })
  return { found: found.filter((draft) => draft.start < draft.end), sentenceStarts }
}

const contentTags = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])

/** "you know" and "i mean" set off by what follows; never before their complement. */
const discourse = (all: readonly Draft[], index: number): boolean => {
  const pair = (first: number): boolean => {
    const two = `${all[first]?.norm} ${all[first + 1]?.norm}`
    const after = all[first + 2]
    return (
      (two === 'you know' || two === 'i mean') &&
      (after === undefined || after.norm === ',' || after.norm === '—')
    )
  }
  return pair(index) || (index > 0 && pair(index - 1))
}

const abbreviations =
  /^(mr|mrs|ms|dr|prof|st|rev|sr|jr|mt|ltd|inc|co|corp|vs|etc|dept|approx|est|ave|rd|blvd|no|a\.m|p\.m|e\.g|i\.e|u\.s|u\.k)\.$/

/** "book you in." is a word and a full stop, though "in." may be inches: where the next word has a capital, a sentence ends. */
const splitStops = (drafts: readonly Draft[], text: string, sentenceStarts: Set<number>): Draft[] =>
  drafts.flatMap((draft, at): Draft[] => {
    const next = drafts[at + 1]
    const capital = next === undefined || /^\p{Lu}/u.test(text.slice(next.start, next.end))
    if (!/^[a-z]{2,}\.$/.test(draft.norm) || abbreviations.test(draft.norm) || !capital) return [draft]
    if (next) sentenceStarts.add(next.start)
    const norm = draft.norm.slice(0, -1)
    return split(
      draft,
      norm.length,
      { norm, lemma: norm, stem: norm, pos: stopTags.get(norm) ?? draft.pos },
      { norm: '.', lemma: '.', stem: '.', pos: 'PUNCT' }
    )
  })
const stopTags: ReadonlyMap<string, string> = new Map([
  ['in', 'ADP'],
  ['on', 'ADP'],
  ['us', 'PRON'],
  ['am', 'AUX']
])

const compoundHeads = new Set(
  'no call write hold knock stock break shut re pre over under short back walk drop cut pick sell bounce stand lock clean sign start build set turn mark hand co e'.split(
    ' '
  )
)

/** "no-show", "call-outs", "re-roof": one word, where the tokeniser made three. */
const mergeCompounds = (drafts: readonly Draft[]): Draft[] => {
  const merged: Draft[] = []
  for (let at = 0; at < drafts.length; at++) {
    const [head, dash, tail] = [drafts[at], drafts[at + 1], drafts[at + 2]]
    if (head === undefined) break
    const joined =
      dash?.norm === '-' && tail !== undefined && head.end === dash.start && dash.end === tail.start
    if (joined && compoundHeads.has(head.norm) && tail.pos !== 'NUM' && tail.pos !== 'PUNCT') {
      const norm = `${head.norm}-${tail.norm}`
      merged.push({
        start: head.start,
        end: tail.end,
        norm,
        lemma: `${head.norm}-${tail.lemma}`,
        stem: `${head.norm}-${tail.stem}`,
        pos: 'NOUN'
      })
      at += 2
    } else merged.push(head)
  }
  return merged
}

/** Words and punctuation in order, with the offsets at which a new sentence was seen. */
export const tokenise = (text: string): { tokens: Token[]; sentenceStarts: Set<number> } => {
  const { found, sentenceStarts } = drafts(text)
  const parts = splitStops(mergeCompounds(found), text, sentenceStarts).flatMap((draft, at, all) =>
    expanded(draft, all[at + 1], all[at - 1])
  )
  const tagged = parts.map((draft, at) => retag(draft, parts[at - 1], parts[at + 1]))
  const tokens = tagged.map((draft, index): Token => {
    const filler = hesitations.has(draft.norm) || discourse(tagged, index)
    return {
      ...draft,
      index,
      filler,
      content:
        !filler && contentTags.has(draft.pos) && !stopLemmas.has(draft.lemma) && !stopLemmas.has(draft.norm)
    }
  })
  return { tokens, sentenceStarts }
}
