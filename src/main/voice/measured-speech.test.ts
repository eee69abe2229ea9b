import { afterAll, describe, expect, it } from 'vitest'
import type { VoiceName } from '../../shared/scenario.ts'
import { measureTake } from '../../speech/measure.ts'
import { lineHiss, mixInto, silence } from '../../speech/tones.ts'
import { createSpeaker } from './speaker.ts'

const speaker = createSpeaker(new URL('./flite-worker.ts', import.meta.url))
afterAll(speaker.close)

const rate = 16_000
const toMs = (samples: number): number => (samples / rate) * 1_000

/** The voice's words without the silence that the engine puts around them: from its first to its last loud sample. */
const wordsOf = async (text: string, voice: VoiceName): Promise<Float32Array> => {
  const { samples } = await speaker.speak(text, { voice })
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const loud = (sample: number): boolean => Math.abs(sample) > peak / 25
  return samples.slice(samples.findIndex(loud), samples.findLastIndex(loud))
}

describe.each<VoiceName>(['slt', 'rms', 'awb', 'kal'])('measures of the voice of %s', (voice) => {
  it('find both sentences and the silence put between them, clean and with noise', async () => {
    const [first, second] = await Promise.all([
      wordsOf('Eleven of your drivers left in March.', voice),
      wordsOf('All of your agency cover is on nights.', voice)
    ])
    for (const noiseDb of [-75, -50]) {
      for (const gapMs of [400, 1_300]) {
        const secondAtMs = 800 + toMs(first.length) + gapMs
        const endMs = secondAtMs + toMs(second.length)
        const take = silence(endMs + 900, rate)
        mixInto(take, first, 800, rate)
        mixInto(take, second, secondAtMs, rate)
        mixInto(take, lineHiss(endMs + 900, noiseDb, rate), 0, rate)
        const { firstSpeechMs, lastSpeechMs, pauses } = measureTake(take, rate)
        expect(Math.abs((firstSpeechMs ?? 0) - 800)).toBeLessThanOrEqual(40)
        expect(Math.abs((lastSpeechMs ?? 0) - endMs)).toBeLessThanOrEqual(100)
        const pause = pauses.find(([from, to]) => from < secondAtMs && to > secondAtMs - gapMs)
        expect(Math.abs((pause?.[1] ?? 0) - secondAtMs)).toBeLessThanOrEqual(60)
        expect(Math.abs((pause?.[0] ?? 0) - (secondAtMs - gapMs))).toBeLessThanOrEqual(100)
      }
    }
  })
})
