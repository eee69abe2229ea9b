import { expect, it } from 'vitest'
import type { Speak } from './speaker.ts'
import { lineRateHz, voiceLine } from './voice-line.ts'
import { createVoices } from './voices.ts'

const tone = Float32Array.from({ length: 22_050 }, (_, index) =>
  index < 5_000 || index > 17_000 ? 0 : 0.3 * Math.sin((2 * Math.PI * 700 * index) / 22_050)
)

const bench = (failure: Error | null = null) => {
  const own: string[] = []
  const system: [string, string][] = []
  const speak: Speak = async (text) => {
    own.push(text)
    return { samples: new Float32Array(10), sampleRate: lineRateHz }
  }
  const voices = createVoices(
    {
      speak,
      speakLine: speak,
      lineOf: async (sound) => ({ samples: voiceLine(sound), sampleRate: lineRateHz })
    },
    {
      list: async () => [],
      speak: async (voiceId, text) => {
        system.push([voiceId, text])
        if (failure !== null) throw failure
        return { samples: tone, sampleRate: 22_050 }
      }
    }
  )
  return { own, system, voices }
}

it('has the voice speak that the style names', async () => {
  const { own, system, voices } = bench()
  await voices.speakLine('Hello.', { voice: 'slt' })
  await voices.speakLine(' Grüße,\n[[rate 9]] 李! ', { voice: 'slt', systemVoiceId: 'Anna' })
  expect(own).toEqual(['Hello.'])
  expect(system).toEqual([['Anna', 'Grüße, rate 9 李!']])
})

it('brings a voice of the system onto the line: its rate, its level, cut to the words', async () => {
  const { samples, sampleRate } = await bench().voices.speakLine('Hello.', {
    voice: 'slt',
    systemVoiceId: 'Anna'
  })
  expect(sampleRate).toBe(lineRateHz)
  expect(samples.length / lineRateHz).toBeGreaterThan(0.5)
  expect(samples.length / lineRateHz).toBeLessThan(0.8)
})

it('rejects as Ringback’s own voices do', async () => {
  const style = { voice: 'slt', systemVoiceId: 'Anna' } as const
  await expect(bench().voices.speak('\n ', style)).rejects.toMatchObject({ kind: 'nothing-speakable' })
  await expect(bench(new Error('gone')).voices.speakLine('Hello.', style)).rejects.toMatchObject({
    kind: 'engine-failed',
    message: 'gone'
  })
})
