import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScan, scanLimits } from './scan-json.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const scanned = (text: string, pieceBytes = Number.POSITIVE_INFINITY): string | null => {
  const scan = createScan()
  const bytes = bytesOf(text)
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const reason = scan(bytes.subarray(at, Math.min(bytes.length, at + pieceBytes)))
    if (reason !== null) return reason
  }
  return null
}
const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`
const long = 'x'.repeat(scanLimits.textBytes + 1)

describe('the scan of a JSON text', () => {
  it('lets every value through that is small and flat, however it is cut', () => {
    const flat = fc.dictionary(
      fc.string().filter((key) => JSON.stringify(key) === `"${key}"` && !(key in {}) && key !== 'prototype'),
      fc.oneof(fc.string(), fc.double(), fc.array(fc.string()), fc.constant(null))
    )
    fc.assert(
      fc.property(flat, fc.integer({ min: 1, max: 40 }), (value, piece) => {
        expect(scanned(JSON.stringify(value), piece)).toBeNull()
      })
    )
  })

  it.each([1, 7, 64, 1_000_000])('counts the depth, not brackets in texts, in pieces of %d', (piece) => {
    expect(scanned(nested(scanLimits.depth), piece)).toBeNull()
    expect(scanned(nested(scanLimits.depth + 2), piece)).toMatch(/nested/)
    expect(scanned(JSON.stringify({ a: nested(100), 'b"[[[[[[[[[[[[[[[[[[': 1 }), piece)).toMatch(/key/)
    expect(scanned(JSON.stringify({ a: `"${nested(100)}\\` }), piece)).toBeNull()
  })

  it('stops at once where brackets never end', () => {
    const scan = createScan()
    expect(scan(bytesOf('['.repeat(1_000)))).toMatch(/nested/)
  })

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('refuses the key %s', (key) => {
    expect(scanned(`{"report":{"${key}":{"a":1}}}`)).toMatch(/key/)
    expect(scanned(`{"report":"${key}"}`)).toBeNull()
  })

  it('bounds a text, but for a recording', () => {
    expect(scanned(JSON.stringify({ transcript: long }), 1_000)).toMatch(/too long/)
    expect(scanned(JSON.stringify({ base64: long, after: 'x' }), 1_000)).toBeNull()
    expect(scanned(JSON.stringify({ base64: 'x', after: long }), 1_000)).toMatch(/too long/)
    expect(scanned(JSON.stringify({ base64: long, after: long }), 1_000)).toMatch(/too long/)
    expect(scanned(JSON.stringify([{ base64: 'x' }, long]))).toMatch(/too long/)
    expect(scanned(JSON.stringify({ [long]: 1 }))).toMatch(/too long/)
  })

  it('counts the values', () => {
    expect(scanned(`[${'0,'.repeat(scanLimits.values)}0]`)).toMatch(/too many/)
  })
})
