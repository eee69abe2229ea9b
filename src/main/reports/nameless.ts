import type { ReportRows } from './model.ts'

/** Whom the library knows. */
export type Known = { readonly name: string; readonly company: string }

/** A part of a name that is shorter is as likely another word. */
const shortest = 3

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text.length >= shortest))
]

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Puts `instead` in the place of each of the words that stands in a text by itself. */
const without = (text: string, words: readonly string[], flags: 'gu' | 'giu', instead: string): string => {
  // Thousands of names are looked for in a text of some words: most are not in it at all.
  const lower = text.toLowerCase()
  const there = words.filter((word) => lower.includes(word.toLowerCase()))
  if (there.length === 0) return text
  const any = there
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags), instead)
}

const once = (change: (text: string) => string): ((text: string) => string) => {
  const changed = new Map<string, string>()
  return (text) => {
    const so = changed.get(text) ?? change(text)
    changed.set(text, so)
    return so
  }
}

/** Takes people and companies out of a text, and out of a folder's name. */
const createMask = (known: readonly Known[]) => {
  const whole = distinct(known.flatMap(({ name, company }) => [name, company]))
  const parts = distinct(known.flatMap(({ name }) => name.split(/\s+/u)))
  const slugs = distinct([...whole, ...parts].map(slugOf))
  return {
    // "Mark" is somebody, "mark" is not.
    text: once((text) => without(without(text, whole, 'giu', '…'), parts, 'gu', '…')),
    id: once((id) => without(id, slugs, 'gu', 'x'))
  }
}

/** The rows with nobody's name in what scenarios, drills and rules are called; who was called is left to be numbered. */
export const withoutNames = ({ takes, talks, tries }: ReportRows, known: readonly Known[]): ReportRows => {
  const mask = createMask(known)
  const scene = <One extends { scenarioId: string; scenarioName: string }>(one: One): One => ({
    ...one,
    scenarioId: mask.id(one.scenarioId),
    scenarioName: mask.text(one.scenarioName)
  })
  return {
    takes: takes.map((take) => ({
      ...scene(take),
      drillTitle: take.drillTitle === null ? null : mask.text(take.drillTitle),
      findings: take.findings.map((finding) => ({ ...finding, title: mask.text(finding.title) }))
    })),
    talks: talks.map(scene),
    tries: tries.map((one) => ({ ...one, title: mask.text(one.title) }))
  }
}
