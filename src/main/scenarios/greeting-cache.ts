import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { draw } from '../../listening/draw.ts'
import type { Output } from '../../shared/contract.ts'
import type { Prospect } from '../../shared/prospect.ts'
import { caption, type ScenarioPack } from '../../shared/scenario.ts'
import type { RingKind } from '../../speech/tones.ts'
import { keepNewest, writeWhole } from '../kept-files.ts'
import type { Log } from '../log.ts'
import { createTurns } from '../takes/turns.ts'
import type { Greeting } from '../voice/greeting.ts'
import type { LoadedScenario } from './packs.ts'

/** Raise this when the code in voice/ or speech/ changes what a greeting sounds like. */
const voiceVersion = 4
/** How many greetings are kept; one is half a megabyte. */
const keptGreetings = 60

const kept = z.object({
  durationMs: z.number(),
  beepEndMs: z.number(),
  captions: z.array(caption),
  nameSpoken: z.boolean()
})
type Kept = z.infer<typeof kept>

/** How the rep wants to hear it ring, and who says the name; null = the greeting's own voice. */
export type HeardAs = { ringKind: RingKind; systemVoiceId: string | null }
type Chosen = HeardAs & { variant: number }

type Render = (scenario: LoadedScenario, prospect: Prospect, chosen: Chosen) => Promise<Greeting>
/** The same seed is always answered with the same greeting. */
export type Greet = (
  scenario: LoadedScenario,
  prospect: Prospect,
  seed: number
) => Promise<Output<'scenarios:greeting'>>

/** Which of a pack's greetings a call hears, by its seed. */
export const variantOf = ({ greetings }: ScenarioPack, seed: number): number =>
  draw(seed, 'greeting', greetings.length)

/** Everything that decides what is heard, as a file name. */
const hashOf = async (
  { folder, source }: LoadedScenario,
  prospect: Prospect,
  { variant, ringKind, systemVoiceId }: Chosen
): Promise<string> => {
  const { firstName, lastName, company, pronunciation } = prospect
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([
      ...[voiceVersion, source, variant, ringKind, systemVoiceId],
      ...[firstName, lastName, company, pronunciation]
    ])
  )
  const sounds = (await readdir(folder)).filter((name) => name.endsWith('.wav')).toSorted()
  for (const name of sounds) hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}

const readKept = async (folder: string, hash: string): Promise<Kept | null> => {
  try {
    await stat(join(folder, `${hash}.wav`))
    return kept.parse(JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8')))
  } catch {
    return null
  }
}

/**
 * Greetings as files in `folder`, rendered once for a scenario, a name and how it is to be heard. One without the name, or
 * without the voice that was chosen for it, is rendered again next time, as that may have failed only for now.
 */
export const createGreetingCache = (
  folder: string,
  render: Render,
  heardAs: () => HeardAs,
  log: Log
): Greet => {
  const inTurn = createTurns()

  const rendered = async (hash: string, ...request: Parameters<Render>): Promise<Kept> => {
    const { wav, namelessReason, systemVoiceReason, ...facts } = await render(...request)
    await writeWhole(join(folder, `${hash}.wav`), wav)
    if (systemVoiceReason !== null) log.note(`greeting without the system's voice: ${systemVoiceReason}`)
    if (namelessReason !== null) log.note(`greeting without a name: ${namelessReason}`)
    if (systemVoiceReason === null && namelessReason === null)
      await writeWhole(join(folder, `${hash}.json`), JSON.stringify(facts))
    await keepNewest(folder, keptGreetings).catch((error: unknown) => log.fault('pruning greetings', error))
    return facts
  }

  return async (scenario, prospect, seed) => {
    const chosen = { ...heardAs(), variant: variantOf(scenario.pack, seed) }
    const hash = await hashOf(scenario, prospect, chosen)
    const greeting = await inTurn(
      hash,
      async () => (await readKept(folder, hash)) ?? (await rendered(hash, scenario, prospect, chosen))
    )
    return { audioUrl: `greetings/${hash}.wav`, ...greeting }
  }
}
