import { expect, it } from 'vitest'
import type { KeptPack } from '../../../shared/pack.ts'
import { packName, packNote, problemPlace } from './pack-lines.ts'

const right: KeptPack = {
  fileName: 'team.yaml',
  text: '',
  isOn: true,
  check: { ok: true, name: 'Team', version: '2', changes: ['One.'] }
}
const wrong: KeptPack = { ...right, check: { ok: false, problems: [] } }

it('says what a pack is doing', () => {
  expect(packNote(right)).toBe(
    'team.yaml, 1 change. Used for every new grade; the grades that you have stay as they are.'
  )
  expect(packNote({ ...right, isOn: false })).toContain('Switched off')
  expect(packNote(wrong)).toContain('no longer fits')
})

it('names a pack by its own name, or by its file', () => {
  expect([packName('team.yaml', right.check), packName('team.yaml', wrong.check)]).toEqual([
    'Team 2',
    'team.yaml'
  ])
})

it('says where a problem stands', () => {
  expect(problemPlace({ line: 4, path: 'off › 2', message: '' })).toBe('Line 4, off › 2')
  expect(problemPlace({ line: 1, path: '', message: '' })).toBe('Line 1')
})
