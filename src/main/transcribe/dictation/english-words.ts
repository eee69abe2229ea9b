import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Asks whether a word in lower case is in the dictionary, which lists usual names as well. */
export type IsListed = (word: string) => boolean

/** The dictionary of the recognizer that follows scripts: 134,000 English words, one in each line. Read at each call. */
export const readListedWords = (): IsListed => {
  const place = dirname(createRequire(import.meta.url).resolve('soundswallower'))
  const dictionary = readFileSync(join(place, 'model', 'en-us', 'dict.txt'))
  return (word) => dictionary.includes(`\n${word} `)
}
