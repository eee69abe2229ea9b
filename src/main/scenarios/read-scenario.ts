import { instead } from '../../grading/packs/pack-meaning.ts'
import { rulebook } from '../../grading/rulebook.ts'
import { type ScenarioPack, scenarioPack } from '../../shared/scenario.ts'
import { offsetOf, type Place, parsedYaml } from '../../shared/yaml-places.ts'
import type { z } from '../../shared/zod.ts'
import { firstFormat, fromFirstFormat } from './format-1.ts'

/** A file of more than this is no scenario. */
export const scenarioMaxBytes = 256 * 1_024
const mostShown = 5

/** What is wrong, and where in the file; an empty place is the file as a whole. */
export type ScenarioProblem = { line: number; place: Place; message: string }
export type ScenarioReading = { ok: true; pack: ScenarioPack } | { ok: false; problems: ScenarioProblem[] }

type Misfit = { place: Place; message: string }

const toldIssue = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'It is missing.'
  if (issue.code === 'invalid_value') return `Write ${issue.values.map(String).join(' or ')}.`
  return issue.message
}

const misfitsOf = (error: z.ZodError): Misfit[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ place: [...issue.path, key], message: 'There is no such field here.' }))
      : [{ place: issue.path, message: toldIssue(issue) }]
  )

const ruleIds = rulebook.map(({ rule }) => rule.id)

/** Weights of rules that the rulebook does not have. */
const strangeWeights = (weights: unknown): Misfit[] =>
  typeof weights !== 'object' || weights === null
    ? []
    : Object.keys(weights)
        .filter((id) => !ruleIds.includes(id))
        .map((id) => ({
          place: ['weights', id],
          message: `No rule has this id. ${instead(id, ruleIds)}`.trim()
        }))

const fieldOf = (written: unknown, name: string): unknown =>
  typeof written === 'object' && written !== null ? (written as Record<string, unknown>)[name] : undefined

/** A format that only another Ringback knows: everything else that misfits follows from it. */
const strangeFormat = (format: unknown): Misfit[] | null =>
  typeof format !== 'number' || format === 1 || format === 2
    ? null
    : [
        {
          place: ['format'],
          message: `It has format ${format}, from another Ringback. This one reads the formats 1 and 2.`
        }
      ]

const fitted = (written: unknown): ScenarioPack | Misfit[] => {
  const otherFormat = strangeFormat(fieldOf(written, 'format'))
  if (otherFormat !== null) return otherFormat
  const first = fieldOf(written, 'format') === 1 ? firstFormat.safeParse(written) : null
  if (first?.success === false) return misfitsOf(first.error)
  const pack = scenarioPack.safeParse(first === null ? written : fromFirstFormat(first.data))
  const strange = strangeWeights(fieldOf(written, 'weights'))
  if (!pack.success) return [...misfitsOf(pack.error), ...strange]
  return strange.length > 0 ? strange : pack.data
}

/** A scenario from the text of its file, JSON or YAML, else everything that is wrong with it. Never throws. */
export const readScenario = (text: string): ScenarioReading => {
  try {
    const { document, lineOf } = parsedYaml(text)
    const broken = [...document.errors, ...document.warnings]
    if (broken.length > 0)
      return {
        ok: false,
        problems: broken.map(({ pos, message }) => ({
          line: lineOf(pos[0]),
          place: [],
          message: `This is no JSON or YAML: ${message}`
        }))
      }
    const result = fitted(document.toJS())
    if (!Array.isArray(result)) return { ok: true, pack: result }
    const problems = result.map((misfit) => ({ ...misfit, line: lineOf(offsetOf(document, misfit.place)) }))
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) }
  } catch (error) {
    return { ok: false, problems: [{ line: 1, place: [], message: (error as Error).message }] }
  }
}

/** "line 12: greetings.0.name: ...", one problem after the other. */
export const toldProblems = (fileName: string, problems: readonly ScenarioProblem[]): string => {
  const lines = problems
    .slice(0, mostShown)
    .map(({ line, place, message }) =>
      [
        `${fileName}: line ${line}`,
        ...(place.length === 0 ? [] : [place.map(String).join('.')]),
        message
      ].join(': ')
    )
  const more = problems.length - lines.length
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}
