import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { weighedFeatures } from '../src/grading/evidence/linear-model.ts'
import { deriveText } from '../src/grading/evidence/text.ts'
import { signsOfTurnOffs } from '../src/grading/evidence/turn-off-model.ts'
import { turnOffsByPhrase } from '../src/grading/evidence/turn-offs.ts'
import { deriveSigns } from '../src/grading/evidence/value.ts'
import type { Sign } from '../src/grading/evidence/value-features.ts'
import { signsOfValue } from '../src/grading/evidence/value-model.ts'
import { type Reading, readingOf } from '../src/grading/evidence/value-reading.ts'
import { exampleCard } from '../src/grading/example-input.ts'

const corpus = new URL('../src/grading/corpus/', import.meta.url)
const evidence = new URL('../src/grading/evidence/', import.meta.url)

/** A labelled sentence: what it says, and every kind that a careful human hears in it. */
type Line = { text: string; kinds: readonly string[] }
type Case = { features: readonly string[]; kinds: ReadonlySet<string> }
type Row = { readonly places: Uint32Array; readonly scale: number }
type Weights = { bias: number; of: Float64Array }

/** Seen fewer times than this a feature says more of one sentence than of its kind. */
const fewestSightings = 2
const rounds = 300
/** Below twice the inverse of the steepest curve: rows have length one, and the logistic's curve is a quarter at most. */
const step = 6
/** Strength of the pull of every weight towards nothing. */
const pull = 0.00002

/** Nobody: the sentences are told of many firms, none of which is on this card. */
const nobody = {
  ...exampleCard,
  firstName: '',
  lastName: '',
  company: '',
  repName: '',
  repCompany: '',
  facts: []
}

const readLines = (name: RegExp): Line[] =>
  readdirSync(corpus)
    .filter((file) => name.test(file))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Line)

type SignsOf = (reading: Reading) => readonly Sign[]

const caseBy =
  (signsOf: SignsOf) =>
  ({ text, kinds }: Line): Case => {
    const reading = readingOf(deriveText(text, nobody), nobody)
    const whole = { first: 0, last: reading.text.clauses.length - 1 }
    return { features: weighedFeatures(reading, whole, signsOf(reading)), kinds: new Set(kinds) }
  }

const vocabularyOf = (cases: readonly Case[]): string[] => {
  const sightings = new Map<string, number>()
  for (const { features } of cases)
    for (const feature of features) sightings.set(feature, (sightings.get(feature) ?? 0) + 1)
  return [...sightings]
    .filter(([, count]) => count >= fewestSightings)
    .map(([feature]) => feature)
    .sort()
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum))

/**
 * Logistic regression with Nesterov's accelerated gradient over all cases at once and an L2 pull: no chance in it, the
 * same sentences always give the same weights.
 */
const regress = (rows: readonly Row[], hits: readonly boolean[], size: number): Weights => {
  const count = rows.length
  const share = hits.filter(Boolean).length / count
  let of = new Float64Array(size)
  let before = new Float64Array(size)
  const ahead = new Float64Array(size)
  const slope = new Float64Array(size)
  let bias = Math.log((share + 1e-3) / (1 - share + 1e-3))
  for (let round = 0; round < rounds; round++) {
    const momentum = round / (round + 3)
    for (let at = 0; at < size; at++) {
      const now = of[at] ?? 0
      ahead[at] = now + momentum * (now - (before[at] ?? 0))
    }
    slope.fill(0)
    let biasSlope = 0
    rows.forEach(({ places, scale }, index) => {
      let sum = bias
      for (const place of places) sum += (ahead[place] ?? 0) * scale
      const off = chance(sum) - Number(hits[index])
      biasSlope += off
      for (const place of places) slope[place] = (slope[place] ?? 0) + off * scale
    })
    const next = before
    for (let at = 0; at < size; at++) {
      const from = ahead[at] ?? 0
      next[at] = from - step * ((slope[at] ?? 0) / count + pull * from)
    }
    before = of
    of = next
    bias -= (step / 8) * (biasSlope / count)
  }
  return { bias, of }
}

const train = (cases: readonly Case[], kinds: readonly string[]) => {
  const vocabulary = vocabularyOf(cases)
  const place = new Map(vocabulary.map((feature, at) => [feature, at]))
  const row = ({ features }: Case): Row => ({
    places: Uint32Array.from(features.flatMap((feature) => place.get(feature) ?? [])),
    scale: 1 / Math.sqrt(Math.max(1, features.length))
  })
  const rows = cases.map(row)
  const weights = kinds.map((kind) =>
    regress(
      rows,
      cases.map((one) => one.kinds.has(kind)),
      vocabulary.length
    )
  )
  const score = (one: Case) => {
    const own = row(one)
    return weights.map(({ bias, of }) =>
      chance(own.places.reduce((sum, at) => sum + (of[at] ?? 0) * own.scale, bias))
    )
  }
  return { vocabulary, weights, score }
}

const kindsOf = (lines: readonly Line[]): string[] => [...new Set(lines.flatMap(({ kinds }) => kinds))].sort()

const crossValidate = (cases: readonly Case[], kinds: readonly string[]): void => {
  const parts = 5
  const told = kinds.map(() => ({ hit: 0, missed: 0, wrong: 0 }))
  for (let part = 0; part < parts; part++) {
    const held = cases.filter((_, at) => at % parts === part)
    const { score } = train(
      cases.filter((_, at) => at % parts !== part),
      kinds
    )
    for (const one of held)
      score(one).forEach((p, at) => {
        const of = told[at]
        if (of === undefined) return
        const is = one.kinds.has(kinds[at] ?? '')
        if (is && p >= 0.5) of.hit++
        else if (is) of.missed++
        else if (p >= 0.5) of.wrong++
      })
  }
  kinds.forEach((kind, at) => {
    const { hit = 0, missed = 0, wrong = 0 } = told[at] ?? {}
    const precision = hit / Math.max(1, hit + wrong)
    const recall = hit / Math.max(1, hit + missed)
    console.log(
      `${kind.padEnd(16)} ${String(hit + missed).padStart(5)}  precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`
    )
  })
}

/** Tenths: finer than that a weight says nothing. */
const rounded = (weight: number): number => Math.round(weight * 10) / 10

/** What a model is made of: its sentences, the signs beside their words, and the kinds that it is asked for. */
type Recipe = { file: string; lines: readonly Line[]; signsOf: SignsOf; kinds: readonly string[] }

const writeModel = ({ file, lines, signsOf, kinds }: Recipe): void => {
  const { vocabulary, weights } = train(lines.map(caseBy(signsOf)), kinds)
  const kept = vocabulary.flatMap((feature, at) => {
    const own = weights.map(({ of }) => rounded(of[at] ?? 0))
    return own.some((weight) => Math.abs(weight) >= 0.3) ? [[feature, own] as const] : []
  })
  const model = {
    sentences: lines.length,
    kinds,
    bias: weights.map(({ bias }) => rounded(bias)),
    weights: Object.fromEntries(kept)
  }
  writeFileSync(new URL(file, evidence), `${JSON.stringify(model).replace(/\],"/g, '],\n"')}\n`)
  console.log(`${file}: ${lines.length} sentences, ${kept.length} features, ${kinds.length} kinds`)
}

/** Kinds that only keep the others apart: they are learned with them and left out of the model. */
const unused = new Set(['ask', 'greeting', 'identity', 'number', 'sign-off'])
/** Sentences of these kinds alone put nobody off: they stand for all that a message holds beside what does. */
const harmless = new Set(['benefit', 'pain', 'peer', 'offer', 'question', 'their-world', 'number'])

const sentences = readLines(/^sentences-\d+\.jsonl$/)
const value: Recipe = {
  file: 'value-model.json',
  lines: sentences,
  signsOf: (reading) => signsOfValue(deriveSigns(reading)),
  kinds: kindsOf(sentences).filter((kind) => !unused.has(kind))
}
const offPutting = readLines(/^turn-offs-\d+\.jsonl$/)
const turnOffs: Recipe = {
  file: 'turn-off-model.json',
  lines: [
    ...offPutting,
    ...sentences
      .filter(({ kinds }) => kinds.length > 0 && kinds.every((kind) => harmless.has(kind)))
      .map(({ text }) => ({ text, kinds: [] }))
  ],
  signsOf: ({ text, card }) => signsOfTurnOffs(turnOffsByPhrase({ text, card })),
  kinds: kindsOf(offPutting)
}

for (const recipe of [value, turnOffs]) {
  if (process.argv.includes('--cross-validate'))
    crossValidate(recipe.lines.map(caseBy(recipe.signsOf)), kindsOf(recipe.lines))
  else writeModel(recipe)
}
