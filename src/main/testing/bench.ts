import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Prospect } from '../../shared/prospect.ts'
import { writeWav } from '../../speech/wav.ts'
import { type DataFolder, dataFolder } from '../data-folder.ts'
import { listProspects } from '../db/prospects.ts'
import { type Library, openLibrary } from '../library.ts'
import type { Log } from '../log.ts'
import type { ScenarioFolders } from '../scenarios/packs.ts'
import { type Disk, realDisk } from '../takes/disk.ts'
import { measureFile } from '../takes/measure-file.ts'
import type { MeasureFile } from '../takes/measurer.ts'
import { createTakes, type Takes } from '../takes/takes.ts'

/** A folder that is gone when the test is over. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const temporaryDataFolder = (): DataFolder => dataFolder(temporaryFolder(), '')

/** A log that keeps its lines. */
export const keptLog = (): Log & { lines: string[] } => {
  const lines: string[] = []
  return {
    lines,
    note: (line) => lines.push(line),
    fault: (what, error) => lines.push(`${what}: ${String(error)}`)
  }
}

const silentLine = writeWav(new Float32Array(1_600), 16_000)

/** A scenario that needs no sound but its own files, which are silent. */
export const writeScenario = (root: string, id: string, change: object = {}): void => {
  const folder = join(root, id)
  mkdirSync(folder, { recursive: true })
  const pack = {
    format: 2,
    id,
    name: `Scenario ${id}`,
    kind: 'voicemail',
    listener: 'Somebody who listens in a test.',
    brief: 'A test.',
    teaches: 'Nothing.',
    sources: [{ seed: 'house', item: '1' }],
    persona: {
      role: 'Somebody',
      temperament: 'Calm.',
      voice: { voice: 'slt', stretch: 1, pitchHz: 180 },
      surroundings: 'quiet',
      attention: { start: 50 }
    },
    greetings: [
      {
        name: 'You have reached {first}.',
        after: [{ text: 'Leave a message.', file: 'after.wav' }],
        nameless: { text: 'Leave a message.', file: 'nameless.wav' }
      }
    ],
    ringCount: 1,
    limits: { endMs: 60_000 },
    ...change
  }
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(pack))
  for (const name of ['after.wav', 'nameless.wav']) writeFileSync(join(folder, name), silentLine)
}

export type Bench = {
  folder: DataFolder
  library: Library
  takes: Takes
  log: ReturnType<typeof keptLog>
  scenarioFolders: ScenarioFolders
  prospect: Prospect
}

/** A start of the program on `folder`, without its window; a second one is a start after a kill. */
export const startOn = async (
  folder: DataFolder,
  {
    disk = realDisk,
    now = () => new Date(),
    measure = measureFile
  }: { disk?: Disk; now?: () => Date; measure?: MeasureFile } = {}
): Promise<Bench> => {
  const log = keptLog()
  const library = openLibrary(folder, log, now)
  onTestFinished(() => library.close())
  const scenarioFolders = { shipped: join(folder.root, 'shipped'), own: folder.scenarios }
  writeScenario(scenarioFolders.shipped, 'quiet-desk')
  writeScenario(scenarioFolders.shipped, 'loud-car')
  const takes = createTakes({ folder, library, scenarioFolders, disk, measure, log, now })
  onTestFinished(() => takes.endAll())
  await takes.tidy()
  const prospect = listProspects(library.handles().read).find(({ firstName }) => firstName === 'Priya')
  if (prospect === undefined) throw new Error('The sample card is missing.')
  return { folder, library, takes, log, scenarioFolders, prospect }
}

export const testRate = 16_000

/** A quarter of a second of a tone. */
export const piece = (sequence: number): Float32Array =>
  new Float32Array(testRate / 4).map(
    (_, index) => 0.4 * Math.sin((index + (sequence * testRate) / 4) / (7 + (sequence % 5)))
  )

/** Begins a take and stores this many pieces of it. */
export const record = async (
  { takes, prospect }: Bench,
  pieces: number,
  given: Partial<Parameters<Takes['begin']>[0]> = {}
): Promise<{ takeId: string; sessionId: string }> => {
  const begun = await takes.begin({
    scenarioId: 'quiet-desk',
    prospectId: prospect.id,
    clockMode: 'limit',
    intent: 'Their drivers leave.',
    sampleRate: testRate,
    ...given
  })
  for (let sequence = 0; sequence < pieces; sequence += 1)
    await takes.append(begun.takeId, sequence, piece(sequence))
  return begun
}
