import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { babble, laidOut } from '../speech/signals.fixture.ts'
import { writeWav } from '../speech/wav.ts'

const command = fileURLToPath(new URL('./measure.ts', import.meta.url))
let folder = ''
const at = (name: string): string => join(folder, name)
const run = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' }
  })
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const fields =
  'file durationMs firstSpeechMs lastSpeechMs speechMs pauses syllables articulationRate pitchSpreadSt levelDbfs snrDb clippingPerS fillerCandidates tailDropDb'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringback-measure-'))
  writeFileSync(at('take.wav'), writeWav(laidOut(4_000, [[1_000, babble(2)]]), 16_000))
  writeFileSync(at('slow.wav'), writeWav(laidOut(4_000, [[1_000, babble(2, 8_000)]], 8_000), 8_000))
  writeFileSync(at('silence.wav'), writeWav(new Float32Array(32_000), 16_000))
  writeFileSync(at('notes.txt'), 'Call Maya.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('measure', () => {
  it('prints one line a file with exactly its fields', () => {
    const { stdout, status } = run(at('take.wav'), at('slow.wav'))
    const lines = linesOf(stdout)
    expect(lines.map((line) => Object.keys(line).join(' '))).toEqual([fields, fields])
    expect(lines.map(({ file }) => file)).toEqual([at('take.wav'), at('slow.wav')])
    for (const { durationMs, firstSpeechMs, syllables, articulationRate } of lines) {
      expect(durationMs).toBe(4_000)
      expect(Math.abs(firstSpeechMs - 1_000)).toBeLessThanOrEqual(20)
      expect(Math.abs(syllables - 8)).toBeLessThanOrEqual(1)
      expect(Math.abs(articulationRate - 4)).toBeLessThanOrEqual(0.6)
    }
    expect(status).toBe(0)
  })

  it('invents nothing on a silent file', () => {
    const [line] = linesOf(run(at('silence.wav')).stdout)
    expect(line).toEqual({
      ...{ file: at('silence.wav'), durationMs: 2_000, firstSpeechMs: null, lastSpeechMs: null, speechMs: 0 },
      ...{ pauses: [], syllables: null, articulationRate: null, pitchSpreadSt: null, levelDbfs: null },
      ...{ snrDb: null, clippingPerS: 0, fillerCandidates: [], tailDropDb: null }
    })
  })

  it('says on its own line what is wrong with a file, measures the others and ends with 1', () => {
    const { stdout, status } = run(at('notes.txt'), at('none.wav'), folder, at('take.wav'))
    const lines = linesOf(stdout)
    expect(lines.slice(0, 3)).toEqual([
      { file: at('notes.txt'), error: 'This is not a WAV file.' },
      { file: at('none.wav'), error: 'There is no such file.' },
      { file: folder, error: 'This is a folder, not a file.' }
    ])
    expect(lines[3].firstSpeechMs).not.toBeNull()
    expect(status).toBe(1)
  })

  it('explains itself, and refuses wrong usage with 2', () => {
    const help = run('--help')
    expect([help.status, help.stdout.startsWith('Usage:')]).toEqual([0, true])
    for (const args of [[], ['--loud', at('take.wav')]]) {
      const { status, stdout, stderr } = run(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain('Usage:')
    }
  })
})
