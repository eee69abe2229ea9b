import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBigLibrary } from './big-library.ts'
import { findChromium } from './stand-in/find-chromium.mjs'

let folder = ''
const at = (name: string): string => join(folder, name)
const run = (...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('report.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1', INIT_CWD: folder, RINGBACK_RUNTIME: 'stand-in' }
  })
const period = ['--from', '2024-01-01', '--to', '2024-01-31']
const write = (format: string, ...more: string[]) =>
  run(...period, '--data', 'library', '--format', format, '--out', `report.${format}`, ...more)
const read = (name: string): string => readFileSync(at(name), 'utf8')
const libraryHash = (): string =>
  createHash('sha256')
    .update(readFileSync(at('library/library.sqlite')))
    .digest('hex')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringback-report-'))
  makeBigLibrary(at('library'), { prospects: 8, takes: 60, touches: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('report', () => {
  it('writes every format and not a byte of the library', () => {
    const before = libraryHash()
    for (const format of ['csv', 'json', 'html'])
      expect(write(format)).toMatchObject({ status: 0, stderr: '' })
    expect(read('report.csv').split('\r\n')).toHaveLength(5)
    expect(JSON.parse(read('report.json')).report).toMatchObject({ attempts: 60, takes: null })
    expect(read('report.html')).toContain('<h1>Dan Whitfield: practice report</h1>')
    expect(libraryHash()).toBe(before)
  })

  it('takes single takes, people and the mark of the file as they are asked for', () => {
    expect(write('csv', '--rows', 'take', '--takes', '--bom', '--anonymise').status).toBe(0)
    expect(read('report.csv').split('\r\n')).toHaveLength(62)
    expect(read('report.csv')).toMatch(/^\ufeffrep,take_id,/)
    expect(read('report.csv')).toContain(',Prospect 8,')
    expect(write('json', '--takes', '--transcripts', '--scenario', 'airport').status).toBe(0)
    const { report } = JSON.parse(read('report.json'))
    expect(report.takes).toHaveLength(report.attempts)
    expect(report.attempts).toBeLessThan(60)
    expect(report.takes[0].transcript).toMatch(/\w/)
  })

  it('says whether a bundle is whole', () => {
    write('json')
    expect(run('--check', 'report.json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Whole')
    })
    writeFileSync(at('report.json'), read('report.json').replace('"attempts":60', '"attempts":61'))
    expect(run('--check', 'report.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('checksum')
    })
    write('json')
    writeFileSync(
      at('report.json'),
      read('report.json').replace('"rules":{', '"rules":{"__proto__":[1,0,0],')
    )
    expect(run('--check', 'report.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('a key that no report has')
    })
  })

  it.each([
    ['--format'],
    ['--format', 'docx', '--out', 'x'],
    ['--from', '2024-01-01', '--to', 'soon', '--format', 'csv', '--out', 'x'],
    [...period, '--format', 'csv'],
    [...period, '--format', 'csv', '--out', 'x', '--audio', '--takes'],
    [...period, '--format', 'json', '--out', 'x', '--transcripts'],
    [...period, '--format', 'csv', '--out', 'x', '--rows', 'take'],
    ['extra']
  ])('ends with 2 and the usage on %j %j', (...args) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
  })

  it('ends with 1 where there is no library or the file cannot be written', () => {
    const nowhere = run(...period, '--format', 'csv', '--out', 'x.csv', '--data', 'nowhere')
    expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('no library') })
    const unwritable = run(...period, '--format', 'csv', '--out', 'no/x.csv', '--data', 'library')
    expect(unwritable).toMatchObject({ status: 1, stdout: '' })
    expect(unwritable.stderr).toBe(`${at('no/x.csv')} cannot be written: there is no folder ${at('no')}.\n`)
    const folderItself = run(...period, '--format', 'csv', '--out', '.', '--data', 'library')
    expect(folderItself).toMatchObject({ status: 1, stderr: expect.stringContaining('it is a folder') })
  })

  it.each(['library/library.sqlite', 'library/recordings/x.csv', 'link/library.sqlite'])(
    'never writes into the data folder: %s',
    (out) => {
      if (!existsSync(at('link'))) symlinkSync(at('library'), at('link'))
      const before = libraryHash()
      const refused = run(...period, '--format', 'csv', '--out', out, '--data', 'library')
      expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('Ringback’s own folder') })
      expect(libraryHash()).toBe(before)
    }
  )

  it.each([
    [['--from', '2024-02-30', '--to', '2024-03-01'], '--from is a day, such as 2026-11-01.'],
    [['--from', '2024-02-01', '--to', 'soon'], '--to is a day, such as 2026-11-01.'],
    [['--from', '2024-02-02', '--to', '2024-02-01'], 'The last day must not be before the first.'],
    [[...period, '--rep', 'x'.repeat(201)], '--rep is longer than 200 characters.']
  ])('says in plain words what is wrong with %j', (args, words) => {
    const { status, stderr } = run(...args, '--format', 'csv', '--out', 'x.csv', '--data', 'library')
    expect([status, stderr.split('\n')[0]]).toEqual([2, words])
  })

  it('reads a library that is open and being written to', () => {
    const db = new Database(at('library/library.sqlite'))
    db.exec('BEGIN IMMEDIATE')
    try {
      expect(write('csv')).toMatchObject({ status: 0, stdout: '', stderr: '' })
    } finally {
      db.exec('ROLLBACK')
      db.close()
    }
  })

  const tools = findChromium() !== undefined && spawnSync('pdftotext', ['-v']).status === 0
  it.skipIf(!tools)('prints tagged pages of the asked paper with text that can be selected', () => {
    expect(write('pdf', '--paper', 'Letter')).toMatchObject({ status: 0 })
    const facts = spawnSync('pdfinfo', [at('report.pdf')], { encoding: 'utf8' }).stdout
    expect(facts).toMatch(/Tagged: +yes/)
    expect(facts).toMatch(/Page size: +612 x 792 pts \(letter\)/)
    expect(Number(/Pages: +(\d+)/.exec(facts)?.[1])).toBeLessThanOrEqual(4)
    const fonts = spawnSync('pdffonts', [at('report.pdf')], { encoding: 'utf8' }).stdout
    expect(
      fonts
        .split('\n')
        .slice(2, -1)
        .every((line) => /\bTrueType\b.*\byes (yes|no) +(yes|no)\b/.test(line))
    ).toBe(true)
    const text = spawnSync('pdftotext', ['-layout', at('report.pdf'), '-'], { encoding: 'utf8' }).stdout
    for (const words of ['Dan Whitfield: practice report', 'First to best', 'How this was reckoned', '1/2'])
      expect(text).toContain(words)
  })
})
