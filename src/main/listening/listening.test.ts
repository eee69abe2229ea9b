import { expect, it } from 'vitest'
import { audioMeasures } from '../../shared/take.ts'
import { findTake } from '../db/takes.ts'
import { record, startOn, temporaryDataFolder } from '../testing/bench.ts'
import { anybody, heardAs, type Listener } from './listening.ts'

/** Twenty seconds of even speech. */
const measures = audioMeasures.parse({
  durationMs: 20_000,
  firstSpeechMs: 300,
  lastSpeechMs: 19_800,
  speechMs: 18_000,
  pauses: [],
  levelDbfs: -20,
  snrDb: 30,
  clippingPerS: 0,
  articulationRate: 4.5,
  pitchSpreadSt: 2.5
})

const heard = async (words: string, listener: Listener = anybody) => {
  const bench = await startOn(temporaryDataFolder())
  const { takeId } = await record(bench, 4)
  await bench.takes.finish(takeId, 'stopped')
  if (words !== '') await bench.takes.setTranscript(takeId, words, 'typed')
  const { read } = bench.library.handles()
  const take = findTake(read, takeId)
  if (take === null) throw new Error('The take is not there.')
  return heardAs(read, { ...take, measures }, listener)
}

const stock =
  'Hello Priya, this is Dan Hale from Corbel, how are you today? I am calling to introduce our company and our services. Please return my call when you get a chance.'
const good =
  'Priya, your Leeds depot lost eleven drivers last quarter, and every empty seat costs you a night run. Two hauliers near you kept theirs after they changed the rota. If you ring this number, I will send you the rota they use. Dan Hale, Corbel.'

it('tells nothing of a take without words', async () => {
  expect(await heard('')).toMatchObject({ attention: null, forwardable: null, callback: null })
})

it('hears a message with a reason to the end, and gives up the stock opener at its identity', async () => {
  const kept = await heard(good)
  const lost = await heard(stock)
  expect(kept.attention?.deletedAtMs).toBe(null)
  expect(kept.callback).not.toBe('very unlikely')
  expect(lost.attention?.deletedAtMs).toBeLessThan(6_000)
  expect(lost.attention?.cause?.kind).toBe('identity')
  expect(lost).toMatchObject({ forwardable: 'no', callback: 'very unlikely', times: 'estimated' })
})

it('hears the same words with the patience of whoever listens', async () => {
  const patient = await heard(good, { ...anybody, startAttention: 75, decayFactor: 0.5 })
  const hurried = await heard(good, { ...anybody, startAttention: 40, decayFactor: 2 })
  expect(patient.attention?.endAttention).toBeGreaterThan(hurried.attention?.endAttention ?? 100)
})
