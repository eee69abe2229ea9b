import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Prospect } from '../../shared/prospect.ts'
import { writeWav } from '../../speech/wav.ts'
import { samples } from '../db/samples.ts'
import { keptLog, temporaryFolder, writeScenario } from '../testing/bench.ts'
import { createGreetingCache, type Greet, type HeardAs, variantOf } from './greeting-cache.ts'
import { findScenario, type LoadedScenario } from './packs.ts'

type Bench = {
  folder: string
  root: string
  rendered: string[]
  variants: number[]
  heardAs: HeardAs
  greet: Greet
  scenario: () => Promise<LoadedScenario>
}

const bench = (namelessReason: string | null = null, systemVoiceReason: string | null = null): Bench => {
  const root = temporaryFolder()
  const folder = join(root, 'greetings')
  mkdirSync(folder)
  writeScenario(root, 'quiet-desk')
  const rendered: string[] = []
  const variants: number[] = []
  const heardAs: HeardAs = { ringKind: 'uk', systemVoiceId: null }
  const greet = createGreetingCache(
    folder,
    async (_scenario, { firstName }, { variant }) => {
      rendered.push(firstName)
      variants.push(variant)
      return {
        wav: new TextEncoder().encode(`sound for ${firstName}`),
        durationMs: 2_000,
        beepEndMs: 1_900,
        captions: [{ text: firstName, startMs: 0, endMs: 100 }],
        nameSpoken: namelessReason === null,
        namelessReason,
        systemVoiceReason
      }
    },
    () => heardAs,
    keptLog()
  )
  return {
    folder,
    root,
    rendered,
    heardAs,
    variants,
    greet,
    scenario: () => findScenario({ shipped: root, own: join(root, 'none') }, 'quiet-desk')
  }
}

const line = { text: 'Leave a message.', file: 'after.wav' }

const named = (firstName: string, change: Partial<Prospect> = {}): Prospect => {
  const [sample] = samples
  if (sample === undefined) throw new Error('There is no sample.')
  return { ...sample, id: firstName, isSample: true, updatedAt: '', firstName, ...change }
}

it('renders a greeting once and keeps its file', async () => {
  const { folder, rendered, greet, scenario } = bench()
  const first = await greet(await scenario(), named('Priya'), 0)
  expect(await greet(await scenario(), named('Priya', { script: 'changed', industry: 'other' }), 0)).toEqual(
    first
  )
  expect(rendered).toEqual(['Priya'])
  expect(first).toMatchObject({ durationMs: 2_000, beepEndMs: 1_900, nameSpoken: true })
  expect(first.audioUrl).toMatch(/^greetings\/[0-9a-f]{64}\.wav$/)
  expect(readFileSync(join(folder, first.audioUrl.replace('greetings/', '')), 'utf8')).toBe('sound for Priya')
})

it('draws the greeting from the seed, the same one in every version', async () => {
  const { root, variants, greet, scenario } = bench()
  const greeting = { name: 'Hi, {first}.', after: [line], nameless: line }
  writeScenario(root, 'quiet-desk', { greetings: [greeting, greeting, greeting] })
  for (let seed = 0; seed < 40; seed += 1) await greet(await scenario(), named('Priya'), seed)
  expect(variants.toSorted()).toEqual([0, 1, 2])
  const { pack } = await scenario()
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((seed) => variantOf(pack, seed))).toEqual([1, 0, 1, 1, 1, 0, 1, 1])
})

it('renders once for those who ask at the same time', async () => {
  const { rendered, greet, scenario } = bench()
  const loaded = await scenario()
  await Promise.all([greet(loaded, named('Priya'), 0), greet(loaded, named('Priya'), 0)])
  expect(rendered).toEqual(['Priya'])
})

it('renders anew for another name, another sound or another scenario file', async () => {
  const { root, rendered, greet, scenario } = bench()
  await greet(await scenario(), named('Priya'), 0)
  await greet(await scenario(), named('Priya', { pronunciation: 'Pree-ya' }), 0)
  expect(rendered).toHaveLength(2)
  writeFileSync(join(root, 'quiet-desk', 'after.wav'), writeWav(new Float32Array(800), 16_000))
  await greet(await scenario(), named('Priya'), 0)
  expect(rendered).toHaveLength(3)
  writeScenario(root, 'quiet-desk', { ringCount: 3 })
  await greet(await scenario(), named('Priya'), 0)
  expect(rendered).toHaveLength(4)
})

it('renders anew for another ring and another voice, and finds the earlier ones again', async () => {
  const { rendered, heardAs, greet, scenario } = bench()
  const british = await greet(await scenario(), named('Priya'), 0)
  heardAs.ringKind = 'europe'
  expect((await greet(await scenario(), named('Priya'), 0)).audioUrl).not.toBe(british.audioUrl)
  heardAs.systemVoiceId = 'Anna'
  await greet(await scenario(), named('Priya'), 0)
  expect(rendered).toHaveLength(3)
  heardAs.ringKind = 'uk'
  heardAs.systemVoiceId = null
  expect(await greet(await scenario(), named('Priya'), 0)).toEqual(british)
  expect(rendered).toHaveLength(3)
})

it('tries the voice that was chosen again when another had to say the name', async () => {
  const { rendered, greet, scenario } = bench(null, 'The system has no voice “Anna” any more.')
  expect(await greet(await scenario(), named('Priya'), 0)).toMatchObject({ nameSpoken: true })
  await greet(await scenario(), named('Priya'), 0)
  expect(rendered).toHaveLength(2)
})

it('renders anew when a file of it is gone or unreadable', async () => {
  const { folder, rendered, greet, scenario } = bench()
  const { audioUrl } = await greet(await scenario(), named('Priya'), 0)
  const file = join(folder, audioUrl.replace('greetings/', ''))
  rmSync(file)
  await greet(await scenario(), named('Priya'), 0)
  writeFileSync(file.replace('.wav', '.json'), '{')
  await greet(await scenario(), named('Priya'), 0)
  expect(rendered).toHaveLength(3)
})

it('tries the name again when the voice failed', async () => {
  const { rendered, greet, scenario } = bench('The voice took too long.')
  expect(await greet(await scenario(), named('Priya'), 0)).toMatchObject({ nameSpoken: false })
  await greet(await scenario(), named('Priya'), 0)
  expect(rendered).toHaveLength(2)
})

it('keeps sixty at most, and none that a kill left half-written', async () => {
  const { folder, greet, scenario } = bench()
  const loaded = await scenario()
  const halfWritten = join(folder, 'some.wav.part')
  writeFileSync(halfWritten, '')
  utimesSync(halfWritten, 0, 0)
  for (let index = 0; index < 63; index += 1) await greet(loaded, named(`Name ${index}`), 0)
  const names = readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.wav'))).toHaveLength(60)
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(60)
  expect(existsSync(halfWritten)).toBe(false)
})
