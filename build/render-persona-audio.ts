// Renders every line of the scenario packs to the WAV files beside them; `--check` only says whether they are fresh.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Speaker } from '../src/main/voice/speaker.ts'
import { createSpeaker } from '../src/main/voice/speaker.ts'
import type { ScenarioPack } from '../src/shared/scenario.ts'
import { scenarioPack } from '../src/shared/scenario.ts'
import { writeWav } from '../src/speech/wav.ts'

type RenderedFile = { path: string; wav: Uint8Array }

const scenariosFolder = fileURLToPath(new URL('../resources/scenarios/', import.meta.url))
const workerPath = new URL('../src/main/voice/flite-worker.ts', import.meta.url)

const readPacks = async (): Promise<ScenarioPack[]> => {
  const entries = await readdir(scenariosFolder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const sources = await Promise.all(
    names.map((name) => readFile(join(scenariosFolder, name, 'scenario.json'), 'utf8'))
  )
  return sources.map((source) => scenarioPack.parse(JSON.parse(source)))
}

const renderPack = async (
  { id, persona, greeting }: ScenarioPack,
  { speakLine }: Speaker
): Promise<RenderedFile[]> => {
  const { voice, stretch, pitchHz } = persona
  const lines = [
    ...(greeting.before === undefined ? [] : [greeting.before]),
    ...greeting.after,
    greeting.nameless
  ]
  return Promise.all(
    lines.map(async ({ text, file }) => {
      const { samples, sampleRate } = await speakLine(text, { voice, stretch, pitchHz })
      return { path: join(id, file), wav: writeWav(samples, sampleRate) }
    })
  )
}

const isFresh = async ({ path, wav }: RenderedFile): Promise<boolean> => {
  const committed = join(scenariosFolder, path)
  return existsSync(committed) && (await readFile(committed)).equals(wav)
}

/** Sounds that no scenario names any more. */
const leftOver = async (rendered: RenderedFile[]): Promise<string[]> => {
  const named = new Set(rendered.map(({ path }) => path))
  const files = await readdir(scenariosFolder, { recursive: true })
  return files.filter((path) => path.endsWith('.wav') && !named.has(path))
}

const renderAll = async (): Promise<RenderedFile[]> => {
  const speaker = createSpeaker(workerPath)
  try {
    const packs = await readPacks()
    return (await Promise.all(packs.map((pack) => renderPack(pack, speaker)))).flat()
  } finally {
    await speaker.close()
  }
}

const { values: wanted } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const rendered = await renderAll()
if (wanted.check) {
  const freshness = await Promise.all(rendered.map(isFresh))
  const stale = rendered.filter((_, index) => !freshness[index])
  for (const { path } of stale) console.error(`stale: resources/scenarios/${path}`)
  if (stale.length > 0) console.error('Run: node build/render-persona-audio.ts')
  const left = await leftOver(rendered)
  for (const path of left) console.error(`no line of its scenario: resources/scenarios/${path}`)
  const isFine = stale.length + left.length === 0
  if (isFine) console.log(`${rendered.length} persona lines are fresh.`)
  process.exitCode = isFine ? 0 : 1
} else {
  await Promise.all(rendered.map(({ path, wav }) => writeFile(join(scenariosFolder, path), wav)))
  console.log(`${rendered.length} persona lines rendered.`)
}
