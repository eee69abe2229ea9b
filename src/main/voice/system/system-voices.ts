import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SystemVoice } from '../../../shared/voice.ts'
import { parseWav } from '../../../speech/wav.ts'
import type { Speech } from '../speaker.ts'
import { type RunProgram, runProgram } from './run-program.ts'
import { type SpeechTool, toolOf } from './tools.ts'

/** The operating system's own voices, rendered to samples, so that a call's beep comes when it is due. */
export type SystemVoices = {
  /** English first, as that is what personas speak; then by language and name; empty where the system has none or its program fails. */
  list: () => Promise<SystemVoice[]>
  /** Rejects where the voice is not there any more or fails. */
  speak: (voiceId: string, text: string) => Promise<Speech>
}

const isEnglish = ({ language }: SystemVoice): boolean => /^en\b/i.test(language)

const inOrder = (a: SystemVoice, b: SystemVoice): number =>
  Number(isEnglish(b)) - Number(isEnglish(a)) ||
  a.language.localeCompare(b.language) ||
  a.name.localeCompare(b.name)

export const createSystemVoices = (
  tool: SpeechTool | undefined = toolOf(process.platform),
  run: RunProgram = runProgram
): SystemVoices => {
  let known: readonly SystemVoice[] = []

  const list: SystemVoices['list'] = async () => {
    const voices = await tool?.list(run).catch(() => [])
    known = (voices ?? []).toSorted(inOrder)
    return [...known]
  }

  const isKnown = (voiceId: string): boolean => known.some(({ id }) => id === voiceId)

  return {
    list,
    speak: async (voiceId, text) => {
      if (!isKnown(voiceId)) await list()
      // Only what the system itself named becomes an argument of its program.
      if (tool === undefined || !isKnown(voiceId))
        throw new Error(`The system has no voice “${voiceId}” any more.`)
      const folder = await mkdtemp(join(tmpdir(), 'ringback-voice-'))
      try {
        const textPath = join(folder, 'text.txt')
        const soundPath = join(folder, 'speech.wav')
        await writeFile(textPath, text)
        await tool.speak(run, { voiceId, textPath, soundPath })
        const sound = parseWav(await readFile(soundPath))
        if (!sound.ok) throw new Error(`The system’s voice wrote a file that cannot be read: ${sound.reason}`)
        return { samples: sound.value.samples, sampleRate: sound.value.sampleRate }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
  }
}
