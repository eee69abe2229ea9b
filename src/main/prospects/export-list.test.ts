import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  contactChannels,
  type Prospect,
  prospect,
  prospectStatuses,
  relationships
} from '../../shared/prospect.ts'
import { noCaller } from './build-row.ts'
import { prospectsCsv } from './export-list.ts'
import { createImportSession } from './import-session.ts'

const text = (max: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: max }),
    fc.string({ unit: 'grapheme', maxLength: max }),
    fc.constantFrom(
      '=1+1',
      "'=1",
      "''@x",
      '+44 113 496 0142',
      '"',
      'a,b;c|d\te',
      'two\r\nlines\rand\n',
      'yes',
      '-'
    )
  )
const stripped = (most: number) =>
  text(40).map((value) => value.replaceAll('\0', '').toWellFormed().trim().slice(0, most))
const line = stripped(200)
const said = line.filter((value) => value !== '')
const day = fc.constantFrom('2026-03-02', '2025-12-31')
const labelled = fc.record({ label: line, number: said })

const card: fc.Arbitrary<Prospect> = fc
  .record({
    firstName: said,
    lastName: line,
    company: line,
    industry: line,
    facts: fc.array(said, { maxLength: 4 }),
    sources: fc.array(fc.record({ source: line, readOn: fc.option(day) }), { maxLength: 4 }),
    pains: fc.array(said, { maxLength: 3 }),
    numbers: fc.array(labelled, { maxLength: 3 }),
    repNumbers: fc.array(labelled, { maxLength: 2 }),
    lineCheckedOn: fc.option(day),
    repName: line,
    repCompany: line,
    callbackNumber: line,
    calledFrom: fc.option(said),
    lineReturns: fc.option(fc.boolean()),
    relationship: fc.constantFrom(...relationships),
    pronunciation: line,
    easyName: fc.boolean(),
    prefers: fc.option(fc.constantFrom(...contactChannels)),
    refusesEmail: fc.boolean(),
    preparation: fc.record({
      whyCall: line,
      whatTriggers: line,
      whatCompels: line,
      rightFit: fc.option(fc.constantFrom('yes', 'unsure', 'no')),
      say: fc.option(fc.constantFrom('decides', 'influences')),
      greetingHeard: fc.boolean(),
      calm: fc.boolean()
    }),
    status: fc.constantFrom(...prospectStatuses),
    script: text(80).map((value) => value.replaceAll('\0', '').toWellFormed()),
    id: fc.uuid(),
    isSample: fc.constant(false),
    updatedAt: fc.constant('2026-01-01T00:00:00Z')
  })
  .map(({ sources, ...given }) => {
    const noted = sources.slice(0, given.facts.length)
    const last = noted.findLastIndex(({ source, readOn }) => source !== '' || readOn !== null)
    return prospect.parse({ ...given, factSources: noted.slice(0, last + 1) })
  })

it('writes every card so that an import brings it back as it was', () => {
  fc.assert(
    fc.property(fc.array(card, { minLength: 1, maxLength: 6 }), fc.boolean(), (cards, withMark) => {
      const bytes = new TextEncoder().encode(prospectsCsv(cards, withMark))
      const session = createImportSession(bytes, () => ({ known: [], caller: noCaller }))
      const { columns } = session.read({}, () => {})
      session.check(
        columns.map(({ target }) => target),
        () => {}
      )
      session.plan({ otherwise: 'add', each: [] })
      const back = session.added(0, cards.length)
      expect(session.failures(0, 1)).toEqual([])
      expect(back).toEqual(cards.map(({ id: _id, isSample: _is, updatedAt: _at, ...draft }) => draft))
    }),
    { numRuns: 300 }
  )
})

it('ends every line as RFC 4180 wants it and hides what a spreadsheet would reckon with', () => {
  const [one] = fc.sample(card, { numRuns: 1, seed: 1 })
  if (one === undefined) throw new Error('no card')
  const csv = prospectsCsv(
    [{ ...one, firstName: '=HYPERLINK("x")', numbers: [{ label: '', number: '+44 1' }] }],
    true
  )
  expect(csv.startsWith('\ufeffFirst name,Last name,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).toContain("'+44 1")
})
