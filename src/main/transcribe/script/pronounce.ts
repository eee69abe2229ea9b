import type { Engine } from '../../voice/engine.ts'
import type { Sayable } from './follow.ts'
import type { Hint } from './hints.ts'
import { soundsOf } from './letter-to-sound.ts'
import type { SoundModel } from './sound-model.ts'
import type { SpokenUnit } from './spoken-units.ts'

const wordsOf = (units: readonly SpokenUnit[]): string[] =>
  units.flatMap(({ says }) => says.flatMap((said) => said.split(' ')))

/** "Priya's" and "Lanterns'" sound like their names with an ending. */
const possessive = /'s?$/

/**
 * Every way to say each unit in phones: the dictionary's, and for what it lacks (names, mostly) the letter-to-sound
 * rules of the voice engine. Units that nobody can say fall away.
 */
export const pronounce = (
  model: SoundModel,
  engine: Engine,
  units: readonly SpokenUnit[],
  hints: readonly Hint[]
): Sayable => {
  const respelled = new Map(hints.map(({ written, said }) => [written.toLowerCase(), said.toLowerCase()]))
  const unknown = wordsOf(units).filter((word) => model.pronunciations(word).length === 0)
  const sounds = soundsOf(engine, [
    ...unknown.flatMap((word) => [word, word.replace(possessive, '')]),
    ...respelled.values()
  ])
  const waysOf = (word: string): string[] => {
    const bare = word.replace(possessive, '')
    const hinted = sounds.get(respelled.get(bare) ?? '')
    const known = model.pronunciations(word)
    const stem = model.pronunciations(bare)[0] ?? sounds.get(bare)
    const guessed =
      known.length > 0
        ? known
        : word === bare
          ? [sounds.get(word)]
          : [stem && `${stem} Z`, stem && `${stem} S`]
    return [hinted, ...guessed].filter((way): way is string => way !== undefined && way !== '')
  }
  const sayable = units.flatMap((unit) => {
    const ways = unit.says.flatMap((said) => {
      const words = said.split(' ')
      if (words.length === 1) return waysOf(said)
      const joined = words.map((word) => waysOf(word)[0])
      return joined.includes(undefined) ? [] : [joined.join(' ')]
    })
    return ways.length === 0 ? [] : [{ unit, phones: [...new Set(ways)] }]
  })
  return { units: sayable.map(({ unit }) => unit), phones: sayable.map(({ phones }) => phones) }
}
