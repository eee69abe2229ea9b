import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import tar, { type Pack } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import yazl from 'yazl'
import { temporaryFolder } from '../../testing/bench.ts'
import { type UnpackLimits, unpack, unpackLimits } from './unpack.ts'
import { createUnpacker } from './unpacker.ts'

/** Bytes that hardly shrink, as weights are. */
const weights = (length: number, seed = 'w'): Buffer => {
  const pieces: Buffer[] = []
  for (let at = 0; at * 32 < length; at += 1)
    pieces.push(createHash('sha256').update(`${seed}${at}`).digest())
  return Buffer.concat(pieces).subarray(0, length)
}

const model = weights(300_000)
/** Shrinks to nearly nothing: a bomb, when the limits are as small as it is. */
const zeros = Buffer.alloc(4_000_000)
const small: UnpackLimits = { ...unpackLimits, freeBytes: 1_000_000 }
const tokens = Buffer.from('a 0\nb 1\n')

const tarOf = async (fill: (pack: Pack) => void): Promise<Buffer> => {
  const pack = tar.pack()
  fill(pack)
  pack.finalize()
  const pieces: Buffer[] = []
  for await (const piece of pack) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
const plainTar = (): Promise<Buffer> =>
  tarOf((pack) => {
    pack.entry({ name: 'tiny/', type: 'directory' })
    pack.entry({ name: 'tiny/model.onnx' }, model)
    pack.entry({ name: './tiny/tokens.txt' }, tokens)
  })

const zipOf = async (fill: (zip: yazl.ZipFile) => void): Promise<Buffer> => {
  const zip = new yazl.ZipFile()
  fill(zip)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
const plainZip = (): Promise<Buffer> =>
  zipOf((zip) => {
    zip.addBuffer(model, 'tiny/model.onnx')
    zip.addBuffer(tokens, 'tiny/tokens.txt')
  })

const bzip2 = (bytes: Buffer): Buffer => execFileSync('bzip2', ['-c'], { input: bytes, maxBuffer: 1e9 })

/** An archive on the disk and an empty folder to unpack it into. */
const place = (bytes: Buffer) => {
  const folder = temporaryFolder()
  const archive = join(folder, 'archive')
  const into = join(folder, 'into')
  writeFileSync(archive, bytes)
  mkdirSync(into)
  return { folder, archive, into }
}
const unpacked = async (bytes: Buffer, limits: UnpackLimits = unpackLimits) => {
  const { archive, into, folder } = place(bytes)
  const shares: number[] = []
  await unpack(archive, into, (share) => shares.push(share), limits)
  return { into, folder, shares }
}
const expectRefused = async (bytes: Buffer, said: string, limits?: UnpackLimits): Promise<void> => {
  const given = unpacked(bytes, limits)
  await expect(given).rejects.toMatchObject({ code: 'model-refused' })
  await expect(given).rejects.toThrow(said)
}

describe('an archive', () => {
  it.each([
    ['.tar', plainTar],
    ['.tar.gz', async () => gzipSync(await plainTar())],
    ['.tar.bz2', async () => bzip2(await plainTar())],
    ['.zip', plainZip]
  ])('%s is unpacked whole', async (_kind, make) => {
    const { into, shares } = await unpacked(await make())
    expect(readdirSync(join(into, 'tiny')).toSorted()).toEqual(['model.onnx', 'tokens.txt'])
    expect(readFileSync(join(into, 'tiny', 'model.onnx')).equals(model)).toBe(true)
    expect(readFileSync(join(into, 'tiny', 'tokens.txt')).equals(tokens)).toBe(true)
    expect(shares.at(-1)).toBeGreaterThan(0.9)
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
  })

  it.each([
    ['.tar', plainTar],
    ['.tar.gz', async () => gzipSync(await plainTar())],
    ['.tar.bz2', async () => bzip2(await plainTar())],
    ['.zip', plainZip]
  ])('%s that is cut short is refused', async (_kind, make) => {
    const whole = await make()
    await expectRefused(whole.subarray(0, Math.floor(whole.length * 0.6)), 'damaged')
  })

  it('that is something else is refused', async () => {
    await expectRefused(Buffer.from('RIFF....WAVEfmt '), 'This is no .tar.bz2')
    await expectRefused(Buffer.alloc(0), 'This is no .tar.bz2')
  })
})

describe('a hostile tar', () => {
  it.each([
    '../escaped',
    'a/../../escaped',
    '/etc/escaped',
    'a\\..\\..\\escaped',
    'C:/escaped',
    'a/b:stream'
  ])('with the path %s is refused', async (name) => {
    const bytes = await tarOf((pack) => pack.entry({ name }, 'x'))
    const { archive, into, folder } = place(bytes)
    await expect(unpack(archive, into, () => undefined)).rejects.toMatchObject({ code: 'model-refused' })
    expect(readdirSync(into)).toEqual([])
    expect(existsSync(join(folder, 'escaped'))).toBe(false)
  })

  it.each(['symlink', 'link', 'character-device', 'block-device', 'fifo'] as const)(
    'with a %s is refused',
    async (type) => {
      const bytes = await tarOf((pack) => {
        pack.entry({ name: 'model.onnx', type, linkname: '/etc/passwd' })
        pack.entry({ name: 'tokens.txt' }, tokens)
      })
      await expectRefused(bytes, 'that is no file')
    }
  )

  it('writes over no file twice', async () => {
    const bytes = await tarOf((pack) => {
      pack.entry({ name: 'tokens.txt' }, tokens)
      pack.entry({ name: './tokens.txt' }, 'other')
    })
    await expectRefused(bytes, 'damaged')
  })

  it('with too many files, or with a bomb in it, is refused', async () => {
    const limits = { ...unpackLimits, files: 5 }
    const many = await tarOf((pack) => {
      for (let at = 0; at < 6; at += 1) pack.entry({ name: `f${at}` }, 'x')
    })
    await expectRefused(many, 'more than 5 files', limits)
    const bomb = await tarOf((pack) => pack.entry({ name: 'model.onnx' }, zeros))
    await expectRefused(gzipSync(bomb), 'far more', small)
    await expectRefused(bzip2(bomb), 'far more', small)
  })

  it('that unpacks to far too much from one piece is stopped there', async () => {
    const bomb = bzip2(await tarOf((pack) => pack.entry({ name: 'model.onnx' }, zeros)))
    const limits = { ...unpackLimits, burstBytes: 1_000_000, freeBytes: 1e12 }
    await expectRefused(bomb, 'far more', limits)
  })
})

describe('a hostile zip', () => {
  it('with a link is refused', async () => {
    const bytes = await zipOf((zip) =>
      zip.addBuffer(Buffer.from('/etc/passwd'), 'tokens.txt', { mode: 0o120777 })
    )
    await expectRefused(bytes, 'link or device')
  })

  it('with a path that leads out is refused', async () => {
    const bytes = await zipOf((zip) => zip.addBuffer(tokens, 'aa/escaped'))
    await expectRefused(Buffer.from(bytes.toString('latin1').replaceAll('aa/', '../'), 'latin1'), '../')
  })

  it('with a bomb is refused', async () => {
    const bytes = await zipOf((zip) => zip.addBuffer(zeros, 'model.onnx'))
    await expectRefused(bytes, 'far more', small)
  })
})

describe('the thread', () => {
  const start = createUnpacker(new URL('unpack-worker.ts', import.meta.url))
  const wait = new AbortController().signal

  it('unpacks, tells how far it is, and passes a refusal on', async () => {
    const good = place(bzip2(await plainTar()))
    const shares: number[] = []
    await start(good, (share) => shares.push(share), wait)
    expect(readFileSync(join(good.into, 'tiny', 'tokens.txt')).equals(tokens)).toBe(true)
    expect(shares.length).toBeGreaterThan(0)
    const bad = place(await tarOf((pack) => pack.entry({ name: '../escaped' }, 'x')))
    await expect(start(bad, () => undefined, wait)).rejects.toMatchObject({ code: 'model-refused' })
  })

  it('ends when it is told to', async () => {
    const { archive, into } = place(bzip2(await tarOf((p) => p.entry({ name: 'm' }, weights(3_000_000)))))
    const end = new AbortController()
    const unpacking = start({ archive, into }, () => end.abort(new Error('ended')), end.signal)
    await expect(unpacking).rejects.toThrow('ended')
  })
})

it('follows no link that lies in the way', async () => {
  const { archive, into, folder } = place(await tarOf((pack) => pack.entry({ name: 'tokens.txt' }, tokens)))
  symlinkSync(join(folder, 'elsewhere'), join(into, 'tokens.txt'))
  await expect(unpack(archive, into, () => undefined)).rejects.toMatchObject({ code: 'model-refused' })
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
})
