import { expect, it } from 'vitest'
import { citation, sourceText, titledSource } from './documents.ts'

const sobczak = { seed: '003_b942076dc7c1b7f2.txt', item: '1, message too long' }
const own = { seed: 'our-playbook.pdf', item: 'opening' }

it('names a document by who wrote it, and in full with its title and its file', () => {
  expect(sourceText(sobczak)).toBe('Art Sobczak, item 1, message too long')
  expect(titledSource(sobczak)).toBe('Art Sobczak on calls that are not returned, item 1, message too long')
  expect(sourceText({ ...sobczak, item: '20-40 second message' })).toBe('Art Sobczak, 20-40 second message')
  expect(sourceText({ ...sobczak, item: '1' })).toBe('Art Sobczak, item 1')
  expect(citation(sobczak)).toBe(`${titledSource(sobczak)} (003_b942076dc7c1b7f2.txt)`)
})

it('leaves a document that it does not know by its file name', () => {
  for (const text of [sourceText, titledSource, citation]) expect(text(own)).toBe('our-playbook.pdf, opening')
})
