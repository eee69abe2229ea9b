import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWav, pcm16Bytes, wavHeader, wavHeaderBytes, writeWav } from './wav.ts'

type Layout = {
  code: number
  bits: number
  channels?: number
  sampleRate?: number
  extensible?: boolean
  containerBytes?: number
  dataSize?: number
  before?: Uint8Array
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const chunk = (id: string, body: ArrayLike<number>, size = body.length): Uint8Array => {
  const bytes = new Uint8Array(8 + body.length)
  bytes.set(ascii(id))
  new DataView(bytes.buffer).setUint32(4, size, true)
  bytes.set(Array.from(body), 8)
  return bytes
}

const formatBody = ({
  code,
  bits,
  channels = 1,
  sampleRate = 16_000,
  extensible,
  containerBytes
}: Layout): Uint8Array => {
  const body = new Uint8Array(extensible ? 40 : 16)
  const view = new DataView(body.buffer)
  const blockBytes = channels * (containerBytes ?? bits / 8)
  view.setUint16(0, extensible ? 0xfffe : code, true)
  view.setUint16(2, channels, true)
  view.setUint32(4, sampleRate, true)
  view.setUint32(8, sampleRate * blockBytes, true)
  view.setUint16(12, blockBytes, true)
  view.setUint16(14, bits, true)
  if (extensible) {
    view.setUint16(16, 22, true)
    view.setUint16(18, bits, true)
    view.setUint16(24, code, true)
    body.set([0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71], 26)
  }
  return body
}

const wav = (layout: Layout, stored: Uint8Array): Uint8Array => {
  const parts = [
    chunk('fmt ', formatBody(layout)),
    layout.before ?? new Uint8Array(0),
    chunk('data', stored, layout.dataSize)
  ]
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const file = new Uint8Array(12 + length)
  file.set([...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WAVE')])
  let at = 12
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

const encode = (values: number[], code: number, bits: number, containerBytes = bits / 8): Uint8Array => {
  const bytes = new Uint8Array(values.length * containerBytes)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => {
    const at = index * containerBytes
    if (code === 3 && bits === 32) view.setFloat32(at, value, true)
    else if (code === 3) view.setFloat64(at, value, true)
    else if (bits === 8) view.setUint8(at, Math.round(value * 127) + 128)
    else if (bits === 16) view.setInt16(at, Math.round(value * 32_767), true)
    else if (bits === 24 && containerBytes === 3) {
      const whole = Math.round(value * 8_388_607)
      view.setUint16(at, whole & 0xffff, true)
      view.setInt8(at + 2, whole >> 16)
    } else view.setInt32(at, Math.round(value * 2_147_483_647), true)
  })
  return bytes
}

const reason = (bytes: Uint8Array): string => {
  const result = parseWav(bytes)
  return result.ok ? 'accepted' : result.reason
}

const samplesOf = (bytes: Uint8Array): number[] => {
  const result = parseWav(bytes)
  if (!result.ok) throw new Error(result.reason)
  return [...result.value.samples]
}

const formats: [code: number, bits: number, step: number][] = [
  [1, 8, 1 / 127],
  [1, 16, 1 / 32_767],
  [1, 24, 1 / 8_388_607],
  [1, 32, 1 / 16_777_216],
  [3, 32, 1e-7],
  [3, 64, 1e-7]
]

const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 200 })

describe('parseWav', () => {
  it.each(formats)('reads back what was stored as format %i with %i bits', (code, bits, step) => {
    fc.assert(
      fc.property(
        values,
        fc.boolean(),
        fc.constantFrom(8_000, 22_050, 44_100, 96_000),
        (stored, extensible, sampleRate) => {
          const result = parseWav(wav({ code, bits, extensible, sampleRate }, encode(stored, code, bits)))
          if (!result.ok) throw new Error(result.reason)
          expect(result.value.sampleRate).toBe(sampleRate)
          expect(result.value.durationMs).toBeCloseTo((stored.length / sampleRate) * 1_000, 6)
          expect(result.value.samples).toHaveLength(stored.length)
          stored.forEach((value, index) => {
            expect(Math.abs((result.value.samples[index] ?? 9) - value)).toBeLessThanOrEqual(step * 2)
          })
        }
      ),
      { numRuns: 30 }
    )
  })

  it('takes the mean of two channels', () => {
    const stereo = wav({ code: 3, bits: 32, channels: 2 }, encode([0.5, -0.5, 1, 0.5], 3, 32))
    expect(samplesOf(stereo)).toEqual([0, 0.75])
    expect(parseWav(stereo)).toMatchObject({ value: { channels: 2 } })
  })

  it('reads 24 bits kept in four bytes', () => {
    const padded = wav(
      { code: 1, bits: 24, containerBytes: 4, extensible: true },
      encode([0.5, -0.25], 1, 24, 4)
    )
    expect(samplesOf(padded)).toEqual([0.5, -0.25])
  })

  it('passes over a chunk of odd length, padded or not', () => {
    const stored = encode([0.5], 3, 32)
    const padded = new Uint8Array([...chunk('LIST', [1, 2, 3]), 0])
    expect(samplesOf(wav({ code: 3, bits: 32, before: padded }, stored))).toEqual([0.5])
    expect(samplesOf(wav({ code: 3, bits: 32, before: chunk('LIST', [1, 2, 3]) }, stored))).toEqual([0.5])
  })

  it.each([0, 0xffffffff, 5_000])('gives everything of a file whose data size is %i', (dataSize) => {
    expect(samplesOf(wav({ code: 3, bits: 32, dataSize }, encode([0.5, 0.25], 3, 32)))).toEqual([0.5, 0.25])
  })

  it('turns samples that are no numbers into silence and leaves a torn last sample', () => {
    const torn = new Uint8Array([
      ...encode([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 0.5], 3, 64),
      1,
      2,
      3
    ])
    expect(samplesOf(wav({ code: 3, bits: 64 }, torn))).toEqual([0, 0, 0, 0.5])
  })

  it('reads a view into a larger buffer', () => {
    const file = wav({ code: 3, bits: 32 }, encode([0.5], 3, 32))
    const larger = new Uint8Array(file.length + 7)
    larger.set(file, 7)
    expect(samplesOf(larger.subarray(7))).toEqual([0.5])
  })

  it('refuses what it cannot read, each with its reason', () => {
    const one = new Uint8Array(4)
    expect(reason(new Uint8Array(0))).toBe('This is not a WAV file.')
    expect(reason(new TextEncoder().encode('OggS'))).toContain('export the take as WAV')
    expect(reason(new TextEncoder().encode('RIFF1234AVI LIST'))).toBe('This is not a WAV file.')
    expect(reason(wav({ code: 7, bits: 8 }, one))).toMatch(/compressed/)
    expect(reason(wav({ code: 7, bits: 8, extensible: true }, one))).toMatch(/compressed/)
    expect(reason(wav({ code: 1, bits: 12 }, one))).toMatch(/12 bits/)
    expect(reason(wav({ code: 3, bits: 16 }, one))).toMatch(/16 bits/)
    expect(reason(wav({ code: 1, bits: 16, channels: 6 }, one))).toMatch(/6 channels/)
    expect(reason(wav({ code: 1, bits: 16, sampleRate: 4_000 }, one))).toMatch(/4000 samples/)
    expect(reason(wav({ code: 1, bits: 16, containerBytes: 3 }, one))).toMatch(/contradicts/)
    expect(reason(wav({ code: 1, bits: 16 }, new Uint8Array(0)))).toMatch(/no sound/)
    expect(reason(wav({ code: 1, bits: 16 }, one).subarray(0, 30))).toMatch(/how its sound is stored/)
  })

  it('answers anything at all without throwing', () => {
    const start = [...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WAVE')]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        parseWav(bytes)
        parseWav(new Uint8Array([...start, ...bytes]))
        parseWav(new Uint8Array([...start, ...ascii('fmt '), 16, 0, 0, 0, ...bytes]))
      })
    )
  })

  it('answers a good file with any byte changed or cut off without throwing', () => {
    const file = wav({ code: 1, bits: 16, extensible: true }, encode([0.1, 0.2, 0.3], 1, 16))
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, byte, length) => {
        const changed = file.slice(0, length)
        if (at < length) changed[at] = byte
        const result = parseWav(changed)
        if (result.ok) expect(result.value.samples.every(Number.isFinite)).toBe(true)
      })
    )
  })
})

describe('writeWav', () => {
  it('keeps every 16-bit sample as it was', () => {
    fc.assert(
      fc.property(
        fc.int16Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(8_000, 48_000, 192_000),
        (stored, rate) => {
          const file = writeWav(
            Float32Array.from(stored, (step) => step / 32_768),
            rate
          )
          expect(file).toHaveLength(wavHeaderBytes + stored.length * 2)
          expect(samplesOf(file).map((sample) => sample * 32_768)).toEqual([...stored])
          expect(parseWav(file)).toMatchObject({ value: { sampleRate: rate, channels: 1 } })
        }
      )
    )
  })

  it('holds what is too loud at the edge and NaN at silence', () => {
    const bytes = pcm16Bytes(
      new Float32Array([2, -2, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    )
    expect([...new Int16Array(bytes.buffer)]).toEqual([32_767, -32_768, 0, 32_767, -32_768])
  })

  it('tells the sizes in its header', () => {
    const view = new DataView(wavHeader(16_000, 320).buffer)
    expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([356, 320])
  })
})
