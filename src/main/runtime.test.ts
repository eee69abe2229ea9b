import { expect, it } from 'vitest'
import { startLine } from './runtime.ts'

it('says on which runtime Ringback runs', () => {
  expect(startLine('0.1.0', '45.4.1', '/data')).toBe('Ringback 0.1.0 on Electron 45.4.1 (data: /data)')
  expect(startLine('0.1.0', 'stand-in', '/data')).toBe(
    'Ringback 0.1.0 on the Electron stand-in (data: /data)'
  )
})
