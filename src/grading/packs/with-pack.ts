import { groups } from '../../shared/grade.ts'
import { noPhrases, type Phrases } from '../phrases.ts'
import { type Limits, limitsOf } from '../rule.ts'
import type { Rulebook, RulebookEntry } from '../rulebook.ts'
import type { Pack, TeamRule } from './pack.ts'
import { teamRuleOf } from './team-rule.ts'

/** What one of a pack's own rules weighs where it does not say so. */
export const teamRuleWeight = 2

/** What a pack makes of one threshold, its own or the one that it follows; undefined = nothing. */
const moved = (
  { thresholds = {} }: Pick<Pack, 'thresholds'>,
  ruleId: string,
  name: string
): number | undefined => {
  const rule = Object.hasOwn(thresholds, ruleId) ? thresholds[ruleId] : undefined
  return rule !== undefined && Object.hasOwn(rule, name) ? rule[name] : undefined
}

/** The limits of one rule with a pack's changes in force. */
export const limitsWith = (rule: RulebookEntry['rule'], pack: Pick<Pack, 'thresholds'>): Limits => {
  const own = limitsOf(rule)
  const inForce = Object.entries(rule.thresholds ?? {}).map(([name, { sameAs, value }]) => {
    const [ruleId, leader] = sameAs?.split('/') ?? [rule.id, name]
    return [name, moved(pack, ruleId ?? '', leader ?? '') ?? value] as const
  })
  return { ...own, ...Object.fromEntries(inForce) }
}

const changed = (entry: RulebookEntry, pack: Pack): RulebookEntry => {
  const { weights = {}, thresholds } = pack
  const { id } = entry.rule
  const weight = Object.hasOwn(weights, id) ? (weights[id] ?? entry.weight) : entry.weight
  return { ...entry, weight, ...(thresholds && { limits: limitsWith(entry.rule, pack) }) }
}

const added = (rule: TeamRule, pack: Pack): RulebookEntry => ({
  rule: teamRuleOf(rule, pack.name),
  weight: rule.weight ?? teamRuleWeight
})

const phrasesWith = ({ phrases = {} }: Pack): Phrases => ({
  ...noPhrases,
  ...Object.fromEntries(Object.entries(phrases).filter(([, list]) => list !== undefined))
})

/** The rulebook with a pack's changes; the one it is made from stays as it is. */
export const withPack = (builtIn: Rulebook, pack: Pack): Rulebook => {
  const off = new Set(pack.off)
  const kept = builtIn.entries.filter(({ rule }) => !off.has(rule.id)).map((entry) => changed(entry, pack))
  const own = (pack.rules ?? []).map((rule) => added(rule, pack))
  return {
    version: builtIn.version,
    pack: { name: pack.name, version: pack.version },
    entries: [...kept, ...own].sort((a, b) => groups.indexOf(a.rule.group) - groups.indexOf(b.rule.group)),
    phrases: phrasesWith(pack)
  }
}
