import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { WASI } from 'node:wasi'
import type { VoiceName } from '../../shared/scenario.ts'
import { parseWav } from '../../speech/wav.ts'
import type { Engine } from './engine.ts'
import { instantiate } from './engine.ts'
import type { Speech, VoiceStyle } from './speaker.ts'

/** `kal` is spoken by Flite's 16 kHz recording of the same speaker. */
const engineNames: Record<VoiceName, string> = { slt: 'slt', rms: 'rms', awb: 'awb', kal: 'kal16' }

const styleOptions = ({ voice, stretch, pitchHz }: VoiceStyle): string[] => [
  '-voice',
  engineNames[voice],
  ...(stretch === undefined ? [] : ['--setf', `duration_stretch=${stretch}`]),
  ...(pitchHz === undefined ? [] : ['--setf', `int_f0_target_mean=${pitchHz}`])
]

/**
 * Speaks prepared text (`speakable`) with the Flite engine, synchronously: a sentence takes some 50 ms. Throws when the
 * engine fails. The engine sees nothing of the machine but one empty folder, which is gone afterwards.
 */
export const fliteSpeech = (engine: Engine, text: string, style: VoiceStyle): Speech => {
  const nowhere = openSync(devNull, 'w')
  const folder = mkdtempSync(join(tmpdir(), 'ringback-voice-'))
  try {
    const wasi = new WASI({
      version: 'preview1',
      args: ['flite', ...styleOptions(style), '-t', text, '-o', '/out/speech.wav'],
      preopens: { '/out': folder },
      stdout: nowhere,
      stderr: nowhere,
      returnOnExit: true
    })
    const exitCode = wasi.start(instantiate(engine, wasi.getImportObject()))
    if (exitCode !== 0) throw new Error(`Flite ended with code ${exitCode}`)
    const sound = parseWav(readFileSync(join(folder, 'speech.wav')))
    if (!sound.ok) throw new Error(`Flite wrote a file that cannot be read: ${sound.reason}`)
    return { samples: sound.value.samples, sampleRate: sound.value.sampleRate }
  } finally {
    closeSync(nowhere)
    rmSync(folder, { recursive: true, force: true })
  }
}
