import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choicesFor, madeThen, manyTakes, someTalks, someTries } from '../src/main/reports/facts.fixture.ts'
import { reportFonts } from '../src/main/reports/fonts.ts'
import { reportHtml } from '../src/main/reports/html.ts'
import { reportOf } from '../src/main/reports/model.ts'
import { printHtml } from './print-html.ts'
import { findChromium } from './stand-in/find-chromium.mjs'

/*
 * The golden report of 500 takes, page by page. To renew it after a change that was meant, and looked at:
 * RENEW_GOLDEN=1 npx vitest run --config build/vitest.config.ts build/report-pdf.test.ts
 */
const golden = fileURLToPath(new URL('../src/main/reports/golden', import.meta.url))
const renew = process.env['RENEW_GOLDEN'] === '1'
const tools = findChromium() !== undefined && spawnSync('pdftotext', ['-v']).status === 0

/** A grey picture's pixels, after the three lines of a PGM's head. */
const pixelsOf = (pgm: Buffer): Buffer => {
  let at = 0
  for (let line = 0; line < 3; line += 1) at = pgm.indexOf(0x0a, at) + 1
  return pgm.subarray(at)
}

let folder = ''
let pages: { text: string; picture: Buffer }[] = []

beforeAll(async () => {
  if (!tools) return
  folder = mkdtempSync(join(tmpdir(), 'ringback-golden-'))
  const report = reportOf(
    { takes: manyTakes(500), talks: someTalks, tries: someTries },
    choicesFor({ next: 'Hook first. I open with the drivers, not with who I am.' }),
    madeThen
  )
  const pdf = join(folder, 'report.pdf')
  writeFileSync(pdf, await printHtml(reportHtml(report, { paper: 'A4', fonts: reportFonts() })))
  spawnSync('pdftoppm', ['-r', '25', '-gray', pdf, join(folder, 'page')])
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
  const text = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout.split('\f')
  pages = pictures.toSorted().map((name, index) => ({
    text: (text[index] ?? '').replace(/\s+/g, ' ').trim(),
    picture: readFileSync(join(folder, name))
  }))
  if (!renew) return
  mkdirSync(golden, { recursive: true })
  pages.forEach((page, index) => {
    writeFileSync(join(golden, `page-${index + 1}.txt`), `${page.text}\n`)
    writeFileSync(join(golden, `page-${index + 1}.pgm`), page.picture)
  })
}, 120_000)
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!tools)('the golden report', () => {
  it('has as many pages, at most four', () => {
    const kept = readdirSync(golden).filter((name) => name.endsWith('.pgm'))
    expect(pages).toHaveLength(kept.length)
    expect(pages.length).toBeLessThanOrEqual(4)
  })

  it('says the same on every page', () => {
    pages.forEach(({ text }, index) => {
      expect(text).toBe(readFileSync(join(golden, `page-${index + 1}.txt`), 'utf8').trim())
    })
  })

  it('looks the same on every page', () => {
    pages.forEach(({ picture }, index) => {
      const [now, then] = [picture, readFileSync(join(golden, `page-${index + 1}.pgm`))].map(pixelsOf)
      expect(now?.length).toBe(then?.length)
      // Another Chromium smooths letters otherwise; a line that moved changes many pixels by much.
      const changed = now?.filter((grey, at) => Math.abs(grey - (then?.[at] ?? 0)) > 64).length ?? 0
      expect(changed / (now?.length ?? 1)).toBeLessThan(0.005)
    })
  })
})
