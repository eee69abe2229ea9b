import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/bench.ts'
import { unpackScenario, type ZipLimits, zipLimits } from './zip-read.ts'

/** One file of a zip made by hand, where every field can be a lie. */
type Member = {
  name: string | Buffer
  content?: Buffer | string
  flags?: number
  method?: number
  /** The Unix mode in the upper half. */
  attributes?: number
  checksum?: number
  /** What the zip says that the file unpacks to; more than 4 GB goes into a zip64 field. */
  told?: number
  stored?: Buffer
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

const zipOf = (members: readonly Member[], entriesTold = members.length): Buffer => {
  const files: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content = 'x', flags = 0, method = 8, attributes = 0, ...given } of members) {
    const plain = Buffer.from(content)
    const packed = given.stored ?? (method === 8 ? deflateRawSync(plain) : plain)
    const path = Buffer.from(name)
    const told = given.told ?? plain.length
    const isLarge = told > 0xffff_fffe
    const extra = isLarge ? Buffer.concat([u16(1), u16(8), u64(told)]) : Buffer.alloc(0)
    const common = Buffer.concat([
      u16(isLarge ? 45 : 20),
      u16(flags),
      u16(method),
      u32(0x0021_0000),
      u32(given.checksum ?? crc32(plain)),
      u32(packed.length),
      u32(isLarge ? 0xffff_ffff : told),
      u16(path.length)
    ])
    const local = Buffer.concat([u32(0x0403_4b50), common, u16(0), path, packed])
    list.push(
      Buffer.concat([
        u32(0x0201_4b50),
        u16(0x031e),
        common,
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(attributes),
        u32(at),
        path,
        extra
      ])
    )
    files.push(local)
    at += local.length
  }
  const directory = Buffer.concat(list)
  const end = [u32(0x0605_4b50), u16(0), u16(0), u16(entriesTold), u16(entriesTold)]
  return Buffer.concat([...files, directory, ...end, u32(directory.length), u32(at), u16(0)])
}

const scenario: Member = { name: 'scenario.json', content: '{}' }
const small: ZipLimits = { ...zipLimits, fileBytes: 1_000, totalBytes: 2_500 }

const place = (bytes: Buffer) => {
  const folder = temporaryFolder()
  const path = join(folder, 'some.zip')
  writeFileSync(path, bytes)
  return { folder, path, into: join(folder, 'deep', 'into') }
}
const unpacked = async (bytes: Buffer, limits = zipLimits): Promise<string[]> => {
  const { path, into } = place(bytes)
  await unpackScenario(path, into, limits)
  return readdirSync(into).toSorted()
}
const expectRefused = async (bytes: Buffer, said: string | RegExp, limits?: ZipLimits): Promise<void> => {
  const given = unpacked(bytes, limits)
  await expect(given).rejects.toMatchObject({ code: 'scenario-refused' })
  await expect(given).rejects.toThrow(said)
}

describe('a scenario’s zip', () => {
  it('is unpacked from its top, from one folder, and without what a Mac puts in', async () => {
    const papers = ['hello.wav', 'README.md', 'LICENCE.txt'].map((name) => ({ name }))
    expect(await unpacked(zipOf([scenario, ...papers]))).toEqual([
      'LICENCE.txt',
      'README.md',
      'hello.wav',
      'scenario.json'
    ])
    const inFolder = [
      { name: 'mine/', content: '', method: 0 },
      { name: 'mine/scenario.yaml' },
      { name: 'mine/.DS_Store' },
      { name: '__MACOSX/mine/._scenario.yaml' }
    ]
    expect(await unpacked(zipOf(inFolder))).toEqual(['scenario.yaml'])
  })

  it.each([
    ['a path that goes up', '../scenario.json', 'leads out'],
    ['a path that goes up later', 'a/../../scenario.json', 'leads out'],
    ['a path from the root', '/etc/scenario.json', 'leads out'],
    ['a drive', 'C:/scenario.json', 'leads out'],
    ['a drive without a slash', 'C:scenario.json', 'leads out'],
    ['backslashes', '..\\scenario.json', 'leads out'],
    ['a NUL', 'scenario.json\0.wav', 'leads out'],
    ['another stream', 'scenario.json:evil', 'leads out'],
    ['a program', 'setup.exe', 'It holds setup.exe'],
    ['a script', 'scenario.js', 'It holds scenario.js'],
    ['a zip in it', 'more.zip', 'It holds more.zip'],
    ['capitals in a sound', 'Hello.wav', 'It holds Hello.wav'],
    ['a device’s name', 'nul.wav', 'It holds nul.wav'],
    ['a hidden file', '.profile', 'It holds .profile'],
    ['too deep a folder', 'a/b/hello.wav', 'too deep'],
    ['no letters at all', './', 'leads out']
  ])('with %s is refused', async (_what, name, said) => {
    const { folder, path, into } = place(zipOf([scenario, { name }]))
    await expect(unpackScenario(path, into)).rejects.toMatchObject({ code: 'scenario-refused' })
    await expect(unpackScenario(path, join(folder, 'again'))).rejects.toThrow(said)
    expect(readdirSync(into)).toEqual([])
    expect(readdirSync(folder).toSorted()).toEqual(['again', 'deep', 'some.zip'])
  })

  it.each([
    ['a link', { name: 'hello.wav', content: '/etc/passwd', attributes: 0o120777 << 16 }, 'link or a device'],
    ['a pipe', { name: 'hello.wav', attributes: 0o010644 << 16 }, 'link or a device'],
    ['a password', { name: 'hello.wav', flags: 1 }, 'password'],
    ['a strong password', { name: 'hello.wav', flags: 0x41 }, 'password'],
    ['another compression', { name: 'hello.wav', method: 14 }, 'cannot read'],
    ['a wrong checksum', { name: 'hello.wav', checksum: 1 }, 'checksum'],
    ['rubbish for compressed bytes', { name: 'hello.wav', stored: Buffer.from('rubbish!') }, 'damaged'],
    ['a name twice', { name: 'scenario.json' }, 'twice'],
    ['a file in another folder', { name: 'mine/hello.wav' }, 'more than one folder']
  ] satisfies [string, Member, string][])('with %s is refused', async (_what, member, said) => {
    await expectRefused(zipOf([scenario, member]), said)
  })

  it('with names that differ in nothing but case is refused', async () => {
    await expectRefused(zipOf([scenario, { name: 'README.md' }, { name: 'readme.md' }]), 'twice')
  })

  it('with more files than a scenario needs is refused, whatever it says of their number', async () => {
    const many = Array.from({ length: 65 }, (_, at): Member => ({ name: `${at}.wav` }))
    await expectRefused(zipOf(many), 'more than 64 files')
    await expectRefused(zipOf([scenario], 65_000), 'more than 64 files')
  })

  it('that is empty, cut short, or something else is refused', async () => {
    const whole = zipOf([scenario, { name: 'hello.wav', content: Buffer.alloc(5_000, 7) }])
    await expectRefused(Buffer.alloc(0), 'no zip')
    await expectRefused(Buffer.from('RIFF....WAVEfmt '), 'no zip')
    await expectRefused(zipOf([]), 'no zip')
    await expectRefused(whole.subarray(0, -30), 'damaged')
    await expectRefused(whole.subarray(0, 60), 'damaged')
    await expectRefused(zipOf([{ name: 'mine/', content: '' }]), 'nothing in it')
  })
})

describe('a bomb', () => {
  const zeros = Buffer.alloc(3_000)

  it('is refused by what it says, one file or all of them', async () => {
    await expectRefused(zipOf([scenario, { name: 'a.wav', content: zeros }]), 'has more than', small)
    const three = ['a.wav', 'b.wav', 'c.wav'].map((name) => ({ name, content: zeros.subarray(0, 900) }))
    await expectRefused(zipOf(three), 'unpacks to more than', small)
  })

  it('is stopped by what comes out of it when it lies', async () => {
    const { path, into } = place(
      zipOf([scenario, { name: 'a.wav', content: Buffer.alloc(4_000_000), told: 900 }])
    )
    await expect(unpackScenario(path, into, small)).rejects.toMatchObject({ code: 'scenario-refused' })
    const written = existsSync(join(into, 'a.wav')) ? readFileSync(join(into, 'a.wav')).length : 0
    expect(written).toBeLessThanOrEqual(1_000)
  })

  it.each([2_147_483_648, 5_000_000_000])(
    'of %d bytes is refused before anything is unpacked',
    async (told) => {
      const { path, into } = place(zipOf([scenario, { name: 'a.wav', content: zeros, told }]))
      await expect(unpackScenario(path, into)).rejects.toThrow('has more than 30 MB')
      expect(readdirSync(into)).toEqual([])
    }
  )

  it('that is itself a file of 2 GB is refused unread', async () => {
    const { path, into } = place(zipOf([scenario]))
    truncateSync(path, 2_147_483_648)
    await expect(unpackScenario(path, into)).rejects.toThrow('It has 2,048 MB')
    expect(existsSync(into)).toBe(false)
  })
})

it('never writes outside of its folder and never throws anything but a refusal, whatever bytes are changed', async () => {
  const whole = zipOf([scenario, { name: 'hello.wav', content: 'sound '.repeat(40) }])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 6
      }),
      async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const { folder, path, into } = place(bytes)
        mkdirSync(into, { recursive: true })
        const failure = await unpackScenario(path, into).then(
          () => null,
          (error: unknown) => error
        )
        if (failure !== null) expect(failure).toMatchObject({ code: 'scenario-refused' })
        expect(readdirSync(folder).toSorted()).toEqual(['deep', 'some.zip'])
        expect(readdirSync(join(folder, 'deep'))).toEqual(['into'])
      }
    ),
    { numRuns: 150 }
  )
})
