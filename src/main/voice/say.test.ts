import { expect, it } from 'vitest'
import type { SayRequest } from '../../shared/voice.ts'
import { temporaryFolder, writeScenario } from '../testing/bench.ts'
import { createSay, nextGreetingVoice } from './say.ts'
import type { VoiceStyle } from './speaker.ts'

const persona: VoiceStyle = { voice: 'awb', stretch: 1.1, pitchHz: 110 }

/** A voice that keeps what it was asked to say, and by whom. */
const bench = (chosen: string | null = null, failure: string | null = null) => {
  const asked: { text: string; style: VoiceStyle }[] = []
  const say = createSay({
    lineFile: async (text, style) => {
      asked.push({ text, style })
      if (failure !== null) throw new Error(failure)
      return { lineUrl: 'lines/x.wav', lineMs: 700 }
    },
    greetingStyle: async () => persona,
    chosenSystemVoice: () => chosen
  })
  return { asked, say }
}

const name = { firstName: 'Priya', lastName: 'Raman', pronunciation: '' }

it('says a name as a greeting does, by the voice of that greeting', async () => {
  const { asked, say } = bench()
  expect(await say(name)).toEqual({ audioUrl: 'lines/x.wav', durationMs: 700 })
  await say({ ...name, pronunciation: 'PREE-ya' })
  await say({ ...name, pronunciation: 'PREE-ya RAH-man' })
  expect(asked).toEqual([
    { text: 'Priya Raman.', style: persona },
    { text: 'pree-ya Raman.', style: persona },
    { text: 'pree-ya rah-man.', style: persona }
  ])
})

it.each([
  ['a name in letters that the voice has not', { ...name, firstName: '李明', lastName: '王' }],
  ['a last name in such letters', { ...name, lastName: 'Раман' }],
  ['a text of nothing but a sign', { text: '🙂' }]
])('refuses %s, and asks no voice', async (_what, request: SayRequest) => {
  const { asked, say } = bench()
  await expect(say(request)).rejects.toMatchObject({ code: 'voice-unsayable' })
  expect(asked).toEqual([])
})

it('says such a name by its respelling, and by a voice of the system as it is', async () => {
  const { asked, say } = bench('Ting-Ting')
  await say({ firstName: '李', lastName: '明', pronunciation: '' })
  await say({ firstName: '李', lastName: '明', pronunciation: 'lee ming', systemVoiceId: null })
  expect(asked).toEqual([
    { text: '李 明.', style: { ...persona, systemVoiceId: 'Ting-Ting' } },
    { text: 'lee ming.', style: persona }
  ])
})

it('lets a request name its own voice', async () => {
  const { asked, say } = bench('Anna')
  const voice = { voice: 'kal', stretch: 1, pitchHz: 100 } as const
  await say({ text: 'Good morning.', voice, systemVoiceId: null })
  await say({ text: 'Good morning.', systemVoiceId: 'Alex' })
  expect(asked.map(({ style }) => style)).toEqual([voice, { ...persona, systemVoiceId: 'Alex' }])
})

it('tells why the voice did not speak', async () => {
  const { say } = bench(null, 'The voice took too long.')
  await expect(say(name)).rejects.toMatchObject({
    code: 'voice-failed',
    message: 'The voice took too long.'
  })
})

it('knows who greets next, and has a plain voice where nobody does', async () => {
  const root = temporaryFolder()
  const greetingVoice = { voice: 'rms', stretch: 1, pitchHz: 100 }
  writeScenario(root, 'desk')
  writeScenario(root, 'front', { greetingVoice })
  const folders = { shipped: root, own: root }
  expect(await nextGreetingVoice(folders, 'desk')).toMatchObject({ voice: 'slt', pitchHz: 180 })
  expect(await nextGreetingVoice(folders, 'front')).toEqual(greetingVoice)
  expect(await nextGreetingVoice(folders, 'gone')).toEqual({ voice: 'slt' })
  expect(await nextGreetingVoice(folders, null)).toEqual({ voice: 'slt' })
})
