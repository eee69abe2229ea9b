import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLog } from './log.ts'
import { temporaryFolder } from './testing/bench.ts'

const now = (): Date => new Date('2026-03-01T12:00:00Z')

it('writes dated lines', () => {
  const folder = join(temporaryFolder(), 'logs')
  const log = createLog(folder, now)
  log.note('started')
  log.fault('takes:list', new TypeError('x is not a function'))
  const text = readFileSync(join(folder, 'ringback.log'), 'utf8')
  expect(text).toMatch(/^2026-03-01T12:00:00.000Z note started\n/)
  expect(text).toContain('fault takes:list: TypeError: x is not a function')
})

it('puts a full log aside', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'ringback.log'), 'x'.repeat(1_000_001))
  createLog(folder, now).note('after')
  expect(statSync(join(folder, 'ringback.1.log')).size).toBe(1_000_001)
  expect(readFileSync(join(folder, 'ringback.log'), 'utf8')).toContain('after')
})

it('never stops the program', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => createLog(join(file, 'logs'), now).note('lost')).not.toThrow()
})
