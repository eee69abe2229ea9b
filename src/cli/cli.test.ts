import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWav } from '../speech/wav.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
let folder = ''
const at = (name: string): string => join(folder, name)
const run = (command: 'grade' | 'eval' | 'bench' | 'pack', args: string[], input = '') =>
  spawnSync(process.execPath, [join(here, `${command}.ts`), ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NODE_NO_WARNINGS: '1' }
  })

const card = {
  first_name: 'Diana',
  company: 'North Star Hospice',
  facts: ['audit in June'],
  rep_name: 'Owen Brandvold',
  rep_company: 'Chartwell Records',
  callback_number: '612 555 0155',
  called_from: '612 555 0155',
  line_returns: true,
  relationship: 'cold',
  a_field_of_tomorrow: 1
}
const transcript =
  'Dana 😀, three hospices in your county failed their audits. Call me and I’ll read you the line. 612 555 0155. Owen Brandvold, Chartwell Records.'
const line = (more: object): string =>
  JSON.stringify({ id: 'a', transcript, spoken_s: 14, first_speech_s: 0.5, card, ...more })

/** A second of silence, two of a hum that swells and fades like words, and silence again. */
const hum = (): Float32Array => {
  const rate = 16_000
  return Float32Array.from({ length: 4 * rate }, (_, n) => {
    const t = n / rate
    if (t < 1 || t > 3) return 0
    return 0.3 * Math.sin(2 * Math.PI * 180 * t) * Math.sin(Math.PI * 4 * t) ** 2
  })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringback-cli-'))
  writeFileSync(at('take.wav'), writeWav(hum(), 16_000))
  writeFileSync(at('said.txt'), transcript)
  writeFileSync(at('card.json'), JSON.stringify(card))
  writeFileSync(
    at('messages.jsonl'),
    `${line({})}\nnot json\n${line({ id: 'c', spoken_s: undefined })}\n[]\n`
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('grade --jsonl', () => {
  it('answers every line in its place, names what it cannot read, and ends with 1', () => {
    const { stdout, status } = run('grade', ['--jsonl', at('messages.jsonl')])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one))
    expect(lines.map((one) => one.id ?? one.line)).toEqual(['a', 2, 'c', 4])
    expect(lines[1]).toEqual({ line: 2, error: expect.any(String) })
    expect(Object.keys(lines[0])).toEqual(['id', 'score', 'coverage', 'findings'])
    expect(lines[2].findings['length-cap'].verdict).toBe('needs-input')
    expect(status).toBe(1)
  })

  it('counts spans in code points of the transcript as given', () => {
    const { stdout, status } = run('grade', ['--jsonl', '-'], `${line({})}\n`)
    const { findings } = JSON.parse(stdout)
    expect(findings['name-right'].verdict).toBe('fail')
    const [[start, end]] = findings['callback-same-number'].spans
    expect([...transcript].slice(start, end).join('')).toBe('612 555 0155')
    expect(status).toBe(0)
  })

  it('splits lines at line feeds alone', () => {
    const odd = line({ transcript: `${transcript}\u2028Thanks.` })
    const { stdout } = run('grade', ['--jsonl', '-'], `\uFEFF${odd}\r\n`)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout).id).toBe('a')
  })

  it('stops quietly when its reader has read enough', async () => {
    writeFileSync(at('many.jsonl'), `${line({})}\n`.repeat(400))
    const child = spawn(process.execPath, [join(here, 'grade.ts'), '--jsonl', at('many.jsonl')], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' }
    })
    let complaint = ''
    child.stderr.on('data', (bytes) => {
      complaint += String(bytes)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, complaint]).toEqual([0, ''])
  })
})

describe('grade TAKE.wav', () => {
  it('prints a table, with what was said and when', () => {
    const { stdout, status } = run('grade', [
      at('take.wav'),
      '--transcript',
      at('said.txt'),
      '--card',
      at('card.json')
    ])
    expect(stdout).toMatch(/^Score [\d.]+ of 100/)
    expect(stdout).toContain('“Dana” is not Diana')
    expect(status).toBe(0)
  })

  it('prints the whole grade with --json, and takes a script for the words', () => {
    const { stdout, status } = run('grade', [at('take.wav'), '--script', at('said.txt'), '--json'])
    const grade = JSON.parse(stdout)
    expect(grade.findings.length).toBeGreaterThan(30)
    expect(grade.measures.lastSpeechMs).toBeGreaterThan(2_500)
    expect(status).toBe(0)
  })

  it('asks for words when there are none', () => {
    const { stdout } = run('grade', [at('take.wav'), '--json'])
    expect(JSON.parse(stdout).score).toBeNull()
  })
})

describe('wrong usage', () => {
  it.each([
    ['no file', [], 2],
    ['an unknown option', ['--wat'], 2],
    ['a missing file', ['--jsonl', 'nowhere.jsonl'], 2],
    ['a missing recording', ['nowhere.wav'], 2],
    ['two kinds of words', ['take.wav', '--script', 'a', '--transcript', 'b'], 2],
    ['--jsonl with a recording', ['take.wav', '--jsonl', 'a'], 2]
  ])('%s is said on standard error', (_, args, code) => {
    const { stdout, stderr, status } = run('grade', args)
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).not.toBe('')
  })

  it('refuses a file that is no recording', () => {
    const { status, stderr } = run('grade', [at('said.txt')])
    expect(status).toBe(1)
    expect(stderr).toContain('WAV')
  })

  it.each(['grade', 'eval', 'bench', 'pack'] as const)('%s has a page of help', (command) => {
    const { stdout, status } = run(command, ['--help'])
    expect(stdout).toMatch(/^Usage: npm run/)
    expect(status).toBe(0)
  })
})

describe('eval', () => {
  it('compares verdicts with labels, rule by rule', () => {
    const labelled = [
      line({ id: 'hit', verdicts: { 'name-right': 'fail', 'length-cap': 'pass' } }),
      line({ id: 'miss', verdicts: { 'name-right': 'pass', 'clear-ask': 'fail', 'no-such-rule': 'pass' } }),
      line({ id: 'open', spoken_s: null, verdicts: { 'length-cap': 'pass' } })
    ]
    const { stdout, status } = run('eval', ['-', '--json'], labelled.join('\n'))
    const { rules, means } = JSON.parse(stdout)
    const figures = Object.fromEntries(rules.map((one: { rule: string }) => [one.rule, one]))
    expect(figures['name-right']).toMatchObject({
      labels: 2,
      balancedAccuracy: 0.5,
      failRecall: 1,
      falseFails: 1
    })
    expect(figures['length-cap']).toMatchObject({ balancedAccuracy: 1, decided: 0.5 })
    expect(means.labels).toBe(5)
    expect(status).toBe(0)
    expect(run('eval', ['-', '--errors'], labelled.join('\n')).stdout).toContain(
      'miss  clear-ask  expected fail, got pass'
    )
  })
})

const examplePack = fileURLToPath(new URL('../../resources/packs/example.yaml', import.meta.url))

describe('a rule pack', () => {
  beforeAll(() => {
    writeFileSync(at('bad.yaml'), 'name: Bad\nversion: 1\noff: [length-cap]\n')
    writeFileSync(at('labelled.jsonl'), `${line({ verdicts: { 'pack/no-certainty': 'pass' } })}\n`)
  })

  it('is checked: what it changes in words, or what is wrong at which line', () => {
    const good = run('pack', [examplePack])
    expect(good.status).toBe(0)
    expect(good.stdout).toContain('(hook-in-10s): hook is 8 instead of 10 s.')
    const bad = run('pack', [at('bad.yaml')])
    expect(bad.status).toBe(1)
    expect(bad.stdout.trim().split('\n')).toHaveLength(2)
    expect(bad.stdout).toContain(`${at('bad.yaml')}:2 version: Give the pack a version in quotes`)
    expect(run('pack', [at('none.yaml')]).status).toBe(2)
    expect(run('pack', []).status).toBe(2)
  })

  it('grades and is named in each line, which without one stays as it was', () => {
    const [first = ''] = run('grade', ['--jsonl', at('messages.jsonl'), '--pack', examplePack]).stdout.split(
      '\n'
    )
    const graded = JSON.parse(first)
    expect(graded.pack).toEqual({ name: 'Larkfield Labs, field team', version: '1.0' })
    expect(graded.findings['pack/no-certainty'].verdict).toBe('pass')
    expect(graded.findings['peer-proof']).toBeUndefined()
    const [plain = ''] = run('grade', ['--jsonl', at('messages.jsonl')]).stdout.split('\n')
    expect(Object.keys(JSON.parse(plain))).toEqual(['id', 'score', 'coverage', 'findings'])
  })

  it('is named by the table, and measured against labels of its own rules', () => {
    const table = run('grade', [at('take.wav'), '--transcript', at('said.txt'), '--pack', examplePack]).stdout
    expect(table).toContain('with Larkfield Labs, field team 1.0')
    expect(run('eval', [at('labelled.jsonl'), '--pack', examplePack]).stdout).toContain('pack/no-certainty')
  })

  it('that is wrong grades nothing', () => {
    const { status, stdout, stderr } = run('grade', [
      '--jsonl',
      at('messages.jsonl'),
      '--pack',
      at('bad.yaml')
    ])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`${at('bad.yaml')}:3 off › 1`)
  })
})
