import { isLineCheckDue, type Relationship } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { ProspectLine } from './prospect-lines.ts'

export const prospectStates = [
  { id: 'due', name: 'Due' },
  { id: 'never-called', name: 'Never called' },
  { id: 'said-no', name: 'Said no' },
  { id: 'line-check', name: 'Line to try again' },
  { id: 'moved-on', name: 'Moved on' }
] as const
export type ProspectState = (typeof prospectStates)[number]['id']

export const fits = [
  { id: 'yes', name: 'Right fit' },
  { id: 'unsure', name: 'Unsure fit' },
  { id: 'no', name: 'No fit' },
  { id: 'open', name: 'Fit not asked yet' }
] as const
export type Fit = (typeof fits)[number]['id']

/** What the chips of the list say; `null` = any. */
export type ProspectFilter = {
  state: ProspectState | null
  fit: Fit | null
  relationship: Relationship | null
  company: string | null
}

export const noProspectFilter: ProspectFilter = { state: null, fit: null, relationship: null, company: null }

export const isFiltering = (filter: ProspectFilter): boolean =>
  Object.values(filter).some((value) => value !== null)

const isIn = (summary: ProspectSummary, state: ProspectState, now: string): boolean => {
  switch (state) {
    case 'due':
      return summary.plannedAt !== null && summary.plannedAt <= now && summary.status === 'open'
    case 'never-called':
      return !summary.wasCalled
    case 'said-no':
      return summary.saidNo
    case 'line-check':
      return isLineCheckDue(summary, now.slice(0, 10))
    case 'moved-on':
      return summary.status === 'moved-on'
  }
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** What a line is searched by, reckoned once for each stored prospect: folding costs more than looking. */
const foldedOf = new WeakMap<ProspectSummary, string>()

const searchText = (line: ProspectLine): string => {
  const known = line.card === undefined && line.summary ? foldedOf.get(line.summary) : undefined
  if (known !== undefined) return known
  const text = folded(`${line.firstName} ${line.lastName} ${line.company} ${line.industry}`)
  if (line.card === undefined && line.summary) foldedOf.set(line.summary, text)
  return text
}

/**
 * The lines that a search and the chips leave: every word searched for is in the name, company, industry, accents and case
 * aside. `endOfToday`: the rep's local time, to tell what is due. A card that was never saved answers no chip.
 */
export const linesLeft = (
  lines: readonly ProspectLine[],
  search: string,
  filter: ProspectFilter,
  endOfToday: string
): ProspectLine[] => {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const { state, fit, relationship, company } = filter
  return lines.filter((line) => {
    if (isFiltering(filter)) {
      const { summary } = line
      if (summary === null) return false
      if (company !== null && summary.company !== company) return false
      if (relationship !== null && summary.relationship !== relationship) return false
      if (fit !== null && (summary.rightFit ?? 'open') !== fit) return false
      if (state !== null && !isIn(summary, state, endOfToday)) return false
    }
    if (words.length === 0) return true
    const text = searchText(line)
    return words.every((word) => text.includes(word))
  })
}

/** The companies there are, each once with how many work there, as the reader's language sorts them. */
export const companiesOf = (summaries: readonly ProspectSummary[]): { name: string; count: number }[] => {
  const counts = new Map<string, number>()
  for (const { company } of summaries) if (company !== '') counts.set(company, (counts.get(company) ?? 0) + 1)
  const { compare } = new Intl.Collator()
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => compare(one.name, other.name))
}
