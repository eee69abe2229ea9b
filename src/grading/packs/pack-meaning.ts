import { editDistance } from '../evidence/sound.ts'
import { limitsOf, type Rule, type Threshold } from '../rule.ts'
import type { Rulebook, RulebookEntry } from '../rulebook.ts'
import { listed } from '../rules/phrasing.ts'
import { boundsOf, isCount } from './bounds.ts'
import { limitsWith } from './with-pack.ts'

/** What is wrong at a place of the file. */
export type Misfit = { path: readonly (string | number)[]; message: string }

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** "Did you mean “x”?", or the names that there are. */
export const instead = (written: string, known: readonly string[]): string => {
  const near = known
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase(), 3) }))
    .filter(({ distance }) => distance <= 2)
    .toSorted((a, b) => a.distance - b.distance)[0]
  if (near) return `Did you mean “${near.name}”?`
  return known.length === 0 || known.length > 30
    ? 'The rulebook page lists what there is.'
    : `There is ${listed(known.map((name) => `“${name}”`))}.`
}

type Book = ReadonlyMap<string, RulebookEntry>

const unknownRule = (id: string, book: Book): string =>
  `There is no rule “${id}”. ${instead(id, [...book.keys()])}`

const offMisfits = (off: unknown, book: Book): Misfit[] =>
  listOf(off).flatMap((id, at): Misfit[] => {
    if (typeof id !== 'string') return []
    const path = ['off', at]
    const entry = book.get(id)
    if (entry === undefined) return [{ path, message: unknownRule(id, book) }]
    if (entry.capsAt === undefined) return []
    return [
      {
        path,
        message: `“${id}” holds a score down to ${entry.capsAt} when it fails, so it cannot be switched off. Take it out of this list.`
      }
    ]
  })

const weightMisfits = (weights: unknown, book: Book): Misfit[] =>
  Object.keys(fieldsOf(weights))
    .filter((id) => !book.has(id))
    .map((id) => ({ path: ['weights', id], message: unknownRule(id, book) }))

const thresholdMisfit = (rule: Rule, name: string, value: unknown): string | null => {
  const all = rule.thresholds ?? {}
  const threshold = Object.hasOwn(all, name) ? all[name] : undefined
  if (threshold === undefined) {
    const names = Object.entries(all).flatMap(([own, { sameAs }]) => (sameAs === undefined ? [own] : []))
    return names.length === 0
      ? `“${rule.id}” has no thresholds. Take it out.`
      : `“${rule.id}” has no threshold “${name}”. ${instead(name, names)}`
  }
  if (threshold.sameAs !== undefined)
    return `This one follows “${threshold.sameAs.replace('/', ' › ')}”. Set that one, and take this line out.`
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  const [least, most] = boundsOf(threshold)
  if (value < least || value > most) return `Give a number from ${least} to ${most} (${threshold.unit}).`
  return isCount(threshold) && !Number.isInteger(value)
    ? `Give a whole number from ${least} to ${most} (${threshold.unit}).`
    : null
}

type Fitting = Record<string, Record<string, number>>

/** What is wrong with each threshold by itself, and those that are right. */
const thresholdMisfits = (thresholds: unknown, book: Book): { misfits: Misfit[]; fitting: Fitting } => {
  const misfits: Misfit[] = []
  const fitting: Fitting = {}
  for (const [id, changes] of Object.entries(fieldsOf(thresholds))) {
    const entry = book.get(id)
    if (entry === undefined) {
      misfits.push({ path: ['thresholds', id], message: unknownRule(id, book) })
      continue
    }
    for (const [name, value] of Object.entries(fieldsOf(changes))) {
      const message = thresholdMisfit(entry.rule, name, value)
      if (message !== null) misfits.push({ path: ['thresholds', id, name], message })
      else if (typeof value === 'number') fitting[id] = { ...fitting[id], [name]: value }
    }
  }
  return { misfits, fitting }
}

/** Where the file sets a threshold, if it does. */
const placeOf = (rule: Rule, name: string, threshold: Threshold, fitting: Fitting): string[] | null => {
  const [id = rule.id, own = name] = threshold.sameAs?.split('/') ?? []
  return fitting[id]?.[own] === undefined ? null : ['thresholds', id, own]
}

/** Of two thresholds in one unit the greater stays the greater, or a rule would warn of what it has failed. */
const orderMisfits = (rule: Rule, fitting: Fitting): Misfit[] => {
  const own = limitsOf(rule)
  const moved = limitsWith(rule, { thresholds: fitting })
  const all = Object.entries(rule.thresholds ?? {})
  return all.flatMap(([low, lower]) =>
    all.flatMap(([high, higher]): Misfit[] => {
      const ordered = lower.unit === higher.unit && (own[low] ?? 0) < (own[high] ?? 0)
      if (!ordered || (moved[low] ?? 0) <= (moved[high] ?? 0)) return []
      const path = placeOf(rule, low, lower, fitting) ?? placeOf(rule, high, higher, fitting)
      if (path === null) return []
      return [
        {
          path,
          message: `In “${rule.id}”, ${low} (${moved[low]}) must not be more than ${high} (${moved[high]}). Change one of the two.`
        }
      ]
    })
  )
}

const teamRuleMisfits = (rules: unknown): Misfit[] => {
  const seen = new Set<unknown>()
  return listOf(rules).flatMap((written, at): Misfit[] => {
    const rule = fieldsOf(written)
    const has = (field: string): boolean => rule[field] !== undefined
    const found: Misfit[] = []
    const say = (message: string, ...field: string[]): void => {
      found.push({ path: ['rules', at, ...field], message })
    }
    if (has('id') && seen.has(rule['id'])) say('Another rule has this id. Give each rule its own.', 'id')
    seen.add(rule['id'])
    if (has('mustSay') && has('mustNotSay'))
      say('Keep mustSay or mustNotSay; make two rules of it for both.', 'mustNotSay')
    if (Object.keys(rule).length > 0 && !has('mustSay') && !has('mustNotSay'))
      say('Say what must be said (mustSay), or what must not (mustNotSay).')
    for (const field of ['withinS', 'withinShare'])
      if (has(field) && !has('mustSay')) say(`${field} goes with mustSay. Take it out.`, field)
    if (has('withinS') && has('withinShare')) say('Keep withinS or withinShare, not both.', 'withinShare')
    if (has('withinS') && listOf(rule['media']).some((medium) => medium !== 'voicemail'))
      say('Only a voicemail has seconds. Use withinShare, or take the others out of media.', 'withinS')
    return found
  })
}

/** What is wrong with a pack beside the shape of its fields: names that nothing has, numbers out of bounds. */
export const misfitsOf = (written: unknown, builtIn: Rulebook): Misfit[] => {
  const book: Book = new Map(builtIn.entries.map((entry) => [entry.rule.id, entry]))
  const pack = fieldsOf(written)
  const { misfits, fitting } = thresholdMisfits(pack['thresholds'], book)
  const ordered = [...book.values()].flatMap(({ rule }) => orderMisfits(rule, fitting))
  return [
    ...offMisfits(pack['off'], book),
    ...weightMisfits(pack['weights'], book),
    ...misfits,
    ...ordered,
    ...teamRuleMisfits(pack['rules'])
  ]
}
