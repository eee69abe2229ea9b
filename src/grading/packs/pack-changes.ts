import type { PhraseFamily } from '../phrases.ts'
import { filled, limitsOf, type Rule } from '../rule.ts'
import { builtInRulebook, type Rulebook } from '../rulebook.ts'
import { counted, listed } from '../rules/phrasing.ts'
import type { Pack, TeamRule } from './pack.ts'
import { teamRuleStatement } from './team-rule.ts'
import { limitsWith, teamRuleWeight } from './with-pack.ts'

/** What each family's phrases are called, one and many. */
const familyNames: Readonly<Record<PhraseFamily, readonly [one: string, many: string]>> = {
  openers: ['stock opener', 'stock openers'],
  salesy: ['salesy phrase', 'salesy phrases'],
  unprepared: ['sign of not having looked', 'signs of not having looked'],
  deadlines: ['deadline of yours', 'deadlines of yours'],
  boasts: ['boast', 'boasts'],
  guilt: ['reproach', 'reproaches'],
  roles: ['role of yours', 'roles of yours'],
  wishes: ['wish of yours', 'wishes of yours'],
  products: ['product of yours', 'products of yours'],
  pains: ['pain of theirs', 'pains of theirs'],
  gains: ['gain of theirs', 'gains of theirs'],
  peers: ['peer', 'peers']
}
const mostShown = 5

const quotes = (phrases: readonly string[]): string => {
  const shown = phrases.slice(0, mostShown).map((phrase) => `“${phrase}”`)
  const more = phrases.length - shown.length
  return listed(more > 0 ? [...shown, `${more} more`] : shown)
}

/** "Over within 30 seconds (length-cap)" */
const named = (rule: Rule): string => `${filled(rule.title.pass, limitsOf(rule))} (${rule.id})`

const offChanges = ({ off = [] }: Pack, book: Rulebook): string[] =>
  book.entries.flatMap(({ rule }) => (off.includes(rule.id) ? [`Switches off: ${named(rule)}.`] : []))

const weightChanges = ({ weights = {} }: Pack, book: Rulebook): string[] =>
  book.entries.flatMap(({ rule, weight }) => {
    const own = Object.hasOwn(weights, rule.id) ? weights[rule.id] : undefined
    return own === undefined || own === weight ? [] : [`${named(rule)} weighs ${own} instead of ${weight}.`]
  })

const limitChanges = (pack: Pack, book: Rulebook): string[] =>
  book.entries.flatMap(({ rule }) => {
    const moved = limitsWith(rule, pack)
    return Object.entries(rule.thresholds ?? {}).flatMap(([name, { value, unit }]) =>
      moved[name] === value ? [] : [`${named(rule)}: ${name} is ${moved[name]} instead of ${value} ${unit}.`]
    )
  })

const phraseChanges = ({ phrases = {} }: Pack): string[] => {
  const { nicknames = {}, ...lists } = phrases
  const families = Object.entries(lists).flatMap(([family, list]) => {
    if (list === undefined) return []
    const [one, many] = familyNames[family as PhraseFamily]
    return [`Adds ${counted(list.length, one, many)}: ${quotes(list)}.`]
  })
  const names = Object.entries(nicknames).map(
    ([name, forms]) => `${name} may also be called ${quotes(forms)}.`
  )
  return [...families, ...names]
}

const ruleChange = (rule: TeamRule): string => {
  const { title, severity = 'fail', weight = teamRuleWeight, group = 'shape' } = rule
  return `Adds a rule to ${group}, weight ${weight}: ${title}. ${teamRuleStatement(rule)} Missing it is a ${severity === 'fail' ? 'fail' : 'warning'}.`
}

/** What a pack changes, one plain sentence each, in the order of the file's fields; empty = nothing. */
export const packChanges = (pack: Pack, book: Rulebook = builtInRulebook): string[] => [
  ...offChanges(pack, book),
  ...weightChanges(pack, book),
  ...limitChanges(pack, book),
  ...phraseChanges(pack),
  ...(pack.rules ?? []).map(ruleChange)
]
