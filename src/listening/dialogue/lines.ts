import { draw } from '../draw.ts'
import { deciders, influencerWordings } from './influencer-wordings.ts'
import type { Scene } from './talk.ts'
import type { Cast } from './trust.ts'
import {
  bestTimes,
  gatekeeperWordings,
  noMeantForGood,
  type Prompt,
  rightPeople,
  type Wordings
} from './wordings.ts'

export const wordingsOf: Readonly<Record<Cast, Wordings>> = {
  gatekeeper: gatekeeperWordings,
  influencer: influencerWordings
}

const he = { they: 'he', them: 'him', their: 'his' }
const she = { they: 'she', them: 'her', their: 'her' }
const they = { they: 'they', them: 'them', their: 'their' }
const oneVerbs = { is: 'is', has: 'has', does: 'does', knows: 'knows' }
const pronouns = {
  he: { ...he, ...oneVerbs },
  she: { ...she, ...oneVerbs },
  they: { ...they, is: 'are', has: 'have', does: 'do', knows: 'know' }
} as const

const filled = (line: string, slots: Readonly<Record<string, string>>): string => {
  const said = line
    .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '')
    .replace(/ +/g, ' ')
    .replace(/ (?=[.,?!]|$)/g, '')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** One wording of a prompt, another one each time it comes up in a talk; `saidNo` = it is a no to the offer itself. */
export const lineFor = (
  seed: number,
  turn: number,
  prompt: Prompt,
  scene: Scene
): { line: string; saidNo: boolean } => {
  const all = wordingsOf[scene.cast][prompt] ?? []
  const wording = all[(draw(seed, prompt, all.length) + turn) % all.length] ?? ''
  const drawn = <T>(place: string, from: readonly T[]): T | undefined => from[draw(seed, place, from.length)]
  const decider = drawn('decider', deciders)
  const named = scene.pronunciation === '' ? `${scene.firstName} ${scene.lastName}` : scene.pronunciation
  const slots = {
    ...pronouns[scene.pronoun],
    company: scene.company,
    name: scene.gatekeeperName,
    first: scene.firstName,
    last: scene.lastName,
    time: drawn('time', bestTimes) ?? '',
    person: drawn('person', rightPeople) ?? '',
    decider: decider?.name ?? '',
    where: decider?.where ?? '',
    sound: scene.cast === 'influencer' ? (decider?.sound ?? '') : named
  }
  return { line: filled(wording, slots), saidNo: noMeantForGood.has(wording) }
}

const lettersOf = /([\p{L}\p{M}'’-]+)/u
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/**
 * A line as a voice is to say it: names by their respellings, in small letters, as a voice spells out what stands in
 * capitals. A respelling of one word stands for the first name.
 */
export const saidLine = (line: string, { firstName, lastName, pronunciation }: Scene): string => {
  const said = words(pronunciation.toLowerCase())
  const names = new Map<string, string>()
  for (const { name, sound } of deciders) {
    const sounds = words(sound.toLowerCase())
    for (const [at, part] of words(name).entries()) names.set(part, sounds[at] ?? part)
    for (const part of words(sound)) names.set(part, part.toLowerCase())
  }
  for (const part of words(pronunciation)) names.set(part, part.toLowerCase())
  for (const [at, part] of words(`${firstName} ${lastName}`).entries()) names.set(part, said[at] ?? part)
  return line
    .split(lettersOf)
    .map((part) => names.get(part) ?? part)
    .join('')
}
