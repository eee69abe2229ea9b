import { readFileSync, statSync, truncateSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWav } from '../../speech/wav.ts'
import { piece, temporaryFolder, testRate } from '../testing/bench.ts'
import { type Disk, realDisk } from './disk.ts'
import { headerBytes, readRecordingHeader, recordingHeader } from './recording-file.ts'
import { createSpool, sealSpool } from './spool.ts'

const takeId = '7d2c1f1e-3f0a-4c55-9b0e-1a2b3c4d5e6f'
const header = { takeId, sampleRate: testRate }
const pieceBytes = (testRate / 4) * 2

/** A disk on which this many bytes of sound and headers fit, in all files together. */
const smallDisk = (capacity: () => number): Disk => {
  let used = 0
  const limited = (file: FileHandle): FileHandle => {
    const write = file.write.bind(file) as (...given: unknown[]) => Promise<unknown>
    const short = async (bytes: Uint8Array, from: number, length: number, at: number): Promise<unknown> => {
      const end = at + length
      if (end <= capacity()) {
        used = Math.max(used, end)
        return write(bytes, from, length, at)
      }
      const fits = capacity() - at
      if (fits > 0) return write(bytes, from, fits, at)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }
    return Object.assign(file, { write: short })
  }
  const open: Disk['open'] = async (...given) => limited(await realDisk.open(...given))
  return { ...realDisk, open }
}

const soundOf = (path: string): Float32Array => {
  const sound = parseWav(readFileSync(path))
  if (!sound.ok) throw new Error(sound.reason)
  return sound.value.samples
}
/** What 16 bits keep of pieces `0..count - 1`. */
const stored = (count: number): number[] =>
  Array.from({ length: count }, (_, sequence) => [...piece(sequence)])
    .flat()
    // Adding 0 makes a plain 0 of -0, which 16 bits do not know.
    .map((sample) => Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768) + 0)) / 32_768)

describe('a recording’s header', () => {
  it('reads back as it was written', () => {
    expect(readRecordingHeader(recordingHeader(header, 1_000))).toEqual(header)
  })

  it('is refused in any other file', () => {
    expect(readRecordingHeader(new Uint8Array(headerBytes))).toBeNull()
    expect(readRecordingHeader(recordingHeader(header, 0).subarray(0, headerBytes - 1))).toBeNull()
  })
})

describe('a spool', () => {
  it('becomes a WAV file with exactly what was appended', async () => {
    const folder = temporaryFolder()
    const [path, target] = [join(folder, 'spool.wav'), join(folder, 'take.wav')]
    const spool = await createSpool(path, header, realDisk)
    for (let sequence = 0; sequence < 4; sequence += 1)
      expect(await spool.append(sequence, piece(sequence))).toBe((sequence + 1) * 250)
    expect(await sealSpool(path, target, header, realDisk, await spool.close())).toBe(4 * pieceBytes)
    expect([...soundOf(target)]).toEqual(stored(4))
    const bytes = readFileSync(target)
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8)
    expect(bytes.readUInt32LE(headerBytes - 4)).toBe(bytes.length - headerBytes)
  })

  it('ignores a repeat and refuses a gap', async () => {
    const path = join(temporaryFolder(), 'spool.wav')
    const spool = await createSpool(path, header, realDisk)
    await spool.append(0, piece(0))
    expect(await spool.append(0, piece(3))).toBe(250)
    await expect(spool.append(2, piece(2))).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await spool.append(1, piece(1))).toBe(500)
    expect(await spool.close()).toBe(2 * pieceBytes)
    expect([...soundOf(path)]).toEqual(stored(2))
  })

  it('stores pieces in order that arrive while others are being written', async () => {
    const path = join(temporaryFolder(), 'spool.wav')
    const spool = await createSpool(path, header, realDisk)
    const arriving = [0, 1, 2, 3, 4, 5].map((sequence) => spool.append(sequence, piece(sequence)))
    expect(await spool.close()).toBe(6 * pieceBytes)
    expect(await Promise.all(arriving)).toEqual([250, 500, 750, 1_000, 1_250, 1_500])
    expect([...soundOf(path)]).toEqual(stored(6))
  })

  it('keeps what fitted on a full disk, and goes on when there is room again', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'spool.wav')
    let capacity = headerBytes + 2 * pieceBytes + 1_001
    const disk = smallDisk(() => capacity)
    const spool = await createSpool(path, header, disk)
    await spool.append(0, piece(0))
    await spool.append(1, piece(1))
    await expect(spool.append(2, piece(2))).rejects.toMatchObject({ code: 'disk-full' })
    await expect(spool.append(3, piece(3))).rejects.toMatchObject({ code: 'input-invalid' })
    capacity = 1_000_000
    expect(await spool.append(2, piece(2))).toBe(750)
    expect(await spool.close()).toBe(3 * pieceBytes)
    expect([...soundOf(path)]).toEqual(stored(3))
  })

  it('can be sealed on a full disk, without the piece that did not fit', async () => {
    const folder = temporaryFolder()
    const [path, target] = [join(folder, 'spool.wav'), join(folder, 'take.wav')]
    const disk = smallDisk(() => headerBytes + pieceBytes + 777)
    const spool = await createSpool(path, header, disk)
    await spool.append(0, piece(0))
    await expect(spool.append(1, piece(1))).rejects.toMatchObject({ code: 'disk-full' })
    await sealSpool(path, target, header, disk, await spool.close())
    expect([...soundOf(target)]).toEqual(stored(1))
  })

  it('says that its folder is read-only', async () => {
    const denied: Disk = {
      ...realDisk,
      open: async () => {
        throw Object.assign(new Error('EROFS: read-only file system, open'), { code: 'EROFS' })
      }
    }
    await expect(createSpool('/nowhere/x.wav', header, denied)).rejects.toMatchObject({ code: 'EROFS' })
  })

  it('cut at any byte gives the whole samples before that byte', async () => {
    const folder = temporaryFolder()
    const whole = stored(3)
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: headerBytes, max: headerBytes + 3 * pieceBytes }), async (cut) => {
        run += 1
        const [path, target] = [join(folder, `spool-${run}.wav`), join(folder, `take-${run}.wav`)]
        const spool = await createSpool(path, header, realDisk)
        for (let sequence = 0; sequence < 3; sequence += 1) await spool.append(sequence, piece(sequence))
        await spool.close()
        truncateSync(path, cut)
        const kept = await sealSpool(path, target, header, realDisk)
        expect(kept).toBe(2 * Math.floor((cut - headerBytes) / 2))
        expect(statSync(target).size).toBe(headerBytes + kept)
        if (kept > 0) expect([...soundOf(target)]).toEqual(whole.slice(0, kept / 2))
      }),
      { numRuns: 25 }
    )
  })
})
