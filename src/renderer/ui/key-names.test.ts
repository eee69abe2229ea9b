import { expect, test } from 'vitest'
import { keyNames } from './key-names.ts'

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
