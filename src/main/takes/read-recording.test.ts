import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resample } from '../../speech/resample.ts'
import { writeWav } from '../../speech/wav.ts'
import { temporaryFolder } from '../testing/bench.ts'
import { briefOpus, briefText } from '../testing/brief-take.ts'
import { createSpeaker, type Speaker } from '../voice/speaker.ts'
import { type RecordedSound, readRecording } from './read-recording.ts'

let speaker: Speaker
beforeAll(() => {
  speaker = createSpeaker(new URL('../voice/flite-worker.ts', import.meta.url))
})
afterAll(() => speaker.close())

const read = async (path: string): Promise<RecordedSound> => {
  const sound = await readRecording(path)
  if (!sound.ok) throw new Error(sound.reason)
  return sound.value
}

/** How alike the second one is when it is played so many samples later. */
const alike = (first: Float32Array, second: Float32Array, later: number): number => {
  let [products, one, other] = [0, 0, 0]
  for (let at = Math.max(0, -later); at < first.length; at++) {
    const [a, b] = [first[at] ?? 0, second[at + later] ?? 0]
    products += a * b
    one += a * a
    other += b * b
  }
  return products / Math.sqrt(one * other)
}

describe('a compressed recording', () => {
  it('comes back as long as it was and at its place, to a tenth of a millisecond', async () => {
    const spoken = await speaker.speak(briefText, { voice: 'kal' })
    const fed = resample(spoken.samples, spoken.sampleRate, 48_000)
    const { samples, sampleRate } = await read(briefOpus)
    expect(sampleRate).toBe(48_000)
    // The last packet of 20 ms is filled up.
    expect(samples.length - fed.length).toBeGreaterThan(-48)
    expect(samples.length - fed.length).toBeLessThanOrEqual(960)
    const lags = Array.from({ length: 41 }, (_, at) => at - 20)
    const scores = lags.map((lag) => alike(fed, samples, lag))
    expect(Math.max(...scores)).toBeGreaterThan(0.98)
    expect(Math.abs(lags[scores.indexOf(Math.max(...scores))] ?? 99)).toBeLessThanOrEqual(5)
  })

  it('ends where its last page says, not with the last packet', async () => {
    const bytes = readFileSync(briefOpus)
    const last = bytes.lastIndexOf('OggS')
    const granule = bytes.readBigInt64LE(last + 6)
    bytes.writeBigInt64LE(granule - 500n, last + 6)
    const path = join(temporaryFolder(), 'shorter.opus')
    writeFileSync(path, bytes)
    const whole = await read(briefOpus)
    expect(whole.samples.length - (await read(path)).samples.length).toBe(500)
  })

  it('that is none is refused with a reason', async () => {
    const folder = temporaryFolder()
    for (const [name, bytes] of [
      ['empty.opus', new Uint8Array(0)],
      ['other.opus', writeWav(new Float32Array(100), 8_000)],
      ['headless.opus', readFileSync(briefOpus).subarray(200)]
    ] as const) {
      writeFileSync(join(folder, name), bytes)
      expect(await readRecording(join(folder, name))).toEqual({ ok: false, reason: expect.any(String) })
    }
  })
})

it('a WAV comes back at its own rate', async () => {
  const path = join(temporaryFolder(), 'a.wav')
  writeFileSync(path, writeWav(new Float32Array(1_000).fill(0.25), 11_025))
  const { samples, sampleRate } = await read(path)
  expect([samples.length, sampleRate]).toEqual([1_000, 11_025])
})

it('a file that is not there rejects', async () => {
  await expect(readRecording('/nowhere/at-all.opus')).rejects.toThrow('ENOENT')
})
