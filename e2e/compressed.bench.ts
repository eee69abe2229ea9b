import { cpSync, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { readRecording } from '../src/main/takes/read-recording.ts'
import { createSpeaker } from '../src/main/voice/speaker.ts'
import { resample } from '../src/speech/resample.ts'
import { joinSounds, lineHiss, mixInto } from '../src/speech/tones.ts'
import { pcm16Bytes } from '../src/speech/wav.ts'
import { expect, test } from './fixtures.ts'
import { onRehearse, openPlace, recordingsOf } from './screens.ts'
import { alikeness, foundAt, loudPlaces, type Sound } from './sound.ts'
import { messages } from './speech/messages.ts'

type Voice = 'slt' | 'rms' | 'awb' | 'kal'
/** `staysWav` = noise has no shape that a speech codec keeps: the comparison refuses it. */
type Plan = {
  name: string
  lengthS: number
  rateHz: number
  voice?: Voice
  noiseDb?: number
  staysWav?: true
}

const plans: Plan[] = [
  { name: 'slt', voice: 'slt', lengthS: 5, rateHz: 48_000 },
  { name: 'slt', voice: 'slt', lengthS: 30, rateHz: 44_100 },
  { name: 'rms', voice: 'rms', lengthS: 8, rateHz: 44_100 },
  { name: 'rms', voice: 'rms', lengthS: 60, rateHz: 48_000 },
  { name: 'awb', voice: 'awb', lengthS: 12.34, rateHz: 48_000 },
  { name: 'awb', voice: 'awb', lengthS: 30, rateHz: 16_000 },
  { name: 'kal', voice: 'kal', lengthS: 20.01, rateHz: 44_100 },
  { name: 'kal', voice: 'kal', lengthS: 45, rateHz: 48_000 },
  { name: 'kal in a loud room', voice: 'kal', lengthS: 30, rateHz: 48_000, noiseDb: -40 },
  { name: 'slt in a loud room', voice: 'slt', lengthS: 30, rateHz: 44_100, noiseDb: -40 },
  { name: 'only a loud room', lengthS: 30, rateHz: 48_000, noiseDb: -30, staysWav: true },
  { name: 'nothing at all', lengthS: 30, rateHz: 48_000 }
]
const roomDb = -66
const seeks = 10
const heardMs = 600
/** A seek that is heard without a stutter. */
const leastAlike = 0.9
const mostBytesOf30S = 150_000

/** The voice over and over for so long, in its room; nothing at all is zeros. */
const soundFor = async (
  { voice, lengthS, rateHz, noiseDb }: Plan,
  say: (voice: Voice) => Promise<Sound>
): Promise<Float32Array> => {
  const length = Math.round(lengthS * rateHz)
  if (voice === undefined && noiseDb === undefined) return new Float32Array(length)
  const room = lineHiss(lengthS * 1_000 + 10, noiseDb ?? roomDb, rateHz).subarray(0, length)
  if (voice === undefined) return room
  const { samples, sampleRate } = await say(voice)
  const once = resample(samples, sampleRate, rateHz)
  const speech = joinSounds(Array.from({ length: Math.ceil(length / once.length) }, () => once))
  return mixInto(room, speech.subarray(0, length), 0, rateHz)
}

/** Stores these samples as a take, by the window's own bridge; answers its id. */
const storeTake = (page: Page, samples: Float32Array, sampleRate: number): Promise<string> =>
  page.evaluate(
    async ([text, rate]) => {
      type Invoke = NonNullable<typeof window.ringback>['invoke']
      const invoke: Invoke = (channel, input) => {
        if (window.ringback === undefined) throw new Error('No bridge.')
        return window.ringback.invoke(channel, input)
      }
      const prospects = await invoke('prospects:list', undefined)
      const listed = await invoke('scenarios:list', undefined)
      if (!prospects.ok || !listed.ok) throw new Error('Nothing to rehearse.')
      const begun = await invoke('takes:begin', {
        scenarioId: listed.value.scenarios[0]?.id ?? '',
        prospectId: prospects.value[0]?.id ?? '',
        clockMode: 'untimed',
        intent: '',
        sampleRate: rate
      })
      if (!begun.ok) throw new Error(begun.error.detail)
      const { takeId } = begun.value
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
      const samples = Float32Array.from(new Int16Array(bytes.buffer), (step) => step / 32_768)
      const piece = rate / 4
      for (let sequence = 0; sequence * piece < samples.length; sequence += 1)
        await invoke('takes:append', {
          takeId,
          sequence,
          samples: samples.slice(sequence * piece, (sequence + 1) * piece)
        })
      await invoke('takes:finish', { takeId, endReason: 'stopped' })
      return takeId
    },
    [Buffer.from(pcm16Bytes(samples)).toString('base64'), sampleRate] as const
  )

/** What the page's own player plays after it was sent to each of these places: the first samples, at 48 kHz. */
const playedAt = async (
  page: Page,
  url: string,
  placesMs: readonly number[],
  lengthMs: number
): Promise<{ durationMs: number; heard: number[][] }> =>
  page.evaluate(
    async ([address, places, length]) => {
      type Given = { track: MediaStreamTrack; maxBufferSize: number }
      type Reader = new (given: Given) => { readable: ReadableStream<AudioData> }
      const TrackReader = Reflect.get(window, 'MediaStreamTrackProcessor') as Reader
      const context = new AudioContext({ sampleRate: 48_000 })
      await context.resume()
      const audio = new Audio(address)
      const output = context.createMediaStreamDestination()
      output.channelCount = 1
      context.createMediaElementSource(audio).connect(output)
      const [track] = output.stream.getAudioTracks()
      if (track === undefined) throw new Error('No track.')
      await new Promise((resolve, reject) => {
        audio.oncanplay = resolve
        audio.onerror = reject
      })
      const wanted = (length * 48_000) / 1_000
      const playOne = async (atMs: number): Promise<number[]> => {
        const sought = new Promise((resolve) => {
          audio.onseeked = resolve
        })
        audio.currentTime = atMs / 1_000
        await sought
        const reader = new TrackReader({ track: track.clone(), maxBufferSize: 1_000 }).readable.getReader()
        await audio.play()
        const heard: number[] = []
        while (heard.length < wanted) {
          const { value } = await reader.read()
          if (value === undefined) break
          const frames = new Float32Array(value.numberOfFrames)
          value.copyTo(frames, { planeIndex: 0, format: 'f32-planar' })
          value.close()
          // Before the player starts, the graph runs on zeros.
          const from = heard.length > 0 ? 0 : frames.findIndex((sample) => sample !== 0)
          if (from >= 0) heard.push(...frames.subarray(from))
        }
        await reader.cancel()
        audio.pause()
        // What the graph still holds of this place is not to be taken for the next one.
        await new Promise((resolve) => setTimeout(resolve, 200))
        return heard.slice(0, wanted)
      }
      const heard: number[][] = []
      for (const place of places) heard.push(await playOne(place))
      await context.close()
      return { durationMs: audio.duration * 1_000, heard }
    },
    [url, placesMs, lengthMs] as const
  )

/** Where the player is after each seek; a place at which a starved machine made it stutter is sought again. */
const soughtIn = async (
  page: Page,
  url: string,
  fed: Float32Array,
  places: readonly number[]
): Promise<{ durationMs: number; found: ReturnType<typeof foundAt>[] }> => {
  const listen = async (wanted: readonly number[]) => {
    const played = await playedAt(page, url, wanted, heardMs)
    const found = wanted.map((place, turn) =>
      foundAt({ samples: fed, sampleRate: 48_000 }, Float32Array.from(played.heard[turn] ?? []), place)
    )
    return { durationMs: played.durationMs, found }
  }
  const { durationMs, found } = await listen(places)
  for (let attempt = 0; attempt < 5; attempt++)
    for (const [turn, { alike }] of found.entries()) {
      if (alike >= leastAlike) continue
      const [again] = (await listen([places[turn] ?? 0])).found
      if (again !== undefined) found[turn] = again
    }
  return { durationMs, found }
}

const soundIn = async (path: string): Promise<Sound> => {
  const read = await readRecording(path)
  if (!read.ok) throw new Error(`${path}: ${read.reason}`)
  return read.value
}

const at48 = ({ samples, sampleRate }: Sound): Float32Array => resample(samples, sampleRate, 48_000)

test('how small compressed takes are, how true, and where a seek arrives', async ({ launch, newFolder }) => {
  const { page, library } = await launch({ microphone: null })
  await onRehearse(page)
  await openPlace(page, 'Settings')
  const kept = newFolder()
  const speaker = createSpeaker(new URL('../src/main/voice/flite-worker.ts', import.meta.url))
  const say = (voice: Voice): Promise<Sound> => speaker.speak(messages.good.text, { voice })
  const takeIds: string[] = []
  for (const plan of plans) {
    const takeId = await storeTake(page, await soundFor(plan, say), plan.rateHz)
    cpSync(join(library, 'recordings', `${takeId}.wav`), join(kept, `${takeId}.wav`))
    // Only graded takes are compressed.
    await page.evaluate(
      (id) => window.ringback?.invoke('takes:setTranscript', { takeId: id, text: 'Hello.', origin: 'typed' }),
      takeId
    )
    takeIds.push(takeId)
  }
  await speaker.close()
  await expect
    .poll(() => recordingsOf(library).filter((path) => path.endsWith('.opus')).length, { timeout: 240_000 })
    .toBe(plans.filter(({ staysWav }) => staysWav !== true).length)

  console.log(
    '| take | s | Hz | WAV kB | Opus kB | kB of 30 s | length off, ms | alike | player’s length off, ms | seeks off, ms (worst of 10) |'
  )
  for (const [at, plan] of plans.entries()) {
    if (plan.staysWav === true) {
      console.log(`| ${plan.name} | ${plan.lengthS} | ${plan.rateHz} | stays a WAV: the Opus was not alike |`)
      continue
    }
    const takeId = takeIds[at] ?? ''
    const wavPath = join(kept, `${takeId}.wav`)
    const opusPath = join(library, 'recordings', `${takeId}.opus`)
    const fed = at48(await soundIn(wavPath))
    const { samples: decoded } = await soundIn(opusPath)
    const [wavBytes, opusBytes] = [statSync(wavPath).size, statSync(opusPath).size]
    const bytesOf30S = (opusBytes / plan.lengthS) * 30
    const offMs = (decoded.length - fed.length) / 48
    const alike = alikeness(fed, decoded)
    const places = loudPlaces({ samples: fed, sampleRate: 48_000 }, seeks, heardMs)
    const { durationMs, found } = await soughtIn(page, `takes/${takeId}.opus`, fed, places)
    const lagsMs = found.map(({ lagMs }) => lagMs)
    const worst = lagsMs.reduce((most, lag) => (Math.abs(lag) > Math.abs(most) ? lag : most), 0)
    console.log(
      `| ${[
        plan.name,
        plan.lengthS,
        plan.rateHz,
        (wavBytes / 1_000).toFixed(0),
        (opusBytes / 1_000).toFixed(1),
        (bytesOf30S / 1_000).toFixed(1),
        offMs.toFixed(2),
        alike.toFixed(4),
        (durationMs - plan.lengthS * 1_000).toFixed(1),
        places.length === 0
          ? 'no sound'
          : `${worst.toFixed(2)}, alike ${Math.min(...found.map(({ alike }) => alike)).toFixed(2)}`
      ].join(' | ')} |`
    )
    expect(existsSync(join(library, 'recordings', basename(wavPath)))).toBe(false)
    expect(bytesOf30S).toBeLessThanOrEqual(mostBytesOf30S)
    expect(Math.abs(offMs)).toBeLessThanOrEqual(20)
    for (const lag of lagsMs) expect(Math.abs(lag)).toBeLessThanOrEqual(30)
  }
})
