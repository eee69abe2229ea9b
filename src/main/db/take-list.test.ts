import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Grade } from '../../shared/grade.ts'
import { type Card, cardOf } from '../../shared/prospect.ts'
import type { TakeFilter } from '../../shared/take.ts'
import { putGrade } from './grades.ts'
import { openWritable, type WritableDb } from './handles.ts'
import { migrations } from './migrate.ts'
import { samples } from './samples.ts'
import { insertSession } from './sessions.ts'
import { excerptOf, listTakes, searchQuery } from './take-list.ts'
import { annotateTake, findTake, insertTake, markTakeRemoved, markTakeSaved } from './takes.ts'
import { putTranscript } from './transcripts.ts'

const count = 2_000
const prospectIds = [randomUUID(), randomUUID(), randomUUID()] as const
const ids = Array.from({ length: count }, () => randomUUID())
const names = ['Priya', 'Zoë', 'O’Brien "Bob" 🚚'] as const

const cardFor = (index: number): Card => {
  const [sample] = samples
  if (sample === undefined) throw new Error('There is no sample.')
  const { script: _script, ...card } = { ...sample, firstName: names[index % 3] ?? '' }
  return cardOf({ ...card, id: '', isSample: false, script: '', updatedAt: '' })
}
const gradeOf = (score: number): Grade => ({
  rulebookVersion: '1.0.0',
  score,
  coverage: 1,
  cappedBy: null,
  findings: [],
  fixFirst: [],
  campaign: { score: null, coverage: 0 },
  pack: null
})

const addTake = (db: WritableDb, index: number): void => {
  const id = ids[index] ?? ''
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString()
  insertTake(db, {
    id,
    sessionId: 'session',
    prospectId: prospectIds[index % 3] ?? '',
    card: cardFor(index),
    scenarioId: index % 2 === 0 ? 'airport' : 'car',
    scenarioName: 'Scenario',
    intent: '',
    clockMode: 'limit',
    sampleRate: 48_000,
    startedAt: at,
    startedLocal: at.slice(0, 19),
    kind: 'voicemail',
    seed: null,
    weights: {}
  })
  markTakeSaved(db, id, { endReason: 'stopped', recovered: false, durationMs: 20_000 })
  const seq = findTake(db, id)?.seq ?? 0
  const text = `Take number ${index}. Your Leeds depot lost eleven drivers. ${index % 100 === 0 ? 'Zugzwang.' : ''}`
  putTranscript(db, seq, { text, origin: 'typed', updatedAt: at })
  if (index % 4 !== 0) putGrade(db, seq, gradeOf(index % 101), at)
  if (index % 10 === 0) annotateTake(db, seq, { favourite: true, note: `note ${index}` })
}

let db: WritableDb
const total = (filter: TakeFilter): number => listTakes(db, filter, 10, 0).total

beforeAll(() => {
  db = openWritable(join(':memory:'))
  for (const { up } of migrations) up(db)
  db.transaction(() => {
    insertSession(db, 'session', '2026-01-01T00:00:00Z')
    for (let index = 0; index < count; index += 1) addTake(db, index)
  })()
  return () => db.close()
})

describe('the history of 2,000 takes', () => {
  it('comes newest first, page by page, each take once', () => {
    const seen: string[] = []
    for (let offset = 0; offset < count; offset += 300)
      seen.push(...listTakes(db, {}, 300, offset).takes.map(({ id }) => id))
    expect(seen).toEqual(ids.toReversed())
    expect(total({})).toBe(count)
  })

  it('is filtered by everything at once', () => {
    expect(total({ prospectId: prospectIds[1] })).toBe(667)
    expect(total({ scenarioId: 'airport' })).toBe(1_000)
    expect(total({ favouritesOnly: true })).toBe(200)
    const scores = ids.map((_, index) => (index % 4 === 0 ? null : index % 101))
    const inBand = (score: number | null): boolean => score !== null && score >= 90 && score <= 95
    expect(total({ scoreFrom: 90, scoreTo: 95 })).toBe(scores.filter(inBand).length)
    const all = { prospectId: prospectIds[0], scenarioId: 'airport', favouritesOnly: true, text: 'zugz' }
    expect(total(all)).toBe(ids.filter((_, index) => index % 300 === 0).length)
  })

  it('is searched by beginnings of words in transcripts, notes and names, accents or not', () => {
    expect(total({ text: 'zugzwang' })).toBe(20)
    expect(total({ text: 'LEEDS elev' })).toBe(count)
    expect(total({ text: 'zoe' })).toBe(667)
    expect(total({ text: 'bob' })).toBe(666)
    expect(total({ text: '"Bob" 🚚' })).toBe(666)
    expect(total({ text: 'o’brien' })).toBe(666)
    expect(listTakes(db, { text: 'note 1990' }, 10, 0).takes.map(({ note }) => note)).toEqual(['note 1990'])
    expect(total({ text: 'nothing of the kind' })).toBe(0)
    expect(total({ text: '   ' })).toBe(count)
    expect(total({ text: '?!' })).toBe(0)
  })

  it('leaves out a removed take', () => {
    const seq = findTake(db, ids[5] ?? '')?.seq ?? 0
    markTakeRemoved(db, seq, 'now')
    expect(total({})).toBe(count - 1)
    markTakeRemoved(db, seq, null)
    expect(total({})).toBe(count)
  })

  const hostile = [
    `"`,
    `""`,
    `'; DROP TABLE takes; --`,
    'AND',
    'NOT',
    'a OR',
    'NEAR(',
    '(',
    '*',
    'words:',
    '{words note}: x',
    '^leeds',
    'a + b',
    '-x',
    'x\0y"',
    '\ud83d',
    'a"b"c*'
  ]
  it.each(hostile)('takes %j for words, never for a query', (text) => {
    expect(() => total({ text })).not.toThrow()
  })

  it('can be searched for anything that can be typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 })),
        (text) => {
          expect(total({ text })).toBeLessThanOrEqual(count)
        }
      ),
      { numRuns: 150 }
    )
  })
})

describe('a search query', () => {
  it('quotes every word', () => {
    expect(searchQuery(' leeds "dep ')).toBe('"leeds"* """dep"*')
    expect(searchQuery('-- ?')).toBeNull()
  })
})

describe('an excerpt', () => {
  it('is one line, cut between words', () => {
    expect(excerptOf('Priya,\n\n  call   me.')).toBe('Priya, call me.')
    const cut = excerptOf('eleven drivers '.repeat(30))
    expect(cut).toMatch(/(eleven|drivers)…$/)
    expect(cut.length).toBeLessThanOrEqual(141)
  })

  it('never ends in half a character', () => {
    expect(excerptOf('🚚'.repeat(200)).isWellFormed()).toBe(true)
  })
})
