import { describe, expect, it } from 'vitest'
import { exampleCard } from '../example-input.ts'
import { deriveNumbers, sameNumber } from './numbers.ts'
import { deriveText } from './text.ts'

const read = (text: string, number = '602 555 0133') => {
  const card = { ...exampleCard, callbackNumber: number, calledFrom: number }
  return deriveNumbers(deriveText(text), card)
}
const counted = (text: string, number?: string): string | null => read(text, number).counted?.digits ?? null

describe('the number that counts', () => {
  it.each([
    ['call me on 602 555 0133', '6025550133'],
    ['(602) 555-0133', '6025550133'],
    ['6 0 2 5 5 5 0 1 3 3', '6025550133'],
    ['six oh two, five five five, oh one three three', '6025550133'],
    ['six oh two triple five oh one double three', '6025550133'],
    ['six oh two five fifty-five oh one thirty three', '6025550133'],
    ['Six oh two. Five five five. Oh one three three.', '6025550133'],
    ["area code six oh two and then it's five five five oh one three three", '6025550133'],
    ['plus one six oh two, um, five five five, oh one three three', '16025550133']
  ])('%s', (text, digits) => {
    expect(counted(text)).toBe(digits)
  })

  it.each([
    [
      'Oh one one three, four nine six, oh one four two. Two bakeries cut theirs.',
      '0113 496 0142',
      '01134960142'
    ],
    ['oh eight hundred, four nine six, oh one four two', '0800 496 0142', '08004960142'],
    ['thirteen hundred, triple five, oh one seven', '1300 555 017', '1300555017'],
    ['nine eight double two, triple four, five six seven', '98224 44567', '9822444567'],
    ['oh four one two, three four five, six seven eight', '0412 345 678', '0412345678'],
    ['on oh eight seven, five five five, oh one two three', '087 555 0123', '0875550123']
  ])('%s', (text, number, digits) => {
    expect(counted(text, number)).toBe(digits)
  })

  it('is the last complete one', () => {
    expect(counted('602 555 0142, sorry, 602 555 0133')).toBe('6025550133')
    expect(counted('call 602 555 0133. Again, that’s 602 555 0133')).toBe('6025550133')
  })

  it('has its tail replaced by a fragment that corrects it', () => {
    expect(counted('602 555 0142, sorry, 0133')).toBe('6025550133')
    expect(counted('602 555 0142, no, three three')).toBe('6025550133')
    expect(counted('six oh two, five five four, I mean five five five, oh one three three')).toBe(
      '6025550133'
    )
    expect(read('602 555 0142, sorry, 0133').counted?.corrected).toBe(true)
  })

  it('is not mended by words that only sound like a correction', () => {
    expect(read('I’ll post you fifty to try. 602 555 0133').counted).toMatchObject({
      digits: '6025550133',
      corrected: false
    })
  })

  it('is not changed by an apology for something else, nor by what it is not', () => {
    expect(counted('602 555 0133. Sorry I missed you, two bakeries asked about it')).toBe('6025550133')
    expect(counted('602 555 0133, not 0134')).toBe('6025550133')
  })

  it('stands inside the text', () => {
    const text = 'Maya, ring 602 555 0133 when you can.'
    const found = read(text).counted
    expect(text.slice(found?.start, found?.end)).toBe('602 555 0133')
  })
})

describe('what is no phone number', () => {
  it.each([
    'it was in 2019, 30 percent, on 03/01/2024, at 10:30',
    'we moved 4,000,000 pounds of it',
    'they got six thousand one hundred back from four hundred and sixty forms',
    'order number 44719823 is on its way',
    'your licence number is 4471 9823 1',
    'it cost £4471982 all in',
    'ten, fifteen, twenty and thirty yard skips',
    'in 2019, 2020, 2021 and 2022',
    'Oh, and one more thing: two of the three hospices failed'
  ])('%s', (text) => {
    expect(counted(text)).toBeNull()
  })
})

describe('beside the number', () => {
  it('hears an extension and a second mention', () => {
    expect(read('602 555 0133 extension 12').counted?.extension).toBe('12')
    expect(read('602 555 0133 602 555 0133').said).toHaveLength(2)
  })

  it('hears that the line they see is meant, and that it is not', () => {
    expect(read('text this number back').sameLine).not.toBeNull()
    expect(read('just hit redial').sameLine).not.toBeNull()
    expect(read("please don't use this number").sameLine).toBeNull()
    expect(read('this number of trucks is too high').sameLine).toBeNull()
  })
})

describe('two ways of writing one number', () => {
  it.each([
    ['0113 496 0142', '+44 113 496 0142', true],
    ['1-602-555-0133', '602 555 0133', true],
    ['555 0133', '602 555 0133', true],
    ['602 555 0133', '602 555 0134', false],
    ['0133', '602 555 0133', false]
  ])('%s and %s', (one, other, same) => {
    expect(sameNumber(one, other)).toBe(same)
  })
})
