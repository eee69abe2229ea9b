import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseWav } from '../../speech/wav.ts'
import { keptLog, temporaryFolder } from '../testing/bench.ts'
import type { Speak } from '../voice/speaker.ts'
import { createLineClips } from './line-clips.ts'

const style = { voice: 'slt', stretch: 1, pitchHz: 180 } as const

/** A voice that keeps what it was asked to say; a line of the text "silence" has no sound. */
const voiced = () => {
  const said: string[] = []
  const speakLine: Speak = async (text) => {
    said.push(text)
    return { samples: new Float32Array(text === 'silence' ? 0 : 4_000).fill(0.1), sampleRate: 16_000 }
  }
  const root = temporaryFolder()
  const folder = join(root, 'lines')
  mkdirSync(folder)
  return { root, folder, said, speakLine, log: keptLog() }
}

it('renders a line once, as a WAV of the length that it tells, also after a new start', async () => {
  const { root, folder, said, speakLine, log } = voiced()
  const { clip } = createLineClips(folder, speakLine, log)
  const [one, same] = await Promise.all([clip('Hello.', style), clip('Hello.', style)])
  expect(one).toEqual(same)
  expect(one?.lineMs).toBe(250)
  expect(parseWav(readFileSync(join(root, one?.lineUrl ?? '')))).toMatchObject({
    ok: true,
    value: { sampleRate: 16_000 }
  })
  expect(await createLineClips(folder, speakLine, log).clip('Hello.', style)).toEqual(one)
  expect(said).toEqual(['Hello.'])
  const slower = await clip('Hello.', { ...style, stretch: 1.2 })
  expect(slower?.lineUrl).not.toBe(one?.lineUrl)
})

it('renders ahead in order, and gives way to what is likelier now', async () => {
  const { folder, said, speakLine, log } = voiced()
  const { ahead } = createLineClips(folder, speakLine, log)
  const older = ahead(['one', 'two', 'three'], style)
  await ahead(['four', 'five'], style)
  await older
  expect(said.filter((line) => line !== 'one')).toEqual(['four', 'five'])
})

it('answers nothing for a line that the voice cannot say, and keeps no file of it', async () => {
  const { folder, speakLine, log } = voiced()
  const { clip } = createLineClips(folder, speakLine, log)
  expect(await clip('silence', style)).toBeNull()
  expect(log.lines.join()).toContain('The voice stayed silent.')
  expect(existsSync(folder)).toBe(true)
  const gone = createLineClips(join(folder, 'nowhere'), speakLine, log)
  expect(await gone.clip('Hello.', style)).toBeNull()
})

it('has Ringback’s own voice take a line that the system’s voice does not speak', async () => {
  const { folder, said, speakLine, log } = voiced()
  const asked: (string | undefined)[] = []
  const failing: Speak = async (text, given) => {
    asked.push(given.systemVoiceId)
    if (given.systemVoiceId !== undefined) throw new Error('The system has no such voice.')
    return speakLine(text, given)
  }
  const { clip } = createLineClips(folder, failing, log)
  expect(await clip('Hello.', { ...style, systemVoiceId: 'Anna' })).toEqual(await clip('Hello.', style))
  expect(asked).toEqual(['Anna', undefined])
  expect(said).toEqual(['Hello.'])
  expect(log.lines.join()).toContain('The system has no such voice.')
})

it('keeps a line apart for every voice of the system', async () => {
  const { folder, speakLine, log } = voiced()
  const { clip } = createLineClips(folder, speakLine, log)
  const [own, anna, alex] = await Promise.all([
    clip('Hello.', style),
    clip('Hello.', { ...style, systemVoiceId: 'Anna' }),
    clip('Hello.', { ...style, systemVoiceId: 'Alex' })
  ])
  expect(new Set([own?.lineUrl, anna?.lineUrl, alex?.lineUrl]).size).toBe(3)
})
