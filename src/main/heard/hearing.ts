import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input, Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type { ScenarioPack } from '../../shared/scenario.ts'
import { heardRateHz } from '../../speech/as-heard.ts'
import { wavHeaderBytes } from '../../speech/wav.ts'
import type { DataFolder } from '../data-folder.ts'
import type { TakeRow } from '../db/takes.ts'
import { keepNewest } from '../kept-files.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { savedTake } from '../takes/detail.ts'
import { storedSound } from '../takes/files.ts'
import { createTaskThreads } from '../task-threads.ts'
import type { HeardRequest } from './heard-file.ts'

/** Raise this when the code in speech/ changes what a take sounds like to its listener. */
const soundVersion = 1
/** How many are kept; half a minute is a megabyte. */
const keptRenderings = 40
const patienceMs = 60_000

export type HearTake = (input: Input<'takes:asHeard'>) => Promise<Output<'takes:asHeard'>>

type HearingContext = {
  folder: DataFolder
  library: Library
  findScenario: (id: string) => Promise<{ pack: ScenarioPack }>
  /** The loops that are shipped: `<surroundings>.wav`. */
  surroundingsFolder: string
  /** The built `heard-worker.ts`. */
  workerPath: string | URL
  log: Log
}

/** Size and age of a file: what a rendering was made from is the same while these are. */
const stampOf = async (path: string): Promise<string> => {
  const { size, mtimeMs } = await stat(path)
  return `${size} ${mtimeMs}`
}

/** Takes as their listener hears them, each a file that is rendered once beside the program's own thread. */
export const createHearing = (context: HearingContext): { hear: HearTake; close: () => Promise<void> } => {
  const { folder, library, findScenario, surroundingsFolder, log } = context
  const { run, close } = createTaskThreads<HeardRequest, string | null>(context.workerPath, patienceMs)

  /** Null where the listener sits in the quiet, and for a take whose scenario is not there any more. */
  const loopOf = async (take: TakeRow, asked: string | undefined): Promise<string | null> => {
    const found = findScenario(asked ?? take.scenarioId)
    const scenario = asked === undefined ? await found.catch(() => null) : await found
    const path = join(surroundingsFolder, `${scenario?.pack.persona.surroundings ?? 'quiet'}.wav`)
    return existsSync(path) ? path : null
  }

  const hear: HearTake = async ({ takeId, scenarioId, cutMs }) => {
    const take = savedTake(library.handles().read, takeId)
    const sound = storedSound(folder, take)
    if (sound === null) throw new CodedError('audio-missing', takeId)
    const loopPath = await loopOf(take, scenarioId)
    const stamps = [await stampOf(sound.path), loopPath === null ? null : await stampOf(loopPath)]
    const hash = createHash('sha256')
      .update(JSON.stringify([soundVersion, sound.path, loopPath, cutMs, ...stamps]))
      .digest('hex')
    const to = join(folder.heard, `${hash}.wav`)
    if (!existsSync(to)) {
      const refused = await run(hash, { path: sound.path, loopPath, cutMs, to })
      if (refused !== null) throw new CodedError('audio-unreadable', `${sound.path}: ${refused}`)
      await keepNewest(folder.heard, keptRenderings).catch((error: unknown) =>
        log.fault('letting old renderings go', error)
      )
    }
    const samples = ((await stat(to)).size - wavHeaderBytes) / 2
    return { audioUrl: `heard/${hash}.wav`, durationMs: (samples / heardRateHz) * 1_000 }
  }

  return { hear, close }
}
