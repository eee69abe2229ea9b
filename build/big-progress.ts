/**
 * A rep's years in a data folder: takes with grades, measures and figures that get better slowly, drills, and live talks.
 * `node build/big-progress.ts FOLDER [TAKES [LASTDAY]]` makes one to look at; the bench of the page of progress reads one.
 */
import { drillTable } from '../src/grading/drills/table/table.ts'
import { exampleInput } from '../src/grading/example-input.ts'
import { gradeTake } from '../src/grading/grade.ts'
import { builtInRulebook, rulebookVersion } from '../src/grading/rulebook.ts'
import { dataFolder } from '../src/main/data-folder.ts'
import { insertRun, linkTake, putTry } from '../src/main/db/drills.ts'
import { putGrade } from '../src/main/db/grades.ts'
import type { WritableDb } from '../src/main/db/handles.ts'
import { putFigures } from '../src/main/db/progress.ts'
import { insertSession } from '../src/main/db/sessions.ts'
import { findTake, insertTake, markTakeSaved, storeMeasures, type TakeRow } from '../src/main/db/takes.ts'
import { endTalk, findTalk, insertTalk, openTurn } from '../src/main/db/talks.ts'
import { openLibrary } from '../src/main/library.ts'
import { madeByNow } from '../src/main/progress/take-figures.ts'
import { peakCount } from '../src/main/takes/measure-file.ts'
import type { Finding, Grade } from '../src/shared/grade.ts'
import type { AudioMeasures } from '../src/shared/take.ts'
import { bigLibrary, createDraws, type Draws, makeBigLibrary } from './big-library.ts'

/** Of all takes, so many were graded by the rulebook before this one. */
const byOlderRulebook = 0.3
const olderVersion = '1.0.0'
/** Every so many takes one is made in a drill, and one comes after a live talk. */
const drillEvery = 10
const talkEvery = 80
const turns = 3

const example = gradeTake(
  exampleInput({
    transcript: 'Hi Maya, this is Theo Grant from Larkfield Labs. Line two stops for swabs. Call me back.'
  })
)
const drills = drillTable.map(({ drill }) => drill).filter(({ kind }) => kind === 'take')
const madeBy = madeByNow(builtInRulebook)

const idOf = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`

/** A number around `middle`, sooner near than far. */
const around = ({ below }: Draws, middle: number, reach: number): number =>
  Math.max(0, middle + (reach * (below(1_001) + below(1_001) - 1_000)) / 1_000)

/** `skill` runs from 0 to 1 over the years. */
const gradeAt = (skill: number, isOlder: boolean, draws: Draws): Grade => {
  const findings = example.findings.map((finding): Finding => {
    if (draws.below(20) === 0) return { ...finding, verdict: 'needs-input' }
    return { ...finding, verdict: draws.below(100) < 40 + 45 * skill ? 'pass' : 'fail' }
  })
  return {
    ...example,
    rulebookVersion: isOlder ? olderVersion : rulebookVersion,
    score: draws.below(25) === 0 ? null : Math.min(100, around(draws, 45 + 30 * skill, 20)),
    coverage: 0.7 + draws.below(30) / 100,
    findings
  }
}

const measuresAt = (durationMs: number, draws: Draws): AudioMeasures => ({
  durationMs,
  firstSpeechMs: 300,
  lastSpeechMs: durationMs - 700,
  speechMs: durationMs * 0.8,
  pauses: Array.from({ length: 6 }, (_, at): [number, number] => [
    2_000 + 2_500 * at,
    2_400 + 2_500 * at + draws.below(900)
  ]),
  levelDbfs: -22,
  snrDb: 30,
  clippingPerS: 0,
  syllables: 90,
  articulationRate: around(draws, 4.6, 1.4),
  pitchSpreadSt: 2,
  voicedMs: durationMs / 2,
  fillerCandidates: [],
  tailDropDb: 1
})

const figuresAt = (take: TakeRow, measures: AudioMeasures, skill: number, draws: Draws) => {
  const hasHook = draws.below(10) < 4 + 5 * skill
  const isHeardOut = draws.below(10) < 1 + 6 * skill
  return {
    takeSeq: take.seq,
    madeBy,
    articulationRate: measures.articulationRate,
    fillersPerMinute: around(draws, 4 - 2.5 * skill, 2),
    longestPauseMs: Math.max(...measures.pauses.map(([start, end]) => end - start)),
    spokenMs: measures.lastSpeechMs,
    hook: hasHook ? ('said' as const) : ('none' as const),
    hookMs: hasHook ? 1_000 * around(draws, 13 - 7 * skill, 4) : null,
    isTimed: false,
    heard: isHeardOut ? ('out' as const) : ('deleted' as const),
    deletedMs: isHeardOut ? null : 1_000 * around(draws, 5 + 9 * skill, 4),
    listener: take.scenarioId === 'airport' ? '60 1' : '75 1'
  }
}

const tryDrill = (db: WritableDb, take: TakeRow, index: number, draws: Draws): void => {
  const drill = draws.among(drills)
  const [startedAt, startedLocal] = [take.startedAt, take.startedLocal]
  const runId = idOf(6, index)
  insertRun(db, {
    id: runId,
    drillId: drill.id,
    title: drill.title,
    variant: null,
    prospectId: take.prospectId,
    scenarioId: take.scenarioId,
    timeFactor: 1,
    seed: null,
    startedAt,
    startedLocal
  })
  linkTake(db, take.id, runId)
  putTry(db, {
    id: idOf(7, index),
    runId,
    at: startedAt,
    atLocal: startedLocal,
    outcome: draws.among(['passed', 'not-yet', 'unknown']),
    reason: 'The hook was out in time.',
    needs: null,
    selfMarked: false,
    answers: [{ kind: 'take', takeId: take.id }],
    marks: {},
    brought: { hook: null, promise: null, name: null },
    rulebookVersion
  })
}

const holdTalk = (db: WritableDb, after: TakeRow, index: number, draws: Draws): void => {
  const id = idOf(8, index)
  const { prospectId, card, scenarioId, scenarioName, startedAt, startedLocal, weights } = after
  insertSession(db, id, startedAt)
  const call = { prospectId, card, scenarioId, scenarioName, startedAt, startedLocal, weights, seed: index }
  insertTalk(db, {
    ...call,
    id,
    scene: {
      cast: 'gatekeeper',
      company: card.company,
      gatekeeperName: 'Ann',
      firstName: card.firstName,
      lastName: card.lastName,
      pronunciation: '',
      pronoun: 'they',
      prior: { twoWay: false, voicemails: 0 }
    }
  })
  const seq = findTalk(db, id)?.seq ?? 0
  for (let turn = 0; turn < turns; turn += 1) {
    const takeId = idOf(9, index * turns + turn)
    insertTake(db, {
      ...call,
      id: takeId,
      sessionId: id,
      intent: '',
      clockMode: 'untimed',
      sampleRate: 48_000,
      kind: 'turn'
    })
    markTakeSaved(db, takeId, {
      endReason: 'stopped',
      recovered: false,
      durationMs: 3_000 + draws.below(5_000)
    })
    openTurn(db, seq, { turn, state: 'who', line: 'Who is calling?', trust: 50, takeId })
  }
  endTalk(db, seq, { ending: 'well', lastLine: 'Goodbye.', saidNo: false })
}

/** Moves everything by whole days, so that the newest take is of `lastDay`. */
const moveTo = (db: WritableDb, lastDay: string): void => {
  const newest = db.prepare('SELECT max(started_local) FROM takes').pluck().get() as string
  const days = Math.round((Date.parse(lastDay) - Date.parse(newest.slice(0, 10))) / 86_400_000)
  db.prepare(
    `UPDATE takes SET started_local = strftime('%Y-%m-%dT%H:%M:%S', started_local, @by),
       started_at = strftime('%Y-%m-%dT%H:%M:%fZ', started_at, @by)`
  ).run({ by: `${days} days` })
}

/** Fills an empty data folder with a rep's years up to `lastDay`; always the same ones. */
export const makeBigProgress = (root: string, takes: number = bigLibrary.takes, lastDay?: string): void => {
  makeBigLibrary(root, { prospects: Math.ceil(takes / 4), takes, touches: 0 })
  const library = openLibrary(dataFolder(root, ''), { note: () => {}, fault: () => {} })
  try {
    const { write } = library.handles()
    const draws = createDraws(11)
    write.transaction(() => {
      if (lastDay !== undefined) moveTo(write, lastDay)
      for (let index = 0; index < takes; index += 1) {
        const take = findTake(write, idOf(2, index))
        if (take === null) continue
        const skill = index / takes
        const measures = measuresAt(take.durationMs, draws)
        storeMeasures(write, take.seq, measures, new Float32Array(peakCount).fill(0.3))
        putGrade(write, take.seq, gradeAt(skill, skill < byOlderRulebook, draws), take.startedAt)
        putFigures(write, figuresAt(take, measures, skill, draws))
        if (index % drillEvery === 0) tryDrill(write, take, index, draws)
        if (index % talkEvery === 0) holdTalk(write, take, index, draws)
      }
    })()
  } finally {
    library.close()
  }
}

const [folder, takes, lastDay] = process.argv.slice(2)
if (import.meta.main && folder !== undefined)
  makeBigProgress(
    folder,
    takes === undefined ? bigLibrary.takes : Number(takes),
    lastDay ?? new Date().toISOString().slice(0, 10)
  )
