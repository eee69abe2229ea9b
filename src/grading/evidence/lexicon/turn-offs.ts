import { compile, type Pattern } from '../turn-offs-match.ts'
import { boastFamilies } from './turn-offs-boasts.ts'
import { deadlineFamilies } from './turn-offs-deadlines.ts'
import type { Family } from './turn-offs-family.ts'
import { guiltFamilies } from './turn-offs-guilt.ts'
import { openerFamilies } from './turn-offs-openers.ts'
import { roleFamilies } from './turn-offs-roles.ts'
import { salesyFamilies } from './turn-offs-salesy.ts'
import { wishFamilies } from './turn-offs-wishes.ts'

export type Phrase = Omit<Family, 'patterns'> & { readonly pattern: Pattern }

/** A pattern whose first words may be left out is two patterns. */
const variants = (line: string): string[] => {
  const parts = line.split(/\s+/)
  if (!parts[0]?.endsWith('?')) return [line]
  const rest = parts.slice(parts[1]?.startsWith('..') ? 2 : 1).join(' ')
  return [[parts[0].slice(0, -1), ...parts.slice(1)].join(' '), ...variants(rest)]
}

const phrasesOf = ({ patterns, ...family }: Family): Phrase[] =>
  patterns
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(variants)
    .map((line) => ({ ...family, pattern: compile(line) }))

/** Every pattern of every family, compiled once. */
export const phrases: readonly Phrase[] = [
  ...roleFamilies,
  ...wishFamilies,
  ...salesyFamilies,
  ...deadlineFamilies,
  ...boastFamilies,
  ...guiltFamilies,
  ...openerFamilies
].flatMap(phrasesOf)
