import type { Evidence } from '../evidence/evidence.ts'
import { findPhrases, type PhraseFound, plainWordCount } from '../evidence/phrase-finder.ts'
import { defineRule, type Outcome, type Rule } from '../rule.ts'
import { quoted, seconds } from '../rules/phrasing.ts'
import type { TeamRule } from './pack.ts'

/** What every finding of a pack's own rule begins with. */
const packRulePrefix = 'pack/'

type Heard = Pick<Evidence, 'text' | 'timing'>

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** "“a”", "“a” or any of 2 other wordings". */
const wordings = ([first = '', ...others]: readonly string[]): string => {
  if (others.length === 0) return `“${first}”`
  return others.length === 1
    ? `“${first}” or “${others[0]}”`
    : `“${first}” or any of ${others.length} other wordings`
}

/** What the rule wants, in one sentence. */
export const teamRuleStatement = ({ mustSay, mustNotSay, withinS, withinShare }: TeamRule): string => {
  if (mustSay === undefined) return `The message does not say ${wordings(mustNotSay ?? [])}.`
  const by =
    withinS === undefined
      ? withinShare === undefined
        ? ''
        : ` within the first ${percent(withinShare)} of the words`
      : ` within ${withinS} s`
  return `The message says ${wordings(mustSay)}${by}.`
}

const missed = (rule: TeamRule, reason: string, spans: readonly PhraseFound[] = []): Outcome => ({
  verdict: rule.severity ?? 'fail',
  reason,
  advice: 'mend',
  spans
})

/** The first time that it was said, against the moment by which it had to be. */
const timely = (rule: TeamRule, first: PhraseFound, { text, timing }: Heard): Outcome => {
  const said = quoted(text.text, first)
  if (rule.withinS !== undefined) {
    const at = timing.at(first)
    if (at === null)
      return { verdict: 'needs-input', reason: `When you said ${said} is not known without a recording.` }
    const reason = `You had said ${said} after ${seconds(at.endMs)}.`
    if (at.endMs <= rule.withinS * 1000) return { verdict: 'pass', reason, spans: [first] }
    return missed(rule, `${reason} It belongs within ${rule.withinS} s.`, [first])
  }
  const share = first.to / plainWordCount(text.text)
  if (rule.withinShare === undefined) return { verdict: 'pass', reason: `You said ${said}.`, spans: [first] }
  const reason = `You had said ${said} after ${percent(share)} of the words.`
  if (share <= rule.withinShare) return { verdict: 'pass', reason, spans: [first] }
  return missed(rule, `${reason} It belongs within the first ${percent(rule.withinShare)}.`, [first])
}

const judged = (rule: TeamRule, heard: Heard): Outcome => {
  const { text } = heard.text
  const said = findPhrases(text, rule.mustSay ?? rule.mustNotSay ?? [])
  const [first] = said
  if (rule.mustSay === undefined) {
    return first === undefined
      ? { verdict: 'pass', reason: 'You said none of these words.' }
      : missed(rule, `You said ${quoted(text, first)}.`, said)
  }
  if (first === undefined) return missed(rule, `You did not say ${wordings(rule.mustSay)}.`)
  return timely(rule, said.toSorted((a, b) => a.to - b.to)[0] ?? first, heard)
}

/** A pack's own rule as the rulebook holds one; its words come from the pack alone. */
export const teamRuleOf = (rule: TeamRule, packName: string): Rule =>
  defineRule({
    id: `${packRulePrefix}${rule.id}`,
    group: rule.group ?? 'shape',
    title: { pass: rule.title, fail: rule.missed ?? `Not met: ${rule.title}` },
    statement: teamRuleStatement(rule),
    why: rule.why ?? 'Your team asks for it.',
    sources: [{ seed: 'house', item: `the rule pack ${packName}` }],
    evidenceGrade: 'house',
    needs: ['text', 'timing'],
    media: rule.media ?? ['voicemail'],
    evaluate: (evidence) => judged(rule, evidence),
    advice: { mend: rule.advice },
    examples: []
  })
