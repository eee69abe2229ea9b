import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainName } from './plain-name.ts'

it.each([
  ['  Dan  Whitfield ', 'Dan Whitfield'],
  ['Line one\nLine two\r\n\tTabbed\u0000', 'Line one Line two Tabbed'],
  ['מרים \u202Eevil\u2069\u2069 end', 'מרים evil end'],
  ['Half \ud83d here', 'Half \ufffd here'],
  ['<b>Bold</b>', '<b>Bold</b>'],
  ['👩‍👩‍👧', '👩‍👩‍👧']
])('%j is %j', (given, plain) => {
  expect(plainName(given, 100)).toBe(plain)
})

it('cuts through no character', () => {
  expect(plainName('ab🎈', 3)).toBe('ab')
})

it('is one line of whole characters, and plain already when asked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const plain = plainName(name, 20)
      expect(plain.isWellFormed()).toBe(true)
      expect(plain).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
      expect(plainName(plain, 20).trimEnd()).toBe(plain.trimEnd())
    })
  )
})
