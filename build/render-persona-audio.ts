// Renders every line of the scenario packs to the WAV files beside them; `--check` only says whether they are fresh.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readScenario, toldProblems } from '../src/main/scenarios/read-scenario.ts'
import { greetingVoiceOf } from '../src/main/voice/greeting.ts'
import type { Speaker } from '../src/main/voice/speaker.ts'
import { createSpeaker } from '../src/main/voice/speaker.ts'
import type { ScenarioPack } from '../src/shared/scenario.ts'
import { writeWav } from '../src/speech/wav.ts'

type RenderedFile = { path: string; wav: Uint8Array }

const packsFolder = fileURLToPath(new URL('../resources/scenarios/', import.meta.url))
const workerPath = new URL('../src/main/voice/flite-worker.ts', import.meta.url)

const readPacks = async (): Promise<ScenarioPack[]> => {
  const entries = await readdir(packsFolder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const sources = await Promise.all(
    names.map((name) => readFile(join(packsFolder, name, 'scenario.json'), 'utf8'))
  )
  return sources.map((source, index) => {
    const reading = readScenario(source)
    if (!reading.ok) throw new Error(`${names[index]}: ${toldProblems('scenario.json', reading.problems)}`)
    return reading.pack
  })
}

const renderPack = async (pack: ScenarioPack, { speakLine }: Speaker): Promise<RenderedFile[]> => {
  const style = greetingVoiceOf(pack)
  const lines = pack.greetings.flatMap(({ before, after, nameless }) => [...before, ...after, nameless])
  // Two greetings may share a line.
  const byFile = new Map(lines.map((line) => [line.file, line]))
  const differing = lines.find(({ text, file }) => byFile.get(file)?.text !== text)
  if (differing !== undefined)
    throw new Error(`${pack.id}/${differing.file}: two lines with different words.`)
  const files: RenderedFile[] = []
  // One by one: the voice gives up on a line that waited too long for the lines before it.
  for (const { text, file } of byFile.values()) {
    const { samples, sampleRate } = await speakLine(text, style)
    if (samples.length === 0) throw new Error(`${pack.id}/${file}: the voice stayed silent.`)
    files.push({ path: join(pack.id, file), wav: writeWav(samples, sampleRate) })
  }
  return files
}

const isFresh = async ({ path, wav }: RenderedFile): Promise<boolean> => {
  const committed = join(packsFolder, path)
  return existsSync(committed) && (await readFile(committed)).equals(wav)
}

/** Sounds that no scenario names any more. */
const leftOver = async (rendered: RenderedFile[]): Promise<string[]> => {
  const named = new Set(rendered.map(({ path }) => path))
  const files = await readdir(packsFolder, { recursive: true })
  return files.filter((path) => path.endsWith('.wav') && !named.has(path))
}

const renderAll = async (): Promise<RenderedFile[]> => {
  const speaker = createSpeaker(workerPath)
  try {
    const files: RenderedFile[] = []
    for (const pack of await readPacks()) files.push(...(await renderPack(pack, speaker)))
    return files
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
  await Promise.all(rendered.map(({ path, wav }) => writeFile(join(packsFolder, path), wav)))
  console.log(`${rendered.length} persona lines rendered.`)
}
