import { expect, test } from 'vitest'
import { keyNames, printsCharacter } from './key-names.ts'

test.each([
  ['r', ['R']],
  ['Space', ['Space']],
  ['Escape', ['Esc']],
  ['$mod+k', ['Ctrl', 'K']],
  ['$mod+,', ['Ctrl', ',']],
  ['[Shift]+?', ['?']],
  ['Shift+ArrowLeft', ['Shift', '←']]
])('%s is printed as %j', (binding, names) => {
  expect(keyNames(binding)).toEqual(names)
})

test.each(['r', '/', '1', '[Shift]+?'])('%s prints a character', (binding) => {
  expect(printsCharacter(binding)).toBe(true)
})

test.each(['Space', 'Escape', 'ArrowDown', '$mod+k', '$mod+,'])('%s prints none', (binding) => {
  expect(printsCharacter(binding)).toBe(false)
})
