import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { draw } from '../../listening/draw.ts'
import type { Output } from '../../shared/contract.ts'
import type { Prospect } from '../../shared/prospect.ts'
import { caption, type ScenarioPack } from '../../shared/scenario.ts'
import { keepNewest, writeWhole } from '../kept-files.ts'
import type { Log } from '../log.ts'
import { createTurns } from '../takes/turns.ts'
import type { Greeting } from '../voice/greeting.ts'
import type { LoadedScenario } from './packs.ts'

/** Raise this when the code in voice/ or speech/ changes what a greeting sounds like. */
const voiceVersion = 3
/** How many greetings are kept; one is half a megabyte. */
const keptGreetings = 60

const kept = z.object({
  durationMs: z.number(),
  beepEndMs: z.number(),
  captions: z.array(caption),
  nameSpoken: z.boolean()
})
type Kept = z.infer<typeof kept>

type Render = (scenario: LoadedScenario, prospect: Prospect, variant: number) => Promise<Greeting>
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
  variant: number
): Promise<string> => {
  const { firstName, lastName, company, pronunciation } = prospect
  const hash = createHash('sha256')
  hash.update(JSON.stringify([voiceVersion, source, variant, firstName, lastName, company, pronunciation]))
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
 * Greetings as files in `folder`, rendered once for a scenario and a name. One without the name is rendered again next
 * time, as the voice may have failed only for now.
 */
export const createGreetingCache = (folder: string, render: Render, log: Log): Greet => {
  const inTurn = createTurns()

  const rendered = async (hash: string, ...request: Parameters<Render>): Promise<Kept> => {
    const { wav, namelessReason, ...facts } = await render(...request)
    await writeWhole(join(folder, `${hash}.wav`), wav)
    if (namelessReason === null) await writeWhole(join(folder, `${hash}.json`), JSON.stringify(facts))
    else log.note(`greeting without a name: ${namelessReason}`)
    await keepNewest(folder, keptGreetings).catch((error: unknown) => log.fault('pruning greetings', error))
    return facts
  }

  return async (scenario, prospect, seed) => {
    const variant = variantOf(scenario.pack, seed)
    const hash = await hashOf(scenario, prospect, variant)
    const greeting = await inTurn(
      hash,
      async () => (await readKept(folder, hash)) ?? (await rendered(hash, scenario, prospect, variant))
    )
    return { audioUrl: `greetings/${hash}.wav`, ...greeting }
  }
}
