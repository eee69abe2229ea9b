import { mkdirSync } from 'node:fs'
import { dataFolder } from '../src/main/data-folder.ts'
import { putGrade } from '../src/main/db/grades.ts'
import type { WritableDb } from '../src/main/db/handles.ts'
import { insertProspect } from '../src/main/db/prospects.ts'
import { insertSession } from '../src/main/db/sessions.ts'
import { findTake, insertTake, markTakeSaved } from '../src/main/db/takes.ts'
import { putTouch } from '../src/main/db/touches.ts'
import { putTranscript } from '../src/main/db/transcripts.ts'
import { openLibrary } from '../src/main/library.ts'
import {
  cardOf,
  contactChannels,
  type Prospect,
  relationships,
  unlisted,
  unprepared,
  unsettled
} from '../src/shared/prospect.ts'
import { touchOutcomes } from '../src/shared/touch.ts'

/** How large a library is made: a busy rep's after some years. */
export const bigLibrary = { prospects: 5_000, takes: 20_000, touches: 15_000 } as const
export type LibrarySize = { [Name in keyof typeof bigLibrary]: number }

const first = [
  'Priya',
  'Marcus',
  'Siobhán',
  'Zoë',
  'Ann',
  'Bob',
  'Chidi',
  'Dana',
  'Elif',
  'Farid',
  'Grete',
  'Hana'
]
const last = [
  'Raman',
  'Tillery',
  'Walsh',
  'Ørsted',
  'Lee',
  'Okafor',
  'Novák',
  'Petrov',
  'Silva',
  'Tanaka',
  'Uzun'
]
const trades = [
  'Road haulage',
  'Dental clinics',
  'Wholesale bakery',
  'Shipping',
  'Schools',
  'Software',
  'Rail'
]
const facts = [
  'lost eleven drivers',
  'opened two clinics',
  'second line starts in March',
  'moved to a new depot'
]
const words =
  'your depot lost drivers nights agency cover rota leavers months walk through quarter clinic waiting list hygienist oven flour waste hotels ferry ticket margin audit budget forecast pipeline renewal onboarding churn'.split(
    ' '
  )

/** The same numbers each time: mulberry32. */
export const createDraws = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  const among = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value
  return { below, among }
}
export type Draws = ReturnType<typeof createDraws>

const idOf = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`
const localAt = (minutes: number): string =>
  new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString().slice(0, 19)

const prospectAt = (index: number, { among, below }: Draws): Prospect => ({
  id: idOf(1, index),
  isSample: false,
  updatedAt: '2026-01-01T00:00:00.000Z',
  firstName: among(first),
  lastName: `${among(last)}-${index}`,
  company: `${among(last)} ${among(trades)} ${below(900)}`,
  industry: among(trades),
  facts: [among(facts), `${below(400)} people`],
  repName: 'Dan Whitfield',
  repCompany: 'Corbel Rostering',
  callbackNumber: '0113 496 0142',
  calledFrom: null,
  lineReturns: true,
  relationship: among(relationships),
  pronunciation: '',
  ...unsettled,
  ...unlisted,
  numbers: [{ label: 'Mobile', number: `07700 9${String(index).padStart(5, '0')}` }],
  preparation: { ...unprepared, rightFit: among(['yes', 'unsure', 'no', null]) },
  status: below(20) === 0 ? 'moved-on' : 'open',
  script: ''
})

const addTake = (db: WritableDb, index: number, prospect: Prospect, { among, below }: Draws): void => {
  const id = idOf(2, index)
  const at = localAt(index * 55)
  insertTake(db, {
    id,
    sessionId: idOf(3, index >> 2),
    prospectId: prospect.id,
    card: cardOf(prospect),
    scenarioId: among(['airport', 'car', 'quiet-desk']),
    scenarioName: 'Busy executive',
    intent: '',
    clockMode: 'limit',
    sampleRate: 48_000,
    startedAt: `${at}.000Z`,
    startedLocal: at,
    kind: 'voicemail',
    seed: null,
    weights: {}
  })
  markTakeSaved(db, id, { endReason: 'stopped', recovered: false, durationMs: 15_000 + below(20_000) })
  const seq = findTake(db, id)?.seq ?? 0
  const text = Array.from({ length: 60 }, () => among(words)).join(' ')
  putTranscript(db, seq, {
    text: `${prospect.firstName}, ${text}.`,
    origin: 'typed',
    updatedAt: `${at}.000Z`
  })
  putGrade(
    db,
    seq,
    {
      rulebookVersion: '1.0.0',
      score: below(101),
      coverage: 1,
      cappedBy: null,
      findings: [],
      fixFirst: [],
      campaign: { score: null, coverage: 0 },
      pack: null
    },
    `${at}.000Z`
  )
}

const addTouch = (db: WritableDb, index: number, prospect: Prospect, { among, below }: Draws): void => {
  const planned = below(5) === 0
  putTouch(db, {
    id: idOf(4, index),
    prospectId: prospect.id,
    at: localAt(1_000_000 + below(400_000)),
    channel: among(contactChannels),
    planned,
    outcome: planned ? null : among([null, null, ...touchOutcomes]),
    words: '',
    takeId: null
  })
}

/** Fills an empty data folder with invented people, takes and touches; always the same ones. */
export const makeBigLibrary = (root: string, size: LibrarySize = bigLibrary): void => {
  mkdirSync(root, { recursive: true })
  const log = { note: () => {}, fault: () => {} }
  const library = openLibrary(dataFolder(root, ''), log, () => new Date('2026-01-01T00:00:00Z'))
  try {
    const { write } = library.handles()
    const draws = createDraws(7)
    write.transaction(() => {
      const prospects = Array.from({ length: size.prospects }, (_, index) => prospectAt(index, draws))
      for (const prospect of prospects) insertProspect(write, prospect)
      for (let index = 0; index < size.takes; index += 4)
        insertSession(write, idOf(3, index >> 2), `${localAt(index)}Z`)
      for (let index = 0; index < size.takes; index += 1) addTake(write, index, draws.among(prospects), draws)
      for (let index = 0; index < size.touches; index += 1)
        addTouch(write, index, draws.among(prospects), draws)
    })()
  } finally {
    library.close()
  }
}
