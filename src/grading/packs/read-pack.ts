import { type Document, visit, type YAMLError } from 'yaml'
import type { PackProblem } from '../../shared/pack.ts'
import { offsetOf, type Place, parsedYaml } from '../../shared/yaml-places.ts'
import type { z } from '../../shared/zod.ts'
import { builtInRulebook, type Rulebook } from '../rulebook.ts'
import { type Pack, packFile, packLimits } from './pack.ts'
import { instead, type Misfit, misfitsOf } from './pack-meaning.ts'

export type PackReading = { ok: true; pack: Pack } | { ok: false; problems: PackProblem[] }

/** "rules › 2 › title": lists are counted from 1. */
const shownPath = (place: Place): string =>
  place.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(' › ')

const fieldsAt = (schema: unknown, place: Place): string[] => {
  let at = schema as { def?: Record<string, unknown>; shape?: Record<string, unknown> } | undefined
  const bare = () => {
    while (at?.def?.['innerType'] !== undefined) at = at.def['innerType'] as typeof at
  }
  bare()
  for (const step of place) {
    at = (at?.shape?.[String(step)] ?? at?.def?.['element'] ?? at?.def?.['valueType']) as typeof at
    bare()
  }
  return Object.keys(at?.shape ?? {})
}

const misfitsOfIssue = (issue: z.core.$ZodIssue): Misfit[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(packFile, path)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `“${key}” is no field here. ${instead(key, known)}`
    }))
  }
  if (issue.code === 'invalid_key') return issue.issues.slice(0, 1).map(({ message }) => ({ path, message }))
  return [{ path, message: issue.message }]
}

const syntaxMessage = ({ code, message }: YAMLError): string => {
  if (code === 'DUPLICATE_KEY') return 'This field stands here twice. Keep one of the two.'
  if (code === 'MULTIPLE_DOCS') return 'One pack a file: take out what follows “---”.'
  return `This cannot be read as YAML or JSON: ${message.replace(/\.?\s*$/, '')}. Check the spaces, quotes and brackets around here.`
}

const unreadable = (line: number, message: string): PackReading => ({
  ok: false,
  problems: [{ line, path: '', message }]
})

const valuesIn = (document: Document): number => {
  let count = 0
  visit(document, { Scalar: () => void count++ })
  return count
}

const checked = (text: string, builtIn: Rulebook): PackReading => {
  const { document, lineOf } = parsedYaml(text)
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0)
    return {
      ok: false,
      problems: broken.map((error) => ({
        line: lineOf(error.pos[0]),
        path: '',
        message: syntaxMessage(error)
      }))
    }
  if (valuesIn(document) > packLimits.values)
    return unreadable(1, `A pack holds at most ${packLimits.values} values. Take something out.`)
  const written: unknown = document.toJS()
  const shape = packFile.safeParse(written)
  const misfits = [
    ...(shape.success ? [] : shape.error.issues.flatMap(misfitsOfIssue)),
    ...misfitsOf(written, builtIn)
  ]
  if (shape.success && misfits.length === 0) return { ok: true, pack: shape.data }
  const problems = misfits.map(({ path, message }) => ({
    line: lineOf(offsetOf(document, path)),
    path: shownPath(path),
    message
  }))
  const first = [...new Map(problems.map((one) => [`${one.path}\n${one.message}`, one])).values()]
  return { ok: false, problems: first.sort((a, b) => a.line - b.line) }
}

/**
 * A pack from the text of its file, YAML or JSON, against the rulebook that it changes; else everything that is wrong
 * with it, each with its line. Never throws.
 */
export const readPack = (text: string, builtIn: Rulebook = builtInRulebook): PackReading => {
  if (text.length > packLimits.bytes) return unreadable(1, 'A pack is at most 1 MB. Take something out.')
  try {
    return checked(text.replace(/^\uFEFF/, ''), builtIn)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return unreadable(
      1,
      `This cannot be read as a pack: ${detail}. Write it plainly, without anchors and deep nesting.`
    )
  }
}
