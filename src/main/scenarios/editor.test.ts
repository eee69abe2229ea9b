import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import yazl from 'yazl'
import type { ScenarioPack } from '../../shared/scenario.ts'
import { parseWav, writeWav } from '../../speech/wav.ts'
import { keptLog, temporaryFolder, writeScenario } from '../testing/bench.ts'
import type { Speak, Speaker } from '../voice/speaker.ts'
import { lineRateHz, voiceLine } from '../voice/voice-line.ts'
import { createScenarioEditor } from './editor.ts'
import { loadScenarios } from './packs.ts'

/** Speaks a tone for each letter; what has no letters cannot be said. */
const speakLine: Speak = async (text) => {
  if (!/[a-z]/i.test(text)) throw Object.assign(new Error('nothing'), { kind: 'nothing-speakable' })
  return { samples: new Float32Array(text.length * 800).fill(0.1), sampleRate: lineRateHz }
}

const lineOf: Speaker['lineOf'] = async (sound) => ({ samples: voiceLine(sound), sampleRate: lineRateHz })

/** Bursts of a voice-like buzz between silences, at 48 kHz. */
const buzz = (seconds: number): Float32Array => {
  const samples = new Float32Array(48_000 * seconds)
  return samples.map((_, at) => {
    const isOn = at > 24_000 && at < samples.length - 24_000 && at % 24_000 < 18_000
    return isOn ? 0.3 * Math.sin(at / 40) * Math.sin(at / 9) : 0
  })
}

const start = () => {
  const root = temporaryFolder()
  const folders = { shipped: join(root, 'shipped'), own: join(root, 'own') }
  writeScenario(folders.shipped, 'desk', { name: 'The desk' })
  const clip = async (text: string) => ({ lineUrl: `lines/${text}` })
  const editor = createScenarioEditor({ folders, speakLine, lineOf, clip, log: keptLog() })
  const files = (id: string): string[] => readdirSync(join(folders.own, id)).toSorted()
  const packOf = async (id: string): Promise<ScenarioPack> => {
    const opened = await editor.open(id)
    if (opened.state !== 'ready') throw new Error(opened.reason)
    return opened.pack
  }
  return { root, folders, editor, files, packOf }
}

const withAfter = (pack: ScenarioPack, text: string, file?: string): ScenarioPack => {
  const [greeting] = pack.greetings
  if (greeting === undefined) throw new Error('It has no greeting.')
  const [line] = greeting.after
  const after = [{ text, file: file ?? line?.file ?? '' }]
  return { ...pack, greetings: [{ ...greeting, after }] }
}

it('makes a scenario that can be used at once, and another one beside it', async () => {
  const { folders, editor, files } = start()
  expect(await editor.create()).toEqual({ scenarioId: 'my-scenario', name: 'My scenario' })
  expect(await editor.create()).toMatchObject({ scenarioId: 'my-scenario-2' })
  const { scenarios, broken } = await loadScenarios(folders)
  expect(broken).toEqual([])
  expect(scenarios.map(({ pack }) => pack.id)).toEqual(['desk', 'my-scenario', 'my-scenario-2'])
  expect(files('my-scenario')).toHaveLength(3)
})

it('speaks a line anew when its words or the voice change, and lets the old sound go', async () => {
  const { editor, files, packOf } = start()
  await editor.create()
  const pack = await packOf('my-scenario')
  const before = files('my-scenario')
  const saved = await editor.save(withAfter(pack, 'Say it now.'))
  expect(saved.state).toBe('kept')
  const changed = files('my-scenario')
  expect(changed).toHaveLength(3)
  expect(changed.filter((name) => before.includes(name))).toHaveLength(2)
  const slower = { ...pack.persona.voice, stretch: 1.4 }
  await editor.save({ ...withAfter(pack, 'Say it now.'), persona: { ...pack.persona, voice: slower } })
  expect(files('my-scenario').filter((name) => changed.includes(name))).toEqual(['scenario.json'])
  expect((await packOf('my-scenario')).persona.voice.stretch).toBe(1.4)
})

it('keeps a recording where the words change, and refuses what cannot be said or does not exist', async () => {
  const { editor, folders, files, packOf } = start()
  await editor.create()
  const kept = await editor.addSound('my-scenario', { samples: buzz(3), sampleRate: 48_000 })
  if (kept.state !== 'kept') throw new Error(kept.message)
  expect(kept.durationMs).toBeGreaterThan(1_000)
  expect(kept.durationMs).toBeLessThan(2_600)
  expect(kept.audioUrl).toBe(`scenarios/my-scenario/${kept.file}`)
  const sound = parseWav(readFileSync(join(folders.own, 'my-scenario', kept.file)))
  expect(sound).toMatchObject({ ok: true, value: { sampleRate: lineRateHz } })

  const pack = withAfter(await packOf('my-scenario'), 'Hello!', kept.file)
  expect(await editor.save(pack)).toMatchObject({ state: 'kept' })
  expect(await editor.save(withAfter(pack, '😀'))).toMatchObject({ state: 'kept' })
  expect(await editor.save(withAfter(pack, '😀', 'said-.wav'))).toEqual({
    state: 'refused',
    place: 'greetings.0.after.0.text',
    message: expect.stringContaining('record it')
  })
  expect(await editor.save({ ...pack, weights: { nothing: 2 } })).toMatchObject({
    state: 'refused',
    place: 'weights.nothing'
  })
  await expect(editor.save({ ...pack, id: 'desk' })).rejects.toMatchObject({ code: 'scenario-missing' })
  await editor.save(withAfter(pack, 'Hello!', 'said-.wav'))
  expect(files('my-scenario')).toContain(kept.file)
  await editor.tidy()
  expect(files('my-scenario')).not.toContain(kept.file)
})

it('takes a WAV file as a line, and says why another one is none', async () => {
  const { editor } = start()
  await editor.create()
  expect(await editor.addSound('my-scenario', writeWav(buzz(3), 48_000))).toMatchObject({ state: 'kept' })
  const refused = async (sound: Uint8Array, said: string) =>
    expect(await editor.addSound('my-scenario', sound)).toEqual({
      state: 'refused',
      message: expect.stringContaining(said)
    })
  await refused(Buffer.from('not a sound'), 'not a WAV')
  await refused(writeWav(new Float32Array(16_000), 16_000), 'Nobody is heard')
  await refused(writeWav(new Float32Array(8_000 * 61), 8_000), 'longer than a minute')
  await expect(editor.addSound('../desk', new Uint8Array(1))).rejects.toMatchObject({
    code: 'scenario-missing'
  })
})

it('copies a shipped scenario, whose copy is spoken anew, and leaves the shipped one alone', async () => {
  const { editor, folders, files, packOf } = start()
  await expect(editor.open('desk')).rejects.toMatchObject({ code: 'scenario-missing' })
  expect(await editor.duplicate('desk')).toEqual({ scenarioId: 'desk-copy', name: 'The desk, copy' })
  expect(files('desk-copy').filter((name) => name.startsWith('said-'))).toHaveLength(1)
  expect(await editor.duplicate('desk-copy')).toEqual({
    scenarioId: 'desk-copy-copy',
    name: 'The desk, copy, copy'
  })
  await editor.save(withAfter(await packOf('desk-copy'), 'Other words.'))
  expect(files('desk-copy').filter((name) => name.startsWith('said-'))).toHaveLength(2)
  expect(readdirSync(join(folders.shipped, 'desk')).toSorted()).toEqual([
    'after.wav',
    'nameless.wav',
    'scenario.json'
  ])
})

it('removes, brings back, and lets go at the next start', async () => {
  const { editor, folders } = start()
  await editor.create()
  await editor.remove('my-scenario')
  expect(await editor.create()).toMatchObject({ scenarioId: 'my-scenario-2' })
  await editor.restore('my-scenario')
  expect((await loadScenarios(folders)).scenarios).toHaveLength(3)
  await editor.remove('my-scenario')
  mkdirSync(join(folders.own, '.growing-x'))
  await editor.tidy()
  await expect(editor.restore('my-scenario')).rejects.toMatchObject({ code: 'scenario-missing' })
  expect(readdirSync(folders.own)).toEqual(['my-scenario-2'])
  for (const name of ['..', '.', '../shipped/desk', '.removed', ''])
    await expect(editor.remove(name)).rejects.toMatchObject({ code: 'scenario-missing' })
})

it('opens a broken one with its fault and its text, and puts it right, in its folder and with its sounds', async () => {
  const { editor, folders, files } = start()
  writeScenario(folders.own, 'Mine of 2026', { id: 'mine', ringCount: 9 })
  rmSync(join(folders.own, 'Mine of 2026', 'after.wav'))
  const opened = await editor.open('Mine of 2026')
  if (opened.state !== 'broken') throw new Error('It should be broken.')
  expect(opened.reason).toMatch(/^scenario\.json: line 1: ringCount: /)
  expect(opened.text).toContain('"ringCount":9')
  const half = (opened.text ?? '').replace('"ringCount":9', '"ringCount":8')
  expect(await editor.mend('Mine of 2026', half)).toMatchObject({ state: 'broken', text: half })
  const mended = await editor.mend('Mine of 2026', half.replace('"ringCount":8', '"ringCount":3'))
  expect(mended).toMatchObject({ state: 'ready', pack: { id: 'mine', ringCount: 3 } })
  expect(files('mine')).toEqual(['after.wav', 'nameless.wav', 'scenario.json'])
  expect(existsSync(join(folders.own, 'Mine of 2026'))).toBe(false)
})

it('takes the example of the page about scenarios as it stands there', async () => {
  const { editor, folders, files } = start()
  const page = readFileSync(join(import.meta.dirname, '../../../resources/scenarios/README.md'), 'utf8')
  const text = /```yaml\n([\s\S]*?)```/.exec(page)?.[1]?.replace(/^ {3}/gm, '') ?? ''
  const folder = join(folders.own, 'late-shift')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'scenario.yaml'), text)
  expect(await editor.open('late-shift')).toMatchObject({ state: 'broken', text })
  expect(await editor.mend('late-shift', text)).toMatchObject({ state: 'ready', pack: { id: 'late-shift' } })
  expect(files('late-shift')).toEqual(['desk.wav', 'leave.wav', 'scenario.yaml'])
})

it('sets a YAML file aside, with its remarks, when it is changed here', async () => {
  const { editor, folders, files, packOf } = start()
  writeScenario(folders.own, 'mine')
  const folder = join(folders.own, 'mine')
  renameSync(join(folder, 'scenario.json'), join(folder, 'scenario.yaml'))
  await editor.save({ ...(await packOf('mine')), ringCount: 4 })
  expect((await packOf('mine')).ringCount).toBe(4)
  expect(files('mine')).toContain('scenario.yaml.old')
})

it('lets a voice be heard, with a made-up name in the name’s sentence', async () => {
  const { editor } = start()
  const style = { voice: 'slt' } as const
  expect(await editor.say('Hi.', style)).toEqual({ audioUrl: 'lines/Hi.' })
  expect(await editor.say('Hi {first}[ at {company}].', style)).toEqual({
    audioUrl: 'lines/Hi Priya at Northgate Haulage.'
  })
})

it('gives a scenario away and takes it back: the same bytes each time, and a question where its id is taken', async () => {
  const { root, folders, editor, files } = start()
  await editor.create()
  writeFileSync(join(folders.own, 'my-scenario', 'README.md'), 'Ours.')
  writeFileSync(join(folders.own, 'my-scenario', 'notes.doc'), 'private')
  const { fileName, bytes } = await editor.zip('my-scenario')
  expect(fileName).toBe('my-scenario.zip')
  expect((await editor.zip('my-scenario')).bytes).toEqual(bytes)
  const path = join(root, 'given.zip')
  writeFileSync(path, bytes)

  const asked = await editor.importFrom(path)
  if (asked.state !== 'taken') throw new Error('It should be taken.')
  expect(asked).toMatchObject({ name: 'My scenario', nameThere: 'My scenario', canReplace: true })
  expect(await editor.settleImport(asked.importId, 'both')).toEqual({
    scenarioId: 'my-scenario-2',
    name: 'My scenario (2)'
  })
  expect(files('my-scenario-2')).not.toContain('notes.doc')
  expect(files('my-scenario-2')).toContain('README.md')
  await expect(editor.settleImport(asked.importId, 'both')).rejects.toMatchObject({
    code: 'scenario-missing'
  })

  const again = await editor.importFrom(path)
  if (again.state !== 'taken') throw new Error('It should be taken.')
  await editor.settleImport(again.importId, 'replace')
  expect(files('my-scenario')).not.toContain('notes.doc')
  await editor.restore('my-scenario')
  expect(files('my-scenario')).toContain('notes.doc')

  const third = await editor.importFrom(path)
  if (third.state !== 'taken') throw new Error('It should be taken.')
  expect(await editor.settleImport(third.importId, 'cancel')).toBeNull()
  await editor.remove('my-scenario')
  await editor.tidy()
  expect(await editor.importFrom(path)).toMatchObject({ state: 'imported', scenarioId: 'my-scenario' })
  expect(readdirSync(folders.own).toSorted()).toEqual(['my-scenario', 'my-scenario-2'])
})

it('keeps a shipped scenario from being replaced', async () => {
  const { root, editor } = start()
  const path = join(root, 'given.zip')
  writeFileSync(path, (await editor.zip('desk')).bytes)
  const asked = await editor.importFrom(path)
  expect(asked).toMatchObject({ state: 'taken', nameThere: 'The desk', canReplace: false })
  if (asked.state !== 'taken') return
  await expect(editor.settleImport(asked.importId, 'replace')).rejects.toMatchObject({
    code: 'input-invalid'
  })
  expect(await editor.settleImport(asked.importId, 'both')).toMatchObject({ scenarioId: 'desk-2' })
})

it.each([
  ['another format', { 'scenario.json': '{"format": 7}' }, 'format 7, from another Ringback'],
  ['no JSON', { 'scenario.json': '{"format": ' }, 'scenario.json: line 1'],
  ['no scenario at all', { 'hello.wav': 'x' }, 'no scenario.json'],
  ['two of them', { 'scenario.json': '{}', 'scenario.yaml': '' }, 'keep one of the two']
] as [string, Record<string, string>, string][])(
  'refuses a zip with %s and leaves nothing behind',
  async (_, members, said) => {
    const { root, folders, editor } = start()
    await expectRefused({ root, folders, editor }, members, said)
  }
)

it('refuses a sound that is none, is missing or goes on for more than a minute', async () => {
  const given = start()
  const text = readFileSync(join(given.folders.shipped, 'desk', 'scenario.json'), 'utf8').replace(
    '"desk"',
    '"new"'
  )
  const good = writeWav(new Float32Array(1_600), 16_000)
  const refuses = (after: Uint8Array | string | null, said: string) =>
    expectRefused(
      given,
      { 'scenario.json': text, 'nameless.wav': good, ...(after === null ? {} : { 'after.wav': after }) },
      said
    )
  await refuses(null, 'after.wav: This audio file is missing')
  await refuses('PK\x03\x04 no sound', 'after.wav: This is not a WAV file')
  await refuses(writeWav(new Float32Array(8_000 * 61), 8_000), 'longer than a minute')
})

const expectRefused = async (
  { root, folders, editor }: Pick<ReturnType<typeof start>, 'root' | 'folders' | 'editor'>,
  members: Record<string, string | Uint8Array>,
  said: string
): Promise<void> => {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(members)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  const path = join(root, 'bad.zip')
  writeFileSync(path, Buffer.concat(pieces))
  const given = editor.importFrom(path)
  await expect(given).rejects.toMatchObject({ code: 'scenario-refused' })
  await expect(given).rejects.toThrow(said)
  expect(readdirSync(folders.own)).toEqual([])
}
