import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCodec } from './codec.ts'

const { encode, decode } = makeCodec()
const there = (value: unknown): unknown => decode(encode(value))

const cloneable = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.bigInt(),
    fc.constantFrom(null, undefined, Number.NaN, -0, Number.POSITIVE_INFINITY),
    fc.date({ noInvalidDate: false }),
    fc.uint8Array(),
    fc.float32Array(),
    fc.int16Array(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.uniqueArray(fc.string()).map((values) => new Set(values))
  )
})).value

describe('codec', () => {
  it('brings back what structured clone would', () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(there(value)).toStrictEqual(structuredClone(value))
      })
    )
  })

  it('keeps a view’s own bytes when its buffer holds more', () => {
    const view = new Float32Array([0, 1.5, -2, 3]).subarray(1, 3)
    expect(there(view)).toStrictEqual(new Float32Array([1.5, -2]))
  })

  it('brings a Buffer as bytes and a buffer as a buffer', () => {
    expect(there(Buffer.from('abc'))).toStrictEqual(new Uint8Array([97, 98, 99]))
    expect(there(new Uint8Array([1, 2]).buffer)).toStrictEqual(new Uint8Array([1, 2]).buffer)
  })

  it('keeps an error’s name and message', () => {
    const error = there(new RangeError('too long')) as Error
    expect([error instanceof Error, error.name, error.message]).toEqual([true, 'RangeError', 'too long'])
  })

  it.each([
    ['a function', () => {}],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a function deep inside', { a: [{ b: () => {} }] }]
  ])('refuses %s', (_what, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.')
  })
})
