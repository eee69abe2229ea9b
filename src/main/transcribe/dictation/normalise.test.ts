import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { parseMessageLine } from '../../../cli/message-line.ts'
import { gradeTake } from '../../../grading/grade.ts'
import type { GradingInput } from '../../../grading/input.ts'
import type { NamedCard } from './card-names.ts'
import { readListedWords } from './english-words.ts'
import type { HeardWord } from './heard-words.ts'
import { normalised } from './normalise.ts'

// Sixty gradings take a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const isListed = readListedWords()

const card: NamedCard = {
  firstName: 'Priya',
  lastName: 'Raghavan',
  company: 'Northgate Haulage',
  repName: 'Dan Whitfield',
  repCompany: 'Corbel Rostering',
  pronunciation: ''
}

/** Words a third of a second each; a comma stands for a short pause, a full stop for one that ends a sentence. */
const heard = (text: string): HeardWord[] => {
  let startMs = 0
  return text.split(' ').map((token) => {
    const word = {
      text: token.replace(/[.,]$/, ''),
      startMs,
      endMs: startMs + 300,
      isTimed: true,
      sureness: null
    }
    startMs += token.endsWith('.') ? 1_200 : token.endsWith(',') ? 600 : 330
    return word
  })
}
const written = (text: string, given: Partial<NamedCard> = {}): string =>
  normalised(heard(text), { ...card, ...given }, isListed)
    .map((word) => word.text)
    .join(' ')

describe('small letters and capitals alone', () => {
  it.each([
    ['HI PRIYA. ELEVEN DRIVERS LEFT', 'Hi Priya. Eleven drivers left.'],
    ["i'm calling on tuesday. i think it's on", "I'm calling on Tuesday. I think it's on."],
    [
      'hello this is dan whitfield from corbel rostering',
      'Hello this is Dan Whitfield from Corbel Rostering.'
    ],
    ['mr okafor said so', 'Mr okafor said so.']
  ])('become sentences: %s', (given, expected) => expect(written(given)).toBe(expected))

  it('a model that writes sentences itself is left alone', () => {
    expect(written('Hi there. we met on Tuesday')).toBe(
      'Hi there. we met on Tuesday'.replace('there.', 'there')
    )
  })
})

describe('telephone numbers', () => {
  it.each([
    ['call me on oh one one three, four nine six, oh one two three', 'Call me on 0113 496 0123.'],
    ['on oh double seven double oh nine hundred one four six', 'On 07700900146.'],
    ['eleven drivers left in two weeks', 'Eleven drivers left in two weeks.'],
    ['they had two hundred and fifty thousand in may', 'They had two hundred and fifty thousand in may.']
  ])('are written in figures, counts are not: %s', (given, expected) => expect(written(given)).toBe(expected))

  it('keep a slip as it was said', () => {
    expect(written('oh one one three, four nine six, oh one two four')).toBe('0113 496 0124.')
  })

  it('keep their times', () => {
    const words = normalised(heard('oh one one three, four nine six'), card, isListed)
    expect(words).toEqual([
      { text: '0113', startMs: 0, endMs: 1_290, state: 'heard' },
      { text: '496.', startMs: 1_590, endMs: 2_550, state: 'heard' }
    ])
  })
})

describe('names of the card', () => {
  const states = (text: string, given: Partial<NamedCard> = {}) =>
    normalised(heard(text), { ...card, ...given }, isListed).map((word) => `${word.text} ${word.state}`)

  it.each([
    ['hi pria', {}, 'Priya. doubtful'],
    ['hi preeya', {}, 'Priya. doubtful'],
    ['call raghaven', {}, 'Raghavan. doubtful'],
    ['hi shivawn', { firstName: 'Siobhan', pronunciation: 'shiv-awn' }, 'Siobhan. doubtful'],
    ['from north gate', {}, 'Northgate. heard']
  ])('that were misspelled are put right and asked about: %s', (text, given, expected) =>
    expect(states(text, given).at(-1)).toBe(expected)
  )

  it.each([
    ['say a prayer', {}, 'prayer. heard'],
    ['hi brian', {}, 'Brian. heard'],
    ['hi marina', { firstName: 'Maria' }, 'Marina. heard'],
    ['the gait is', { company: 'Gate' }, 'is. heard'],
    ['back dnd we', {}, 'we. heard'],
    ['i will call', { firstName: 'Will' }, 'call. heard'],
    ['in the haulage trade', {}, 'trade. heard']
  ])('never replace another word: %s', (text, given, expected) => {
    expect(states(text, given).at(-1)).toBe(expected)
    expect(states(text, given).join(' ')).not.toMatch(/doubtful/)
  })

  it('a word that the model itself is not sure of is asked about', () => {
    const [word] = normalised(
      heard('drivers').map((one) => ({ ...one, sureness: 0.2 })),
      card,
      isListed
    )
    expect(word?.state).toBe('doubtful')
  })
})

/** A typed message as a model without punctuation hears it. */
const asHeard = (text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/)
    .flatMap((token) => {
      const word = token.replace(/[^\p{L}\p{N}'’-]/gu, '').replace(/^-+|-+$/g, '')
      return word === ''
        ? []
        : [`${word}${/[.?!]["”]?$/.test(token) ? '.' : /[,;:]$/.test(token) ? ',' : ''}`]
    })
    .join(' ')

it('a normalised machine transcript grades like the same words typed', () => {
  const file = new URL('../../../grading/corpus/round-08.jsonl', import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, 20)
  const counts = { all: 0, normalised: 0, bare: 0 }
  for (const line of lines) {
    const parsed = parseMessageLine(line)
    if (!parsed.ok || parsed.message.input.transcript === null) throw new Error(line)
    const { input } = parsed.message
    const typed = parsed.message.input.transcript.text
    const verdicts = (text: string): string[] => {
      const transcript: GradingInput['transcript'] = { text, origin: 'typed' }
      return gradeTake({ ...input, transcript }).findings.map(({ verdict }) => verdict)
    }
    const words = heard(asHeard(typed))
    const want = verdicts(typed)
    const mended = verdicts(
      normalised(words, input.card, isListed)
        .map(({ text }) => text)
        .join(' ')
    )
    const bare = verdicts(words.map(({ text }) => text).join(' '))
    counts.all += want.length
    counts.normalised += want.filter((verdict, at) => verdict === mended[at]).length
    counts.bare += want.filter((verdict, at) => verdict === bare[at]).length
  }
  expect(counts.normalised / counts.all).toBeGreaterThan(0.985)
  expect(counts.normalised).toBeGreaterThanOrEqual(counts.bare)
})
