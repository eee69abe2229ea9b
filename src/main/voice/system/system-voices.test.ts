import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeWav } from '../../../speech/wav.ts'
import type { RunProgram } from './run-program.ts'
import { createSystemVoices } from './system-voices.ts'
import { linuxTool, macTool, type SpeechTool, toolOf, windowsTool } from './tools.ts'

type Run = { program: string; args: readonly string[]; environment: Readonly<Record<string, string>> }

/** A system whose program writes these lines when it is asked for its voices. */
const machine = (listing: string): { run: RunProgram; runs: Run[] } => {
  const runs: Run[] = []
  const run: RunProgram = async (program, args, environment = {}) => {
    runs.push({ program, args, environment })
    return listing
  }
  return { run, runs }
}

const scriptOf = ({ args }: Run): string => Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le')

describe('the list of', () => {
  it('macOS', async () => {
    const listing = [
      'Alex                en_US    # Most people recognize me by my voice.',
      'Bad News            en_US    # The light you see is a train.',
      'Eddy (German (Germany)) de_DE    # Hallo! Ich heiße Eddy.',
      'Ting-Ting           zh_CN    # 您好，我叫Ting-Ting。',
      ''
    ].join('\n')
    expect(await macTool.list(machine(listing).run)).toEqual([
      { id: 'Alex', name: 'Alex', language: 'en-US' },
      { id: 'Bad News', name: 'Bad News', language: 'en-US' },
      { id: 'Eddy (German (Germany))', name: 'Eddy (German (Germany))', language: 'de-DE' },
      { id: 'Ting-Ting', name: 'Ting-Ting', language: 'zh-CN' }
    ])
  })

  it('Windows', async () => {
    const { run, runs } = machine('Microsoft David Desktop\ten-US\r\nMicrosoft Hazel Desktop\ten-GB\r\n')
    expect(await windowsTool.list(run)).toEqual([
      { id: 'Microsoft David Desktop', name: 'Microsoft David Desktop', language: 'en-US' },
      { id: 'Microsoft Hazel Desktop', name: 'Microsoft Hazel Desktop', language: 'en-GB' }
    ])
    expect(runs[0]?.program).toMatch(/powershell\.exe$/)
    expect(runs.map(scriptOf).join()).toContain('GetInstalledVoices')
  })

  it('Linux', async () => {
    const listing = [
      'Pty Language       Age/Gender VoiceName          File                 Other Languages',
      ' 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)',
      ' 3  en-uk           --/M      english-mb-en1     mb/mb-en1            (en-gb 3)(en 2)'
    ].join('\n')
    expect(await linuxTool.list(machine(listing).run)).toEqual([
      { id: 'gmw/en', name: 'eSpeak English (Great Britain)', language: 'en-gb' }
    ])
  })

  it('any system begins with English', async () => {
    const listing = [
      'Anna de_DE # Hallo',
      'Moira en_IE # Hello',
      'Alex en_US # Hello',
      'Zosia pl_PL # Witaj'
    ].join('\n')
    const voices = await createSystemVoices(macTool, machine(listing).run).list()
    expect(voices.map(({ id }) => id)).toEqual(['Moira', 'Alex', 'Anna', 'Zosia'])
  })

  it('a system without such a program, and of one whose program fails, is empty', async () => {
    expect(toolOf('freebsd')).toBeUndefined()
    const fails = async () => {
      throw new Error('ENOENT')
    }
    expect(await createSystemVoices(linuxTool, fails).list()).toEqual([])
  })
})

describe('a voice of the system', () => {
  const sound = new Float32Array(2_205).fill(0.25)
  /** Keeps what it is to say, and where that lay. */
  const recording = () => {
    const jobs: { voiceId: string; text: string; textPath: string }[] = []
    const tool: SpeechTool = {
      list: async () => [{ id: 'Anna', name: 'Anna', language: 'de-DE' }],
      speak: async (_run, { voiceId, textPath, soundPath }) => {
        jobs.push({ voiceId, text: readFileSync(textPath, 'utf8'), textPath })
        writeFileSync(soundPath, writeWav(sound, 22_050))
      }
    }
    return { jobs, voices: createSystemVoices(tool, machine('').run) }
  }

  it('speaks a text into samples and leaves nothing behind', async () => {
    const { jobs, voices } = recording()
    const { samples, sampleRate } = await voices.speak('Anna', 'Jörg Weiß')
    expect(sampleRate).toBe(22_050)
    expect(samples).toHaveLength(2_205)
    expect(jobs).toMatchObject([{ voiceId: 'Anna', text: 'Jörg Weiß' }])
    expect(existsSync(jobs[0]?.textPath ?? '')).toBe(false)
  })

  it('is never a name that the system did not give', async () => {
    const { jobs, voices } = recording()
    await expect(voices.speak('--help', 'Hello')).rejects.toThrow('no voice “--help”')
    expect(jobs).toEqual([])
  })

  it('is asked through a file and the environment, never by a word of the text in a command', async () => {
    const job = { voiceId: 'Anna', textPath: '/t/text.txt', soundPath: '/t/speech.wav' }
    const { run, runs } = machine('')
    await macTool.speak(run, job)
    await windowsTool.speak(run, job)
    const [mac, windows] = runs
    expect(mac?.args.slice(0, 6)).toEqual(['-v', 'Anna', '-f', '/t/text.txt', '-o', '/t/speech.wav'])
    expect(windows?.environment).toEqual({
      RINGBACK_VOICE: 'Anna',
      RINGBACK_TEXT: '/t/text.txt',
      RINGBACK_SOUND: '/t/speech.wav'
    })
    expect(windows === undefined ? '' : scriptOf(windows)).toContain(
      'SetOutputToWaveFile($env:RINGBACK_SOUND)'
    )
  })
})
