import { describe, expect, it } from 'vitest'
import { CodedError, errorCodes } from '../../shared/errors.ts'
import { settings } from '../../shared/settings.ts'
import { transcriptMaxLength } from '../../shared/take.ts'
import { keptLog } from '../testing/bench.ts'
import { answer, type Handlers } from './answer.ts'

const takeId = '7d2c1f1e-3f0a-4c55-9b0e-1a2b3c4d5e6f'
/** One handler is asked in each test; none of the others may be. */
const only = (some: Partial<Handlers>): Handlers => some as Handlers

describe('an answer', () => {
  it('carries the handler’s value', async () => {
    const handlers = only({ 'takes:append': async ({ samples }) => ({ storedMs: samples.length }) })
    const given = { takeId, sequence: 0, samples: new Float32Array(3) }
    expect(await answer(handlers, 'takes:append', given, keptLog())).toEqual({
      ok: true,
      value: { storedMs: 3 }
    })
  })

  it.each([
    ['takes:append', { takeId, sequence: -1, samples: new Float32Array(1) }],
    ['takes:append', { takeId, sequence: 0, samples: [0.1] }],
    ['takes:append', { takeId, sequence: 0, samples: new Float32Array(10_000_000) }],
    ['scenarios:greeting', { scenarioId: '../elsewhere', prospectId: takeId }],
    ['takes:append', { takeId: '../../etc/passwd', sequence: 0, samples: new Float32Array(1) }],
    ['takes:read', { takeId, more: true }],
    ['takes:list', { filter: {}, limit: 100_000, offset: 0 }],
    ['app:status', {}],
    ['settings:write', { theme: 'plaid' }],
    ['prospects:save', null]
  ] as const)('refuses what does not fit %s, before any handler sees it', async (channel, given) => {
    const log = keptLog()
    const result = await answer(only({}), channel, given, log)
    expect(result).toMatchObject({ ok: false, error: { code: 'input-invalid' } })
    expect(log.lines).toEqual([])
  })

  it('says which part does not fit', async () => {
    const result = await answer(only({}), 'settings:write', { countdownS: 1 }, keptLog())
    expect(result.ok ? '' : result.error.detail).toMatch(/^countdownS: /)
  })

  it('has a code of its own for too many words', async () => {
    const given = { takeId, text: 'x'.repeat(transcriptMaxLength + 1), origin: 'typed' }
    const result = await answer(only({}), 'takes:setTranscript', given, keptLog())
    expect(result).toMatchObject({ ok: false, error: { code: 'transcript-too-long' } })
  })

  it('does not log words that were refused', async () => {
    const log = keptLog()
    const given = { takeId, text: `secret ${'x'.repeat(transcriptMaxLength)}`, origin: 'typed' }
    await answer(only({}), 'takes:setTranscript', given, log)
    expect(log.lines.join()).not.toContain('secret')
  })

  it.each([
    [new CodedError('take-missing', 'gone'), 'take-missing'],
    [Object.assign(new Error('no space'), { code: 'ENOSPC' }), 'disk-full'],
    [Object.assign(new Error('denied'), { code: 'EACCES' }), 'folder-read-only'],
    [Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT_VTAB' }), 'database-corrupt'],
    [Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' }), 'database-busy'],
    [new TypeError('x is not a function'), 'internal'],
    ['a string', 'internal']
  ])('turns %s into %s', async (error, code) => {
    const handlers = only({
      'rulebook:read': () => {
        throw error
      }
    })
    const result = await answer(handlers, 'rulebook:read', undefined, keptLog())
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(errorCodes).toContain(code)
  })

  it('logs what nobody expected, and only that', async () => {
    const log = keptLog()
    const thrown = (error: Error): Handlers => only({ 'app:status': () => Promise.reject(error) })
    await answer(thrown(new CodedError('take-missing')), 'app:status', undefined, log)
    expect(log.lines).toEqual([])
    await answer(thrown(new TypeError('x is not a function')), 'app:status', undefined, log)
    expect(log.lines).toHaveLength(1)
  })

  it('never lets out what the contract does not describe', async () => {
    const handlers = only({ 'settings:read': () => ({ ...settings.parse({}), theme: 'plaid' as 'dark' }) })
    const log = keptLog()
    const result = await answer(handlers, 'settings:read', undefined, log)
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(log.lines).toHaveLength(1)
  })
})
