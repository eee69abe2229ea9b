import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseWav } from '../src/speech/wav.ts'

/** One spoken sentence without the silence around it; times in milliseconds from its first sample. */
export type Sentence = {
  sampleRate: number
  samples: Float32Array
  syllables: number
  /** Silences of 250 ms or more inside it. */
  pauses: [startMs: number, endMs: number][]
}

export type Voice = { name: string; speak: (text: string, speed: number) => Sentence }

const leastPauseMs = 250

/** The programs that are needed here and are not installed. */
export const missingPrograms = (): string[] =>
  ['flite', 'espeak-ng', 'praat'].filter(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined
  )

const run = (program: string, args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0 && program !== 'flite') throw new Error(`${program} ended with ${status}: ${stderr}`)
  return stdout
}

/** Runs a voice that writes a WAV file; answers what it printed and the sound. */
const spoken = (program: string, argsFor: (wav: string) => string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'ringback-voice-'))
  try {
    const wav = join(folder, 'speech.wav')
    const printed = run(program, argsFor(wav))
    const sound = parseWav(readFileSync(wav))
    if (!sound.ok) throw new Error(`${program}: ${sound.reason}`)
    return { printed, sound: sound.value }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const msSlice = (samples: Float32Array, rate: number, startMs: number, endMs: number): Float32Array =>
  samples.slice(Math.round((startMs * rate) / 1_000), Math.round((endMs * rate) / 1_000))

const fliteVowel = /^(?:aa|ae|ah|ao|aw|ax|axr|ay|eh|er|ey|ih|ix|iy|ow|oy|uh|uw)$/

/** Debian's flite, which tells the end of each phone (`-psdur`). */
export const flite = (voice: string): Voice => ({
  name: `flite ${voice}`,
  speak: (text, speed) => {
    const stretch = String(1 / speed)
    const { printed, sound } = spoken('flite', (wav) => [
      ...['-voice', voice, '--setf', `duration_stretch=${stretch}`],
      ...['-t', text, '-o', wav, '-psdur']
    ])
    let endedMs = 0
    const phones = [...printed.matchAll(/(\S+):(\d+\.\d+)/g)].map(([, phone = '', endS]) => {
      const startMs = endedMs
      endedMs = Number(endS) * 1_000
      return { phone, startMs, endMs: endedMs }
    })
    const sounding = phones.filter(({ phone }) => phone !== 'pau')
    const startMs = sounding[0]?.startMs ?? 0
    const endMs = sounding.at(-1)?.endMs ?? 0
    const inside = phones.filter((phone) => phone.startMs >= startMs && phone.endMs <= endMs)
    return {
      sampleRate: sound.sampleRate,
      samples: msSlice(sound.samples, sound.sampleRate, startMs, endMs),
      syllables: sounding.filter(({ phone }) => fliteVowel.test(phone)).length,
      pauses: inside
        .filter((phone) => phone.phone === 'pau' && phone.endMs - phone.startMs >= leastPauseMs)
        .map((phone) => [phone.startMs - startMs, phone.endMs - startMs])
    }
  }
})

/** Vowels in espeak's own notation, syllabic l and n among them. */
const espeakVowel = /^[',=]*(?:[aAeEiIoOuUV0@3&Y]|[ln]-$)/

/** Stretches of a voice without noise in which nothing sounds (-60 dB of its peak for 30 ms and more). */
const soundlessRuns = (samples: Float32Array, rate: number): [number, number][] => {
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const runs: [number, number][] = []
  let from = 0
  const closeAt = (to: number): void => {
    if (to - from >= 0.03 * rate) runs.push([(from / rate) * 1_000, (to / rate) * 1_000])
  }
  samples.forEach((sample, index) => {
    if (Math.abs(sample) <= peak / 1_000) return
    closeAt(index)
    from = index + 1
  })
  closeAt(samples.length)
  return runs
}

/** Debian's espeak-ng; `speed` 1 is 170 words a minute. Its silences are digital, so that they can be read off. */
export const espeak = (voice: string): Voice => ({
  name: `espeak ${voice}`,
  speak: (text, speed) => {
    const rate = String(Math.round(170 * speed))
    const { sound } = spoken('espeak-ng', (wav) => ['-v', voice, '-s', rate, '-w', wav, text])
    const phonemes = run('espeak-ng', ['-q', '-v', voice, '-x', '--sep=_', text]).split(/[\s_]+/)
    const totalMs = (sound.samples.length / sound.sampleRate) * 1_000
    const silences = soundlessRuns(sound.samples, sound.sampleRate)
    const startMs = silences.find(([from]) => from === 0)?.[1] ?? 0
    const endMs = silences.find(([, to]) => Math.abs(to - totalMs) < 1)?.[0] ?? totalMs
    return {
      sampleRate: sound.sampleRate,
      samples: msSlice(sound.samples, sound.sampleRate, startMs, endMs),
      syllables: phonemes.filter((phoneme) => espeakVowel.test(phoneme)).length,
      pauses: silences
        .filter(([from, to]) => from > startMs && to < endMs && to - from >= leastPauseMs)
        .map(([from, to]) => [from - startMs, to - startMs])
    }
  }
})
