import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { clockSeconds, notice, onRehearse, recordingsOf, stop, talk } from './screens.ts'
import { soundOf } from './sound.ts'

type Graphs = Window & { contexts: AudioContext[]; gc?: () => void }

/** Lets the test reach the page's audio contexts; a browser without a track reader records through them. */
const holdContexts = (page: Page, recordsThroughThem: boolean): Promise<void> =>
  page.evaluate((isWithoutReader) => {
    if (isWithoutReader) Reflect.deleteProperty(window, 'MediaStreamTrackProcessor')
    const contexts: AudioContext[] = []
    Object.assign(window, { contexts })
    window.AudioContext = class extends AudioContext {
      constructor(...given: ConstructorParameters<typeof AudioContext>) {
        super(...given)
        contexts.push(this)
      }
    }
  }, recordsThroughThem)

const lengthOf = (library: string): number => {
  const { samples, sampleRate } = soundOf(recordingsOf(library)[0] ?? '')
  return samples.length / sampleRate
}

for (const isThroughGraph of [false, true])
  test(`a sound graph that the system suspends is woken, and the take goes on (${isThroughGraph ? 'Web Audio' : 'track reader'})`, async ({
    launch
  }) => {
    const { page, library } = await launch()
    await onRehearse(page)
    await holdContexts(page, isThroughGraph)
    await talk(page, 2)
    const states = await page.evaluate(async () => {
      const context = (window as unknown as Graphs).contexts.at(-1)
      if (context === undefined) throw new Error('There is no graph.')
      const seen: string[] = []
      context.addEventListener('statechange', () => seen.push(context.state))
      await context.suspend()
      await new Promise((resolve) => setTimeout(resolve, 500))
      return seen
    })
    expect(states).toEqual(['suspended', 'running'])
    const before = await clockSeconds(page)
    await expect.poll(() => clockSeconds(page)).toBeGreaterThan(before + 1)
    await stop(page)
    expect(lengthOf(library)).toBeGreaterThan(before + 1)
  })

test('a sound graph that cannot be woken is told within a second or so where the take needs it', async ({
  launch
}) => {
  const { page, library } = await launch()
  await onRehearse(page)
  await holdContexts(page, true)
  await talk(page, 2)
  await page.evaluate(() => {
    const context = (window as unknown as Graphs).contexts.at(-1)
    if (context === undefined) throw new Error('There is no graph.')
    context.resume = () => new Promise(() => undefined)
    void context.suspend()
  })
  await expect(notice(page, 'mic-lost')).toBeVisible({ timeout: 3_000 })
  await expect.poll(() => recordingsOf(library)).toHaveLength(1)
})

for (const isThroughGraph of [false, true])
  test(`nothing of a running take is collected (${isThroughGraph ? 'Web Audio' : 'track reader'})`, async ({
    launch
  }) => {
    const { page, library } = await launch({ switches: ['--js-flags=--expose-gc'] })
    await onRehearse(page)
    if (isThroughGraph) await page.evaluate(() => Reflect.deleteProperty(window, 'MediaStreamTrackProcessor'))
    await talk(page, 1)
    for (let turn = 0; turn < 8; turn++) {
      expect(await page.evaluate(() => typeof (window as unknown as Graphs).gc?.())).toBe('undefined')
      expect(await page.evaluate(() => typeof (window as unknown as Graphs).gc)).toBe('function')
      await page.waitForTimeout(250)
    }
    const said = await clockSeconds(page)
    expect(said).toBeGreaterThan(2.5)
    await stop(page)
    expect(lengthOf(library)).toBeGreaterThan(said - 0.1)
  })

/** A microphone that plays 500 Hz and changes its sample rate from 48 to 16 kHz on the test's word. */
const changingMicrophone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    type Generator = MediaStreamTrack & { writable: WritableStream<AudioData> }
    const Make = Reflect.get(window, 'MediaStreamTrackGenerator') as new (given: {
      kind: 'audio'
    }) => Generator
    navigator.mediaDevices.getUserMedia = async () => {
      const track = new Make({ kind: 'audio' })
      const writer = track.writable.getWriter()
      let rate = 48_000
      let writtenS = 0
      window.addEventListener('test-rate', () => {
        rate = 16_000
      })
      const startedAt = performance.now()
      setInterval(() => {
        while (writtenS * 1_000 < performance.now() - startedAt) {
          const from = writtenS
          const frames = Float32Array.from(
            { length: rate / 100 },
            (_, at) => 0.3 * Math.sin(2 * Math.PI * 500 * (from + at / rate))
          )
          void writer.write(
            new AudioData({
              format: 'f32-planar',
              sampleRate: rate,
              numberOfFrames: frames.length,
              numberOfChannels: 1,
              timestamp: Math.round(from * 1e6),
              data: frames
            })
          )
          writtenS += 0.01
        }
      }, 5)
      return new MediaStream([track])
    }
  })

/** Cycles a second, by the rising crossings of zero. */
const pitchOf = (samples: Float32Array, sampleRate: number): number => {
  const rises = samples.reduce((count, sample, at) => {
    const before = samples[at - 1] ?? 0
    return count + (before < 0 && sample >= 0 ? 1 : 0)
  }, 0)
  return (rises * sampleRate) / samples.length
}

test('a microphone that changes its sample rate in the middle of a take keeps its pitch and its time', async ({
  launch
}) => {
  const { page, library } = await launch()
  await onRehearse(page)
  await changingMicrophone(page)
  await talk(page, 2)
  await page.evaluate(() => window.dispatchEvent(new Event('test-rate')))
  const changedAtS = await clockSeconds(page)
  await expect.poll(() => clockSeconds(page)).toBeGreaterThan(changedAtS + 2)
  await stop(page)
  const { samples, sampleRate } = soundOf(recordingsOf(library)[0] ?? '')
  expect(samples.length / sampleRate).toBeGreaterThan(changedAtS + 1.9)
  const part = (fromS: number): Float32Array =>
    samples.subarray(Math.round(fromS * sampleRate), Math.round((fromS + 1) * sampleRate))
  expect(pitchOf(part(0.5), sampleRate)).toBeCloseTo(500, -1)
  expect(pitchOf(part(changedAtS + 0.7), sampleRate)).toBeCloseTo(500, -1)
})
