import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { takeGroups } from '../../shared/grade.ts'
import { media } from '../input.ts'
import { phraseFamilies } from '../phrases.ts'
import { rulebook } from '../rulebook.ts'
import { weightBounds } from './bounds.ts'
import { packFile, packLimits } from './pack.ts'
import { teamRuleWeight } from './with-pack.ts'

const page = readFileSync(new URL('../../../resources/packs/README.md', import.meta.url), 'utf8')
/** First cells of the tables of one chapter. */
const rowsOf = (chapter: string): string[] => {
  const text = page.split(/^## /m).find((part) => part.startsWith(chapter)) ?? ''
  return [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name ?? '')
}
const { phrases, rules } = packFile.shape

describe('the page about rule packs', () => {
  it.each([
    ['The file', Object.keys(packFile.shape)],
    ['Phrases', Object.keys(phrases.unwrap().shape)],
    ['Rules of your own', Object.keys(rules.unwrap().element.shape)]
  ])('names every field under “%s”, and no other', (chapter, fields) => {
    expect(rowsOf(chapter).toSorted()).toEqual(fields.toSorted())
  })

  it('states every bound', () => {
    const {
      nameLength,
      lineLength,
      phrases: most,
      phraseWords,
      phraseLength,
      seconds,
      rules: own
    } = packLimits
    for (const bound of [
      `${packLimits.values.toLocaleString('en')} values`,
      `1 to ${nameLength} characters`,
      `up to ${lineLength} characters`,
      `1 to ${most} phrases`,
      `1 to ${phraseWords} words (${phraseLength} characters)`,
      `beep, 1 to ${seconds}`,
      `Up to ${own} rules`,
      `${weightBounds[0]} to ${weightBounds[1]}; ${teamRuleWeight} when left out`
    ])
      expect(page).toContain(bound)
    for (const name of [...takeGroups, ...media]) expect(page).toContain(`\`${name}\``)
  })

  it('names the rules that cannot be switched off, and rules that exist', () => {
    const ids = rulebook.map(({ rule }) => rule.id)
    for (const { rule, capsAt } of rulebook)
      if (capsAt !== undefined) expect(page).toContain(`\`${rule.id}\``)
    const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id]) => id ?? '')
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has a row for each family of phrases', () => {
    expect(rowsOf('Phrases').toSorted()).toEqual([...phraseFamilies, 'nicknames'].toSorted())
  })
})
