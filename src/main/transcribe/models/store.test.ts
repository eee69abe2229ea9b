import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ModelShelf, SuggestedModel } from '../../../shared/model.ts'
import { keptLog, temporaryFolder } from '../../testing/bench.ts'
import { suggestedModels } from './catalogue.ts'
import { type ModelDisk, realModelDisk } from './disk.ts'
import { createModels, type Models } from './store.ts'
import { createUnpacker } from './unpacker.ts'

/** The shortest that passes for an ONNX file: one field. Content enough to be cut in two by the network. */
const onnx = Buffer.from([0x08, 0x07])
const padding = createHash('sha512').update('padding').digest()
const files: Record<string, Buffer> = {
  'preprocess.onnx': onnx,
  'encode.int8.onnx': onnx,
  'uncached_decode.int8.onnx': onnx,
  'cached_decode.int8.onnx': onnx,
  'tokens.txt': Buffer.concat(Array.from({ length: 4_000 }, () => padding)),
  LICENSE: Buffer.from('MIT')
}

const writeModel = (folder: string): void => {
  mkdirSync(join(folder, 'test_wavs'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'test_wavs', '0.wav'), 'sound')
}

/** A model's folder, and the same as an archive. */
const makeModel = (name = 'sherpa-onnx-tiny') => {
  const root = temporaryFolder()
  const folder = join(root, name)
  writeModel(folder)
  const archive = join(root, `${name}.tar.gz`)
  execFileSync('tar', ['czf', archive, '-C', root, name])
  return { folder, archive, content: readFileSync(archive) }
}

type Serve = { content: Buffer; heldAfter: number | null }
/** Serves one file with ranges; `heldAfter` = it sends so many bytes and then nothing more. */
const serveFile = async (content: Buffer) => {
  const served: Serve = { content, heldAfter: null }
  let sentBytes = 0
  const server = http.createServer(({ headers }, response) => {
    const start = Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0)
    const rest = served.content.subarray(start)
    const range = { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }
    response.writeHead(start > 0 ? 206 : 200, {
      etag: '"one"',
      'content-length': rest.length,
      ...(start > 0 ? range : {})
    })
    const piece = served.heldAfter === null ? rest : rest.subarray(0, served.heldAfter)
    sentBytes += piece.length
    if (served.heldAfter === null) response.end(piece)
    else response.write(piece)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sherpa-onnx-tiny.tar.gz`,
    served,
    sent: () => sentBytes
  }
}

const suggestion = (url: string, content: Buffer): SuggestedModel => ({
  ...(suggestedModels[0] as SuggestedModel),
  id: 'tiny',
  name: 'Tiny',
  archiveUrl: url,
  archiveBytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  unpackedBytes: 10_000
})

type Bench = { models: Models; folder: string; used: () => string | null }
const benchOn = (
  folder: string,
  catalogue: SuggestedModel[] = [],
  disk: ModelDisk = realModelDisk
): Bench => {
  let used: string | null = null
  const models = createModels({
    folder,
    catalogue,
    inUse: () => used,
    setInUse: (id) => {
      used = id
    },
    unpack: createUnpacker(new URL('unpack-worker.ts', import.meta.url)),
    network: { allows: ({ hostname }) => hostname === '127.0.0.1', idleMs: 5_000, proxyEnv: {} },
    disk,
    trySample: async ({ kind }) => ({ said: kind, heard: kind, audioMs: 1_000, tookMs: 100 }),
    nowMs: () => performance.now(),
    log: keptLog()
  })
  onTestFinished(() => models.close())
  return { models, folder, used: () => used }
}

/** Reads the shelf until it is as wanted. */
const until = async (models: Models, isSo: (shelf: ModelShelf) => boolean): Promise<ModelShelf> => {
  for (;;) {
    const shelf = await models.read()
    if (isSo(shelf)) return shelf
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
const stateIn = ({ suggested }: ModelShelf): string | undefined => suggested[0]?.download?.state
const leftovers = (folder: string): string[] =>
  ['.partial', '.unpacking'].flatMap((name) =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)) : []
  )

describe('a suggested model', () => {
  it('is fetched, checked, unpacked, put in use, tested and removed', async () => {
    const { content } = makeModel()
    const { url } = await serveFile(content)
    const { models, folder, used } = benchOn(temporaryFolder(), [suggestion(url, content)])
    expect(stateIn(await models.download('tiny'))).toBe('downloading')
    const shelf = await until(models, ({ installed }) => installed.length > 0)
    expect(shelf.installed).toMatchObject([{ id: 'tiny', name: 'Tiny', layout: 'moonshine', broken: null }])
    await until(models, (now) => now.inUse === 'tiny' && stateIn(now) === undefined)
    expect(leftovers(folder)).toEqual([])
    expect(readdirSync(join(folder, 'tiny')).toSorted()).toEqual(Object.keys(files).toSorted())
    expect(await models.test('tiny')).toMatchObject({ heard: 'moonshine' })
    expect(await models.remove('tiny')).toMatchObject({ installed: [], inUse: null })
    expect(used()).toBe(null)
    await expect(models.test('tiny')).rejects.toMatchObject({ code: 'model-missing' })
  })

  it('goes on after a pause and a new start with the bytes that it has', async () => {
    const { content } = makeModel()
    const server = await serveFile(content)
    const catalogue = [suggestion(server.url, content)]
    const folder = temporaryFolder()
    const before = benchOn(folder, catalogue)
    server.served.heldAfter = 500
    await before.models.download('tiny')
    await until(before.models, ({ suggested }) => {
      const state = suggested[0]?.download
      return state?.state === 'downloading' && state.fetchedBytes === 500
    })
    expect(stateIn(await before.models.pause('tiny'))).toBe('paused')

    const after = benchOn(folder, catalogue)
    await after.models.tidy()
    expect((await after.models.read()).suggested[0]?.download).toMatchObject({
      state: 'paused',
      fetchedBytes: 500
    })
    server.served.heldAfter = null
    await after.models.download('tiny')
    await until(after.models, ({ installed }) => installed.length > 0)
    expect(server.sent()).toBe(content.length)
  })

  it('is let go of when the download is cancelled', async () => {
    const { content } = makeModel()
    const server = await serveFile(content)
    server.served.heldAfter = 500
    const { models, folder } = benchOn(temporaryFolder(), [suggestion(server.url, content)])
    await models.download('tiny')
    await until(models, ({ suggested }) => {
      const state = suggested[0]?.download
      return state?.state === 'downloading' && state.fetchedBytes === 500
    })
    const shelf = await models.cancel('tiny')
    expect(stateIn(shelf)).toBe(undefined)
    expect(leftovers(folder)).toEqual([])
  })

  it('is not begun without room, and says how much it needs', async () => {
    const { content } = makeModel()
    const server = await serveFile(content)
    const disk: ModelDisk = { ...realModelDisk, freeBytes: async () => 150_000_000 }
    const { models } = benchOn(temporaryFolder(), [suggestion(server.url, content)], disk)
    await models.download('tiny')
    const shelf = await until(models, (now) => stateIn(now) === 'failed')
    expect(shelf.suggested[0]?.download).toMatchObject({ failure: { code: 'model-disk-full' } })
    expect(JSON.stringify(shelf)).toContain('150 MB are free')
    expect(server.sent()).toBe(0)
  })

  it('leaves the old one alone when the new archive is not what it says', async () => {
    const { content, folder: source } = makeModel()
    const folder = temporaryFolder()
    writeModel(join(folder, 'tiny'))
    const bent = Buffer.from(content)
    bent[200] = (bent[200] ?? 0) ^ 1
    const { url } = await serveFile(bent)
    const { models } = benchOn(folder, [suggestion(url, content)])
    await models.download('tiny')
    const shelf = await until(models, (now) => stateIn(now) === 'failed')
    expect(shelf.suggested[0]?.download).toMatchObject({ failure: { code: 'download-checksum' } })
    expect(shelf.installed).toMatchObject([{ id: 'tiny', broken: null }])
    expect(existsSync(source)).toBe(true)
    expect(leftovers(folder)).toEqual([])
  })
})

describe('an import', () => {
  const done = (models: Models): Promise<ModelShelf> =>
    until(models, ({ importing }) => importing?.state !== 'unpacking')

  it.each(['folder', 'archive'] as const)(
    'of a %s leaves it as it is and takes what is needed',
    async (kind) => {
      const made = makeModel()
      const { models, folder, used } = benchOn(temporaryFolder())
      await models.importFrom(made[kind])
      const shelf = await done(models)
      expect(shelf).toMatchObject({ importing: null, installed: [{ id: 'tiny', layout: 'moonshine' }] })
      expect(used()).toBe('tiny')
      expect(readdirSync(join(folder, 'tiny'))).not.toContain('test_wavs')
      expect(readdirSync(made.folder)).toContain('test_wavs')
      expect(leftovers(folder)).toEqual([])
      await models.importFrom(made[kind])
      expect((await done(models)).installed.map(({ id }) => id)).toEqual(['tiny', 'tiny-2'])
    }
  )

  it('is told as over only with its model on the list', async () => {
    const made = makeModel()
    const { models } = benchOn(temporaryFolder())
    for (let times = 1; times <= 10; times++) {
      await models.importFrom(made.folder)
      // Asked again and again without a pause, so that an answer falls on the very end.
      const answers: ModelShelf[] = []
      while (answers.at(-1)?.importing !== null)
        answers.push(...(await Promise.all([models.read(), models.read(), models.read()])))
      for (const { importing, installed } of answers)
        if (importing === null) expect(installed).toHaveLength(times)
    }
  })

  it('of something else is refused and leaves nothing', async () => {
    const root = temporaryFolder()
    writeFileSync(join(root, 'holiday.zip'), 'no archive')
    mkdirSync(join(root, 'empty'))
    const { models, folder } = benchOn(temporaryFolder())
    for (const name of ['holiday.zip', 'empty', 'gone']) {
      await models.importFrom(join(root, name))
      const { importing } = await done(models)
      expect(importing).toMatchObject({ state: 'failed', fileName: name })
      if (name !== 'gone') expect(importing).toMatchObject({ failure: { code: 'model-refused' } })
    }
    expect(await models.cancelImport()).toMatchObject({ importing: null, installed: [] })
    expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([])
    expect(leftovers(folder)).toEqual([])
  })

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'onto a disk that fills up in the middle keeps nothing of it',
    async () => {
      const folder = temporaryFolder()
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
      expect(mounted.status).toBe(0)
      onTestFinished(() => void spawnSync('umount', ['-l', folder]))
      const disk: ModelDisk = { ...realModelDisk, freeBytes: async () => 1e12 }
      const { models } = benchOn(folder, [], disk)
      await models.importFrom(makeModel().archive)
      const { importing } = await done(models)
      expect(importing).toMatchObject({ state: 'failed', failure: { code: 'model-disk-full' } })
      expect(leftovers(folder)).toEqual([])
    }
  )
})

describe('the list', () => {
  it('says what is wrong with a folder that is no model, and takes no name that leads out', async () => {
    const folder = temporaryFolder()
    writeModel(join(folder, 'good'))
    mkdirSync(join(folder, 'bad'))
    writeFileSync(join(folder, 'bad', 'tokens.txt'), 'a 0')
    writeFileSync(join(folder, 'bad', 'encode.onnx'), onnx)
    const { models } = benchOn(folder)
    expect((await models.read()).installed).toMatchObject([
      { id: 'bad', layout: null, broken: expect.stringContaining('missing') },
      { id: 'good', broken: null }
    ])
    await expect(models.use('gone')).rejects.toMatchObject({ code: 'model-missing' })
    expect(await models.use('good')).toMatchObject({ inUse: 'good' })
    expect(await models.use(null)).toMatchObject({ inUse: null })
  })

  it('is tidied at the start: half-unpacked models go, and parts that nobody offers', async () => {
    const folder = temporaryFolder()
    for (const path of ['.unpacking/x/model', '.partial/other'])
      mkdirSync(join(folder, path), { recursive: true })
    await benchOn(folder).models.tidy()
    expect(leftovers(folder)).toEqual([])
  })
})

it('suggests models whose ids, archives and checksums are in order', () => {
  for (const { id, archiveUrl, sha256, archiveBytes, unpackedBytes } of suggestedModels) {
    expect(archiveUrl).toMatch(
      /^https:\/\/github\.com\/k2-fsa\/sherpa-onnx\/releases\/download\/asr-models\/.+\.tar\.bz2$/
    )
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(unpackedBytes).toBeGreaterThan(archiveBytes)
    expect(id).toMatch(/^[a-z0-9.-]+$/)
  }
  expect(new Set(suggestedModels.map(({ sha256 }) => sha256)).size).toBe(suggestedModels.length)
})
