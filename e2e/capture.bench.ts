import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeWav } from '../src/speech/wav.ts'
import { expect, test } from './fixtures.ts'
import { speechFolder } from './global-setup.ts'
import { clockSeconds, onRehearse, onReview, recordingsOf, stop, talk, talkOn } from './screens.ts'
import { soundOf } from './sound.ts'
import { type Break, breaksIn, lowestDb, tonesRateHz, twoTones } from './two-tones.ts'

/** RINGBACK_BENCH_FULL=1 makes it ten minutes and a hundred takes. */
const isFull = process.env['RINGBACK_BENCH_FULL'] === '1'
const longTakeS = isFull ? 600 : 30
/** A take of ten minutes ends by itself; the test stops it before. */
const lastS = 10
const takes = isFull ? 100 : 10
const firstMs = 200

/** Long enough that the file is never begun again in the middle of a take. */
const feed = (durationS: number): string => {
  const name = `two-tones-${durationS}.wav`
  writeFileSync(join(speechFolder, name), writeWav(twoTones(durationS), tonesRateHz))
  return name
}

/** Reads the same device a second time, to tell a fault of the device from one of the recorder. */
const watchDevice = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const device: Int16Array<ArrayBuffer>[] = []
    Object.assign(window, { device })
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      const track = stream.getAudioTracks()[0]?.clone()
      if (track === undefined) return stream
      const write = (piece: AudioData): void => {
        const frames = new Float32Array(piece.numberOfFrames)
        piece.copyTo(frames, { planeIndex: 0, format: 'f32-planar' })
        device.push(Int16Array.from(frames, (sample) => Math.round(sample * 32_767)))
        piece.close()
      }
      type Given = { track: MediaStreamTrack; maxBufferSize: number }
      type Reader = new (given: Given) => { readable: ReadableStream<AudioData> }
      const TrackReader = Reflect.get(window, 'MediaStreamTrackProcessor') as Reader
      void new TrackReader({ track, maxBufferSize: 10_000 }).readable.pipeTo(new WritableStream({ write }))
      return stream
    }
  })

type SeenWindow = Window & { device: Int16Array<ArrayBuffer>[] }

/** What the second reader got, fetched in blocks that a message holds easily. */
const deviceSound = async (page: Page): Promise<Float32Array> => {
  const blockPieces = 1_000
  const pieces = await page.evaluate(() => (window as unknown as SeenWindow).device.length)
  const blocks: Buffer[] = []
  for (let from = 0; from < pieces; from += blockPieces) {
    const text = await page.evaluate(
      async ([first = 0, count = 0]) => {
        const { device } = window as unknown as SeenWindow
        const bytes = new Blob(device.slice(first, first + count))
        return new Promise<string>((resolve) => {
          const reader = new FileReader()
          reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
          reader.readAsDataURL(bytes)
        })
      },
      [from, blockPieces]
    )
    blocks.push(Buffer.from(text, 'base64'))
  }
  const whole = Buffer.concat(blocks)
  const samples = new Float32Array(whole.length / 2)
  for (let at = 0; at < samples.length; at++) samples[at] = whole.readInt16LE(at * 2) / 32_767
  return samples
}

const listed = (breaks: readonly Break[]): string =>
  breaks.length === 0
    ? 'none'
    : breaks
        .slice(0, 20)
        .map(({ atMs, zeros }) => `${atMs.toFixed(0)} ms (${zeros} zeros)`)
        .join(', ')

test('a fed pair of tones comes through the whole path without a gap or a repeat', async ({ launch }) => {
  const { page, library } = await launch({ microphone: feed(longTakeS + 60) })
  await onRehearse(page)
  await page.evaluate(() => window.ringback?.invoke('settings:write', { clockMode: 'untimed' }))
  await page.reload()
  await onRehearse(page)
  await watchDevice(page)
  await talk(page, 1)
  // By the wall clock: on a starved machine the audio's own clock falls behind, and that is to be seen.
  const clockS = await clockSeconds(page)
  const talkedAt = performance.now()
  await page.waitForTimeout((longTakeS - lastS) * 1_000)
  const audioS = (await clockSeconds(page)) - clockS
  const lateS = (performance.now() - talkedAt) / 1_000 - audioS
  await stop(page)
  const { samples, sampleRate } = soundOf(recordingsOf(library)[0] ?? '')
  const device = await deviceSound(page)
  const breaks = breaksIn(samples)
  const deviceBreaks = breaksIn(device)
  console.log(`take of ${(samples.length / sampleRate).toFixed(1)} s at ${sampleRate} Hz`)
  console.log(`the audio clock fell behind the wall clock by ${lateS.toFixed(1)} s`)
  console.log(`breaks in the stored take: ${breaks.length}: ${listed(breaks)}`)
  console.log(
    `breaks in the device's own ${(device.length / sampleRate).toFixed(1)} s, ring included: ${deviceBreaks.length}: ${listed(deviceBreaks)}`
  )
  // What the device itself breaks is no fault of the recorder.
  expect(breaks.length).toBeLessThanOrEqual(deviceBreaks.length)
})

test(`the first ${firstMs} ms after the beep are in the file`, async ({ launch }) => {
  const { page, library } = await launch({ microphone: feed(120) })
  await onRehearse(page)
  const known = new Set<string>()
  const quietest: number[] = []
  let broken = 0
  for (let take = 0; take < takes; take++) {
    if (take === 0) await talk(page, 0.4)
    else {
      await page.keyboard.press('r')
      await talkOn(page, 0.4)
    }
    await stop(page)
    const path = recordingsOf(library).find((file) => !known.has(file)) ?? ''
    known.add(path)
    const { samples, sampleRate } = soundOf(path)
    const first = samples.subarray(0, (sampleRate * firstMs) / 1_000)
    quietest.push(lowestDb(first))
    if (breaksIn(first).length > 0) broken += 1
    await page.getByRole('button', { name: 'Not now' }).click()
    await onReview(page)
  }
  console.log(
    `first ${firstMs} ms of ${takes} takes: softest 10 ms ${Math.min(...quietest).toFixed(2)} dB beside what was fed, ${broken} takes with a break`
  )
  expect(Math.min(...quietest)).toBeGreaterThan(-1.5)
  expect(broken).toBe(0)
})
