import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFile, packLimits } from './pack.ts'
import { packChanges } from './pack-changes.ts'
import { readPack } from './read-pack.ts'

const head = 'name: Test\nversion: "1"\n'
const problemsOf = (text: string) => {
  const reading = readPack(text)
  return reading.ok ? [] : reading.problems
}
/** "4 weights › x" for every problem. */
const places = (text: string): string[] => problemsOf(text).map(({ line, path }) => `${line} ${path}`)

const example = readFileSync(new URL('../../../resources/packs/example.yaml', import.meta.url), 'utf8')

describe('a pack that is right', () => {
  it('is read, whether YAML or JSON, with or without a byte order mark', () => {
    const yaml = readPack(`\uFEFF${head}off: [peer-proof]\n`)
    const json = readPack('{\n  "name": "Test",\n  "version": "1",\n  "off": ["peer-proof"]\n}')
    expect(yaml).toEqual({ ok: true, pack: { name: 'Test', version: '1', off: ['peer-proof'] } })
    expect(json).toEqual(yaml)
  })

  it('is the example of the documentation, which changes something in every way', () => {
    const reading = readPack(example)
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    expect(Object.keys(reading.pack).toSorted()).toEqual(Object.keys(packFile.shape).toSorted())
    const changes = packChanges(reading.pack)
    expect(changes).toContain(
      'Something for them within 10 seconds (hook-in-10s): hook is 8 instead of 10 s.'
    )
    expect(changes).toContain('To the point (no-rambling): long is 35 instead of 40 s.')
    expect(changes).toContain('Adds 2 products of yours: “Swabmaster” and “Larkfield Insight”.')
    expect(changes.filter((line) => line.startsWith('Adds a rule'))).toHaveLength(3)
  })

  it('may change nothing at all', () => {
    const reading = readPack(head)
    expect(reading.ok && packChanges(reading.pack)).toEqual([])
  })
})

describe('a pack that is wrong', () => {
  it.each([
    ['an empty file', '', '1 '],
    ['a list', '- a', '1 '],
    ['a field that stands twice', `${head}name: Again\n`, '3 '],
    ['two documents', `${head}---\n${head}`, '3 '],
    ['a tag', `${head}note: !js 1\n`, '3 '],
    ['an alias without an anchor', `${head}note: *x\n`, '1 '],
    ['no name', 'version: "1"\n', '1 name'],
    ['a version that is a number', 'name: Test\nversion: 1.0\n', '2 version'],
    ['a field that nothing has', `${head}colour: red\n`, '3 colour'],
    ['a rule that nothing has', `${head}off:\n  - length-cap\n  - none\n`, '5 off › 2'],
    ['a weight beyond its bounds', `${head}weights:\n  about-them: 21\n`, '4 weights › about-them'],
    ['a weight below nothing', `${head}weights: {about-them: -1}\n`, '3 weights › about-them'],
    ['no number', `${head}weights:\n  about-them: .nan\n`, '4 weights › about-them'],
    ['a gate loosened', `${head}thresholds:\n  length-cap: {warn: 41}\n`, '4 thresholds › length-cap › warn'],
    ['half a thing', `${head}thresholds:\n  one-point: {warn: 2.5}\n`, '4 thresholds › one-point › warn'],
    [
      'a limit that follows another',
      `${head}thresholds:\n  length-target: {cap: 20}\n`,
      '4 thresholds › length-target › cap'
    ],
    [
      'limits in the wrong order',
      `${head}thresholds:\n  clear-ask:\n    warn: 4\n    fail: 2\n`,
      '5 thresholds › clear-ask › warn'
    ],
    [
      'a limit that overtakes one that stays',
      `${head}thresholds:\n  length-cap: {pass: 24}\n`,
      '4 thresholds › length-cap › pass'
    ],
    ['a family that nothing has', `${head}phrases:\n  opener: [x]\n`, '4 phrases › opener'],
    [
      'a phrase without a word',
      `${head}phrases:\n  salesy:\n    - fine\n    - "!?"\n`,
      '6 phrases › salesy › 2'
    ],
    ['a phrase of hesitations', `${head}phrases:\n  salesy: [um]\n`, '4 phrases › salesy › 1'],
    [
      'short forms that are no list',
      `${head}phrases:\n  nicknames: {Maya: May}\n`,
      '4 phrases › nicknames › Maya'
    ],
    [
      'a slot in a title',
      `${head}rules:\n  - id: a\n    title: "{said}"\n    advice: B\n    mustSay: [c]\n`,
      '5 rules › 1 › title'
    ],
    ['a rule that wants nothing', `${head}rules:\n  - id: a\n    title: T\n    advice: B\n`, '4 rules › 1']
  ])('%s is refused at its line', (_, text, place) => {
    expect(places(text)).toContain(place)
    for (const { message } of problemsOf(text)) expect(message).toMatch(/^\p{Lu}|^“.*[.?]$/u)
  })

  it('is told of every problem at once, in the order of the lines', () => {
    const text = `version: 2\ncolour: red\noff: [length-cap, peer-prof]\nweights:\n  nothing: 99\nrules:\n  - id: ok\n    title: T\n    advice: A\n    mustSay: [a]\n    mustNotSay: [b]\n    withinS: 4\n    withinShare: 0.3\n  - id: ok\n    titel: T\n    mustNotSay: [b]\n    withinS: 900\n`
    expect(new Set(places(text))).toEqual(
      new Set([
        '1 name',
        '1 version',
        '2 colour',
        '3 off › 1',
        '3 off › 2',
        '5 weights › nothing',
        '11 rules › 1 › mustNotSay',
        '13 rules › 1 › withinShare',
        '14 rules › 2 › id',
        '14 rules › 2 › title',
        '14 rules › 2 › advice',
        '15 rules › 2 › titel',
        '17 rules › 2 › withinS'
      ])
    )
    const lines = problemsOf(text).map(({ line }) => line)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  it('is told which name was nearly right', () => {
    expect(problemsOf(`${head}off: [peer-prof]`)[0]?.message).toContain('Did you mean “peer-proof”?')
    expect(problemsOf(`${head}wieghts: {}`)[0]?.message).toContain('Did you mean “weights”?')
  })

  it('is refused when it is too large, before it is read', () => {
    expect(places(`${head}# ${'x'.repeat(packLimits.bytes)}`)).toEqual(['1 '])
  })

  it('is refused when it holds too many values to be looked at one by one', () => {
    expect(places(`${head}off: [${'x, '.repeat(packLimits.values)}]`)).toEqual(['1 '])
  })

  it.each([
    ['nested without end', '['.repeat(50_000)],
    [
      'aliases that multiply',
      `a: &a [x, x, x]\n${[...'bcdefghijk'].map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]}, `.repeat(9)}]\n`).join('')}`
    ],
    ['a key of the language', `${head}weights:\n  __proto__: 3\n  constructor: 4\n`]
  ])('%s does no harm', (_, text) => {
    expect(readPack(text).ok).toBe(false)
  })

  it('whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((tail) => example.slice(0, 900) + tail)
        ),
        (text) => {
          const reading = readPack(text)
          if (reading.ok) return
          expect(reading.problems.length).toBeGreaterThan(0)
          for (const { line } of reading.problems)
            expect(line).toBeLessThanOrEqual(text.split('\n').length + 1)
        }
      ),
      { numRuns: 300 }
    )
  })
})
