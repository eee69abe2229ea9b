import { describe, expect, it } from 'vitest'
import {
  choicesFor,
  drillTakes,
  madeThen,
  manyTakes,
  someTalks,
  someTries,
  takeFacts
} from './facts.fixture.ts'
import { reportHtml } from './html.ts'
import { reportOf } from './model.ts'

const made = madeThen
const fonts = {
  regular: { latin: 'AAAA', latinExt: 'BBBB' },
  bold: { latin: 'CCCC', latinExt: 'DDDD' }
}
const page = (takes: Parameters<typeof reportOf>[0]['takes'], change = {}) =>
  reportHtml(reportOf({ takes, talks: someTalks, tries: someTries }, choicesFor(change), made), {
    paper: 'A4',
    fonts
  })

describe('the page', () => {
  it('is the golden one for the golden takes', async () => {
    await expect(page([...manyTakes(60), ...drillTakes(6)], { next: 'Hook first.' })).toMatchFileSnapshot(
      'golden/report.html'
    )
  })

  it('needs nothing else and runs nothing', () => {
    const text = page(manyTakes(60), { includeTakes: true, includeTranscripts: true })
    expect(text).not.toMatch(/<script|https?:|<link|<img|@import/i)
    expect([...text.matchAll(/url\((\w+):/g)].map(([, scheme]) => scheme)).toEqual([
      'data',
      'data',
      'data',
      'data'
    ])
    expect(text).toContain("default-src 'none'")
  })

  it('escapes whatever somebody typed, everywhere', () => {
    const evil = `<img src=x onerror=alert(1)>"'&`
    const take = takeFacts({
      prospectName: evil,
      company: evil,
      scenarioName: evil,
      transcript: evil,
      drillTitle: evil,
      measure: { rulebookVersion: evil, pack: { name: evil, version: evil } },
      findings: [{ ruleId: 'a', verdict: 'fail', title: evil, reason: evil }]
    })
    const takes = Array.from({ length: 6 }, () => take)
    const text = page(takes, {
      rep: evil,
      next: evil,
      includeQuotes: true,
      includeTakes: true,
      includeTranscripts: true
    })
    expect(text).not.toContain('<img')
    expect(text.split('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;').length).toBeGreaterThan(20)
  })

  it('counts what a long table leaves out', () => {
    const takes = Array.from({ length: 40 }, (_, index) =>
      takeFacts({ prospectId: `p${index}`, prospectName: `Person ${index}` })
    )
    expect(page(takes)).toContain('And 30 more with 30 takes.')
  })

  it('has neither a trend nor a table where there is nothing', () => {
    const text = page([])
    expect(text).toContain('1 live talk, drills and no message in this period.')
    expect(text).not.toMatch(/Trend<|First to best|Missed most/)
  })

  it('draws no dot of a take in a drill, where single takes are drawn', () => {
    const dots = (text: string): number => text.match(/<circle/g)?.length ?? 0
    const [without, withDrills] = [manyTakes(20), [...manyTakes(20), ...drillTakes(4)]].map((takes) =>
      page(takes, { includeTakes: true })
    )
    expect(dots(withDrills ?? '')).toBe(20)
    expect(dots(without ?? '')).toBe(20)
    expect(withDrills).toContain('drill: The ten-second hook')
  })

  it('names a change of the rule pack as one, and no rulebook', () => {
    const packed = { rulebookVersion: '1.1.0', pack: { name: 'Haulage', version: '2' } }
    const takes = manyTakes(60)
      .slice(20)
      .map((take, index) => (index < 20 ? take : { ...take, measure: packed }))
    const text = page(takes)
    expect(text).toMatch(/y="8">pack Haulage 2<\/text>/)
    expect(text).toContain('Mean score by week, of takes graded by the newest rule pack')
    expect(text).toContain('Only takes graded by the newest rule pack are compared.')
    expect(text).not.toContain('newest rulebook are')
  })

  it('joins no mean across a change of rulebook', () => {
    const takes = manyTakes(60)
    const text = page(takes)
    const [, points = ''] = /polyline class="mean" points="([^"]*)"/.exec(text) ?? []
    const firstX = Number(points.split(',')[0])
    const changeX = Number(/class="change" x1="([\d.]+)"/.exec(text)?.[1])
    expect(changeX).toBeGreaterThan(100)
    expect(firstX).toBeGreaterThanOrEqual(changeX)
  })
})
