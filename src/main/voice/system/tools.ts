import { join } from 'node:path'
import type { SystemVoice } from '../../../shared/voice.ts'
import type { RunProgram } from './run-program.ts'

/** What a voice is to say, in a file of UTF-8, and the WAV file that it is to write. */
type Job = { voiceId: string; textPath: string; soundPath: string }

/** The program of one operating system that speaks into a file, without the network. */
export type SpeechTool = {
  list: (run: RunProgram) => Promise<SystemVoice[]>
  speak: (run: RunProgram, job: Job) => Promise<unknown>
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')

/** A line such as `Alex    en_US    # Most people recognize me by my voice.` */
const sayLine = /^(\S.*?)\s+([a-z]{2,3}(?:[_-]\w+)+)\s+#/

/** `say` of macOS, which knows only voices that are installed. */
export const macTool: SpeechTool = {
  list: async (run) =>
    linesOf(await run('/usr/bin/say', ['-v', '?'])).flatMap((line) => {
      const [, name, language] = sayLine.exec(line) ?? []
      return name === undefined || language === undefined
        ? []
        : [{ id: name, name, language: language.replaceAll('_', '-') }]
    }),
  speak: (run, { voiceId, textPath, soundPath }) =>
    run('/usr/bin/say', [
      ...['-v', voiceId, '-f', textPath, '-o', soundPath],
      ...['--file-format=WAVE', '--data-format=LEI16@22050']
    ])
}

const powerShell = (): string =>
  join(
    process.env['SystemRoot'] ?? 'C:\\Windows',
    ...['System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe']
  )

/** Encoded, so that no quoting of a command line gets between. */
const scriptArgs = (script: string): string[] => [
  ...['-NoProfile', '-NonInteractive', '-EncodedCommand'],
  Buffer.from(`$ErrorActionPreference = 'Stop'; ${script}`, 'utf16le').toString('base64')
]

const listScript = `
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
Add-Type -AssemblyName System.Speech
(New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() |
  Where-Object { $_.Enabled } |
  ForEach-Object { $_.VoiceInfo.Name + [char]9 + $_.VoiceInfo.Culture.Name }`

const speakScript = `
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice.SelectVoice($env:RINGBACK_VOICE)
$voice.SetOutputToWaveFile($env:RINGBACK_SOUND)
$voice.Speak([IO.File]::ReadAllText($env:RINGBACK_TEXT))
$voice.Dispose()`

/** System.Speech of Windows, through the PowerShell that comes with it. */
export const windowsTool: SpeechTool = {
  list: async (run) =>
    linesOf(await run(powerShell(), scriptArgs(listScript))).map((line) => {
      const [name = '', language = ''] = line.split('\t')
      return { id: name, name, language }
    }),
  speak: (run, { voiceId, textPath, soundPath }) =>
    run(powerShell(), scriptArgs(speakScript), {
      RINGBACK_VOICE: voiceId,
      RINGBACK_TEXT: textPath,
      RINGBACK_SOUND: soundPath
    })
}

/** A line such as ` 5  en-gb-scotland  --/M  English_(Scotland)  gmw/en-GB-scotland  (en 4)` */
const espeakLine = /^\s*\d+\s+(\S+)\s+\S+\s+(\S+)\s+(\S+)/

/** eSpeak NG where a Linux has it; its MBROLA voices need a second program and are left out. */
export const linuxTool: SpeechTool = {
  list: async (run) =>
    linesOf(await run('espeak-ng', ['--voices'])).flatMap((line) => {
      const [, language, name, id] = espeakLine.exec(line) ?? []
      return language === undefined || name === undefined || id === undefined || id.startsWith('mb/')
        ? []
        : [{ id, name: `eSpeak ${name.replaceAll('_', ' ')}`, language }]
    }),
  speak: (run, { voiceId, textPath, soundPath }) =>
    run('espeak-ng', ['-v', voiceId, '-b', '1', '-f', textPath, '-w', soundPath])
}

const tools: Partial<Record<NodeJS.Platform, SpeechTool>> = {
  darwin: macTool,
  win32: windowsTool,
  linux: linuxTool
}

/** Undefined on a system without such a program. */
export const toolOf = (platform: NodeJS.Platform): SpeechTool | undefined => tools[platform]
