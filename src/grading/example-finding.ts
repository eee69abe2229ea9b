import type { RuleExample } from '../shared/rule-page.ts'
import { exampleInput } from './example-input.ts'
import { exampleTalk } from './gatekeeper/example-talk.ts'
import { gradeGatekeeper } from './gatekeeper/grade.ts'
import { gradeTake } from './grade.ts'
import type { GradingInput } from './input.ts'
import type { Example } from './rule.ts'
import type { Rulebook, RulebookEntry } from './rulebook.ts'

type Of = { entry: RulebookEntry; example: Example; book: Rulebook }

const missing = ({ entry }: Of): never => {
  throw new Error(`${entry.rule.id} does not judge its own example.`)
}

const onTalk = (of: Of): RuleExample => {
  const session = exampleTalk(of.example.given)
  const [finding] = gradeGatekeeper(session, { ...of.book, entries: [of.entry] }).findings
  if (!finding) return missing(of)
  const said = session.turns.flatMap(({ gatekeeper, rep, tapped }, turn): RuleExample['said'] => {
    const spans = finding.spans.filter((span) => span.turn === turn).map(({ start, end }) => ({ start, end }))
    const own = rep ?? (tapped === null || tapped.length === 0 ? '' : `(you tapped: ${tapped.join(', ')})`)
    return [
      ...(gatekeeper === '' ? [] : [{ speaker: 'gatekeeper' as const, text: gatekeeper, spans: [] }]),
      ...(own === '' ? [] : [{ speaker: 'rep' as const, text: own, spans }])
    ]
  })
  const { verdict, reason, advice } = finding
  return { name: of.example.name, verdict, said, spokenS: null, reason, advice, answered: null }
}

const onMessage = (of: Of): RuleExample => {
  const { entry, example, book } = of
  const input = exampleInput(example.given)
  const findingWith = (answers: NonNullable<GradingInput['answers']>) =>
    gradeTake({ ...input, answers }, { ...book, entries: [entry] }).findings[0] ?? missing(of)
  const asked = findingWith([])
  const answered =
    example.answer && asked.question !== null ? { question: asked.question, answer: example.answer } : null
  const { verdict, reason, advice, spans } =
    answered === null
      ? asked
      : findingWith([
          { ruleId: asked.ruleId, question: answered.question, answer: answered.answer === 'yes' }
        ])
  const text = input.transcript?.text ?? ''
  // The neutral message under an example that gives none says nothing about the rule.
  const isOwn = typeof example.given.transcript === 'string' && text !== ''
  return {
    name: example.name,
    verdict,
    said: isOwn ? [{ speaker: 'rep', text, spans: spans.map(({ start, end }) => ({ start, end })) }] : [],
    spokenS: example.given.spokenS ?? null,
    reason,
    advice,
    answered
  }
}

/** An example as the rulebook shows it: its words, and what the rule says of them with the limits in force. */
export const exampleFinding = (entry: RulebookEntry, example: Example, book: Rulebook): RuleExample =>
  entry.rule.group === 'gatekeeper' ? onTalk({ entry, example, book }) : onMessage({ entry, example, book })
