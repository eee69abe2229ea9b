/**
 * How long somebody on the telephone takes to answer: from the rep's decided move to the spoken line's file being ready,
 * with the lines rendered ahead as in the app, and without any. `npm run bench:talk`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dataFolder } from '../src/main/data-folder.ts'
import { listProspects } from '../src/main/db/prospects.ts'
import { openLibrary } from '../src/main/library.ts'
import { loadScenarios } from '../src/main/scenarios/packs.ts'
import { realDisk } from '../src/main/takes/disk.ts'
import { measureFile } from '../src/main/takes/measure-file.ts'
import { createTakes } from '../src/main/takes/takes.ts'
import { createLineClips, type LineClips } from '../src/main/talks/line-clips.ts'
import { createTalks } from '../src/main/talks/talks.ts'
import { createSpeaker } from '../src/main/voice/speaker.ts'
import type { GatekeeperMove } from '../src/shared/gatekeeper.ts'

/** How long the rep speaks before the next decision: the time there is to render ahead. */
const turnMs = 1_500
const talkCount = 8

const talksOfReps: readonly (readonly GatekeeperMove[])[][] = [
  [
    ['identify-full', 'ask-person'],
    ['reason-specific'],
    ['honest-not-expected', 'gracious'],
    ['accept-voicemail']
  ],
  [['ask-person'], ['identify-partial'], ['identify-full'], ['reason-vague'], ['accept-email', 'gracious']],
  [['ask-person'], ['evade-identity'], ['pushy']],
  [
    ['identify-full'],
    ['reason-specific', 'gracious'],
    ['earlier-messages'],
    ['ask-best-time'],
    ['gracious-close']
  ]
]

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const told = (what: string, values: readonly number[]): void =>
  console.log(
    `${what}: ${values.length} answers, median ${Math.round(percentile(values, 0.5))} ms, ` +
      `p95 ${Math.round(percentile(values, 0.95))} ms, longest ${Math.round(Math.max(...values))} ms`
  )

const resources = join(import.meta.dirname, '../resources')
const workerPath = new URL('../src/main/voice/flite-worker.ts', import.meta.url)
const log = { note: () => undefined, fault: (what: string, error: unknown) => console.error(what, error) }

/** Answers' times in milliseconds; `isAhead` false renders each line only when it is due. */
const timed = async (isAhead: boolean): Promise<{ first: number[]; answers: number[] }> => {
  const root = mkdtempSync(join(tmpdir(), 'ringback-bench-'))
  const folder = dataFolder(root, '')
  const library = openLibrary(folder, log)
  const scenarioFolders = { shipped: join(resources, 'scenarios'), own: folder.scenarios }
  const now = (): Date => new Date()
  const context = { folder, library, scenarioFolders, disk: realDisk, measure: measureFile, log, now }
  const { speakLine, close } = createSpeaker(workerPath)
  const rendering = createLineClips(folder.lines, speakLine, log)
  const clips: LineClips = isAhead ? rendering : { ...rendering, ahead: async () => undefined }
  let seed = 0
  const talks = createTalks({
    ...context,
    turnTakes: createTakes(context).turns,
    clips,
    hearTurn: async () => null,
    systemVoiceId: () => null,
    drawSeed: () => {
      seed += 1
      return seed
    }
  })
  const { scenarios } = await loadScenarios(scenarioFolders)
  const scenario = scenarios.find(({ pack }) => pack.kind === 'gatekeeper') ?? scenarios[0]
  const [prospect] = listProspects(library.handles().read)
  const first: number[] = []
  const answers: number[] = []
  try {
    if (scenario === undefined || prospect === undefined) throw new Error('There is nobody to call.')
    for (let talk = 0; talk < talkCount; talk += 1) {
      const beganMs = performance.now()
      let live = await talks.begin(scenario.pack.id, prospect.id)
      first.push(performance.now() - beganMs)
      for (const moves of talksOfReps[talk % talksOfReps.length] ?? []) {
        if (live.ending !== null) break
        await wait(turnMs)
        const decidedMs = performance.now()
        live = await talks.tap(live.talkId, moves)
        answers.push(performance.now() - decidedMs)
        if (live.lineUrl === null) throw new Error('The voice failed.')
      }
      await talks.leave(live.talkId)
    }
  } finally {
    await close()
    library.close()
    rmSync(root, { recursive: true, force: true })
  }
  return { first, answers }
}

console.log(`Load of this machine: ${loadavg()[0]?.toFixed(1) ?? '?'}`)
const ahead = await timed(true)
told('Begin a talk (the first one reads the voice)', ahead.first)
told('Answer, lines rendered ahead', ahead.answers)
told('Answer, nothing rendered ahead', (await timed(false)).answers)
