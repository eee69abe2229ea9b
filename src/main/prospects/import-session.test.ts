import { describe, expect, it } from 'vitest'
import { noCaller, splitName } from './build-row.ts'
import type { Existing } from './check-rows.ts'
import { createImportSession, type ImportSession } from './import-session.ts'
import { phoneKey } from './phone.ts'

const nobody: Existing = { known: [], caller: noCaller }
const quietly = (): void => {}

const sessionOf = (content: string | Uint8Array, existing: Existing = nobody): ImportSession =>
  createImportSession(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    () => existing
  )

/** Everything that a file comes to with the guessed columns. */
const imported = (content: string | Uint8Array, existing: Existing = nobody) => {
  const session = sessionOf(content, existing)
  const read = session.read({}, quietly)
  const checked = session.check(
    read.columns.map(({ target }) => target),
    quietly
  )
  session.plan({ otherwise: 'skip', each: [] })
  return { session, read, checked, cards: session.added(0, 1_000) }
}

const utf16 = (text: string, isBig: boolean, withMark: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + Number(withMark)) * 2)
  const view = new DataView(bytes.buffer)
  const letters = [...(withMark ? '\ufeff' : ''), ...text]
  for (const [at, letter] of letters.entries()) view.setUint16(at * 2, letter.charCodeAt(0), !isBig)
  return bytes
}
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('a file’s letters, delimiters and lines', () => {
  const text = 'First Name;Last Name;Company\r\nZoë;Ørsted;Café Müller\r\nJosé;Núñez;Peña & Söhne\r\n'
  const unix = text.replaceAll('\r', '')
  it.each([
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(text, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(text, true, true), 'utf-16be'],
    ['UTF-16 LE without', utf16(unix, false, false), 'utf-16le'],
    ['UTF-16 BE without', utf16(unix, true, false), 'utf-16be'],
    ['Windows-1252', latin(text), 'windows-1252'],
    [
      'MacRoman',
      latin(
        'First Name;Last Name;Company\rZo\x91;\xafrsted;Caf\x8e M\x9fller\rJos\x8e;N\x9c\x96ez;Pe\x96a & S\x9ahne\r'
      ),
      'macintosh'
    ]
  ])('%s', (_name, bytes, encoding) => {
    const { read, cards } = imported(bytes)
    expect(read.reading).toEqual({ encoding, delimiter: ';', hasHeader: true })
    expect(cards.map(({ firstName, lastName, company }) => [firstName, lastName, company])).toEqual([
      ['Zoë', 'Ørsted', 'Café Müller'],
      ['José', 'Núñez', 'Peña & Söhne']
    ])
  })

  it.each([',', ';', '\t', '|'])(
    '%j between cells, with quotes, line breaks and quotes in quotes',
    (sign) => {
      const rows = [
        ['First Name', 'Company', 'Notes'],
        ['Ann', `"Smith${sign} Sons"`, '"said ""call me""\nin May"']
      ]
      const { cards, read } = imported(rows.map((cells) => cells.join(sign)).join('\n'))
      expect(read.reading.delimiter).toBe(sign)
      expect(cards[0]).toMatchObject({ company: `Smith${sign} Sons`, facts: ['said "call me"\nin May'] })
    }
  )

  it('reads mixed line ends, Excel’s own first line, and leaves empty rows out of the count', () => {
    const { read, cards } = imported('sep=;\r\nName;Company\nAnn Lee;One\r\n;\r\nBob Ray;Two\n\n')
    expect(read.rowCount).toBe(2)
    expect(cards.map(({ firstName }) => firstName)).toEqual(['Ann', 'Bob'])
  })

  it('tells a file that has nobody in it', () => {
    expect(() => imported('\n , \n')).toThrow(/No row/)
  })
})

describe('columns', () => {
  it.each([
    [
      'Salesforce',
      'Lead ID,First Name,Last Name,Company / Account,Title,Phone,Mobile,Email,Lead Source',
      'skip firstName lastName company fact phone phone skip skip'
    ],
    [
      'HubSpot',
      'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Company Name,Lifecycle Stage',
      'skip firstName lastName skip phone phone company relationship'
    ],
    [
      'Pipedrive',
      'Person - Name,Person - Organization,Person - Phone - Work,Person - Email - Work',
      'fullName company phone skip'
    ],
    [
      'Zoho',
      'Contact Id,Full Name,First Name,Last Name,Account Name,Home Phone,Email Opt Out',
      'skip skip firstName lastName company phone refusesEmail'
    ],
    [
      'Outlook',
      'First Name,Middle Name,Last Name,Company,Job Title,Business Phone,E-mail Address,Notes',
      'firstName skip lastName company fact phone skip fact'
    ]
  ])('of %s are known', (_name, header, targets) => {
    const count = header.split(',').length
    const { read } = imported(`${header}\n${Array.from({ length: count }, (_, at) => `x${at}`).join(',')}`)
    expect(read.columns.map(({ target }) => target).join(' ')).toBe(targets)
  })

  it('are told by their content where nothing names them', () => {
    const { read, cards } = imported(
      'Priya Raman,Northgate Ltd,priya@northgate.example,0113 496 0142,2024-05-01\n' +
        'Marcus Tillery,Lakeshore Inc,marcus@lakeshore.example,(414) 555-0137,2024-06-01\n'
    )
    expect(read.reading.hasHeader).toBe(false)
    expect(read.columns.map(({ target }) => target)).toEqual(['fullName', 'company', 'skip', 'phone', 'skip'])
    expect(cards[0]).toMatchObject({ firstName: 'Priya', lastName: 'Raman', company: 'Northgate Ltd' })
  })

  it('keep their name where the text alone says too little', () => {
    const { cards } = imported('Name,Job Title,Notes\nAnn Lee,Head of HR,lost two depots\n')
    expect(cards[0]?.facts).toEqual(['Job Title: Head of HR', 'lost two depots'])
  })

  it.each([
    ['Dr. Ann Lee', 'Ann', 'Lee'],
    ['Raman, Priya', 'Priya', 'Raman'],
    ['John Smith, Jr.', 'John', 'Smith'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Cher', 'Cher', '']
  ])('%s is split', (whole, firstName, lastName) => {
    expect(splitName(whole)).toEqual({ firstName, lastName })
  })
})

describe('rows', () => {
  it('that cannot be used say why, and come out as CSV with the reason', () => {
    const { session, checked } = imported(
      `First Name,Company,Phone\n,=Nobody,1\nAnn,${'x'.repeat(201)},\nBob,Two,2,more\nCy,Three,\n"Di,broken`
    )
    expect(checked).toMatchObject({ rowCount: 5, newCount: 1, failedCount: 4 })
    expect(session.failures(0, 10).map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'There is no first name: a message begins with it.'],
      [3, 'The company has more than 200 characters.'],
      [4, 'It has 4 cells where the file has 3 columns.'],
      [6, 'A quotation mark is not closed, or one stands inside a cell.']
    ])
    const csv = session.failedCsv().split('\r\n')
    expect(csv[0]).toBe('\ufeffFirst Name,Company,Phone,,Why it was left out')
    expect(csv[1]).toBe(`,"'=Nobody",1,,There is no first name: a message begins with it.`)
  })

  it('keep what looks like a formula as text', () => {
    const { cards } = imported("First Name,Company\n=1+2,@home\n'+44,-minus\n")
    expect(cards.map(({ firstName, company }) => [firstName, company])).toEqual([
      ['=1+2', '@home'],
      ['+44', '-minus']
    ])
  })
})

describe('who is there already', () => {
  const existing: Existing = {
    known: [
      { id: 'a', firstName: 'Zoë', lastName: 'Lee', company: 'One Ltd.', numbers: [] },
      {
        id: 'b',
        firstName: 'Bob',
        lastName: '',
        company: '',
        numbers: [{ label: '', number: '+44 (0)113 496 0142' }]
      }
    ],
    caller: { ...noCaller, repName: 'Dan' }
  }
  const file =
    'First Name,Last Name,Company,Phone\nZoe,LEE,one,\nRob,Ray,Two,0113 4960142 ext 7\nAnn,May,Three,\nANN,May,Three,(414) 555-0137\nAnn,May,Four,\n'

  it('is found by name and company or by number, in the library and in the file itself', () => {
    const { session, checked } = imported(file, existing)
    expect(checked).toMatchObject({ newCount: 2, duplicateCount: 3 })
    expect(
      session.duplicates(0, 10).map(({ row, by, withName, withRow }) => [row, by, withName, withRow])
    ).toEqual([
      [2, 'name', 'Zoë Lee', null],
      [3, 'number', 'Bob', null],
      [5, 'name', 'Ann May', 4]
    ])
  })

  it('is skipped, filled or added as was decided, each by itself', () => {
    const { session } = imported(file, existing)
    const plan = session.plan({ otherwise: 'update', each: [{ row: 3, choice: 'add' }] })
    expect(plan).toMatchObject({ added: 3, skipped: 1, failed: 0 })
    expect(plan.updates.map(({ id }) => id)).toEqual(['a'])
    const cards = session.added(0, 10)
    expect(cards.map(({ firstName, repName }) => [firstName, repName])).toEqual([
      ['Rob', 'Dan'],
      ['Ann', 'Dan'],
      ['Ann', 'Dan']
    ])
    expect(cards[1]?.numbers).toEqual([{ label: '', number: '(414) 555-0137' }])
  })

  it.each([
    ['+44 113 496 0142', '0113 496 0142', true],
    ['+1 (414) 555-0137', '414.555.0137', true],
    ['414 555 0137', '414 555 0138', false],
    ['0113 496 0142 x12', '0113 496 0142', true]
  ])('%s and %s', (a, b, isSame) => {
    expect(phoneKey(a) === phoneKey(b)).toBe(isSame)
    expect(phoneKey('12345')).toBeNull()
  })
})
