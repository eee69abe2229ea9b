import {
  type Preparation,
  type Prospect,
  type ProspectDraft,
  prospectDraft,
  unlisted,
  unsettled
} from '../../../shared/prospect.ts'
import { tidiedFacts } from './card-rows.ts'

/** A new card before anything is known. */
export const emptyDraft = (
  from?: Pick<Prospect, 'repName' | 'repCompany' | 'callbackNumber' | 'calledFrom' | 'lineReturns'>
): ProspectDraft => ({
  firstName: '',
  lastName: '',
  company: '',
  industry: '',
  facts: [],
  repName: from?.repName ?? '',
  repCompany: from?.repCompany ?? '',
  callbackNumber: from?.callbackNumber ?? '',
  calledFrom: from?.calledFrom ?? null,
  lineReturns: from?.lineReturns ?? null,
  relationship: 'cold',
  pronunciation: '',
  ...unsettled,
  ...unlisted,
  status: 'open',
  script: ''
})

export const draftOf = (given: Prospect): ProspectDraft => {
  const { isSample: _isSample, updatedAt: _updatedAt, ...draft } = given
  return draft
}

type DraftField = Exclude<keyof ProspectDraft, 'id'>

/** A sentence per field that cannot be saved as it is; `facts.2` for the third fact as it is typed. */
export type Problems = Partial<
  Record<
    | DraftField
    | `facts.${number}`
    | `pains.${number}`
    | `factSources.${number}.source`
    | `${'numbers' | 'repNumbers'}.${number}.number`
    | `preparation.${keyof Preparation}`,
    string
  >
>

const factLimit = 20
const painLimit = 10

const problemText = (field: string, code: string, isEmpty: boolean): string => {
  if (field === 'firstName' && isEmpty) return 'A first name is needed before this card can be saved.'
  if (field === 'facts' && code === 'too_big') return `${factLimit} facts are the most a card holds.`
  if (field === 'pains' && code === 'too_big') return `${painLimit} are the most a card holds.`
  if (/^(?:rep)?[nN]umbers$/.test(field)) return 'Ten numbers are the most a card holds.'
  if (field === 'script') return 'That is more than 5,000 characters. A voicemail is about 400.'
  if (field.startsWith('facts.')) return 'One fact, 400 characters at most.'
  if (field.startsWith('pains.')) return 'One trouble, 400 characters at most.'
  return `${field.startsWith('preparation.') ? 300 : 200} characters at most.`
}

const written = (lines: readonly string[]): string[] =>
  lines.map((text) => text.trim()).filter((text) => text !== '')

const numbered = (numbers: ProspectDraft['numbers']): ProspectDraft['numbers'] =>
  numbers
    .map(({ label, number }) => ({ label: label.trim(), number: number.trim() }))
    .filter(({ number }) => number !== '')

/** The draft as it would be saved: without surrounding spaces and without lines that are still empty. */
export const tidied = (draft: ProspectDraft): ProspectDraft => ({
  ...draft,
  ...tidiedFacts(draft),
  pains: written(draft.pains),
  numbers: numbered(draft.numbers),
  repNumbers: numbered(draft.repNumbers),
  calledFrom: draft.calledFrom === null || draft.calledFrom.trim() === '' ? null : draft.calledFrom
})

/** What keeps a draft from being saved, each at its field; empty when it can be. */
export const problemsOf = (draft: ProspectDraft): Problems => {
  const checked = prospectDraft.safeParse({ ...tidied(draft), facts: [], factSources: [], pains: [] })
  const problems: Record<string, string> = {}
  for (const issue of checked.error?.issues ?? []) {
    const field = issue.path.join('.')
    problems[field] ??= problemText(
      field,
      issue.code,
      draft[field as 'firstName'] === '' || issue.code === 'too_small'
    )
  }
  draft.facts.forEach((fact, index) => {
    if (fact.trim().length > 400) problems[`facts.${index}`] = problemText(`facts.${index}`, 'too_big', false)
  })
  draft.factSources.forEach(({ source }, index) => {
    const field = `factSources.${index}.source`
    if (source.trim().length > 200) problems[field] = problemText(field, 'too_big', false)
  })
  draft.pains.forEach((pain, index) => {
    if (pain.trim().length > 400) problems[`pains.${index}`] = problemText(`pains.${index}`, 'too_big', false)
  })
  if (draft.pains.length > painLimit) problems['pains'] = problemText('pains', 'too_big', false)
  if (draft.facts.length > factLimit) problems['facts'] = problemText('facts', 'too_big', false)
  return problems
}

const trimmed = (draft: ProspectDraft): ProspectDraft => ({
  ...tidied(draft),
  firstName: draft.firstName.trim(),
  lastName: draft.lastName.trim(),
  company: draft.company.trim(),
  industry: draft.industry.trim(),
  repName: draft.repName.trim(),
  repCompany: draft.repCompany.trim(),
  callbackNumber: draft.callbackNumber.trim(),
  calledFrom: draft.calledFrom?.trim() || null,
  pronunciation: draft.pronunciation.trim(),
  preparation: {
    ...draft.preparation,
    whyCall: draft.preparation.whyCall.trim(),
    whatTriggers: draft.preparation.whatTriggers.trim(),
    whatCompels: draft.preparation.whatCompels.trim()
  }
})

/** Whether saving one over the other would change nothing; also for drafts that cannot be saved. */
export const sameDraft = (a: ProspectDraft, b: ProspectDraft): boolean => {
  const [one, other] = [trimmed(a), trimmed(b)]
  const fields = Object.keys(one) as (keyof ProspectDraft)[]
  return fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]))
}

/** The list with one item moved by one place; unchanged at the ends. */
export const moved = <T>(list: readonly T[], from: number, step: 1 | -1): T[] => {
  const to = from + step
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** Made once: to compare thousands of names each with a locale of its own takes a noticeable time. */
const { compare } = new Intl.Collator(undefined, { numeric: true })

/** The list's order: own cards before samples, then by name as the reader's language sorts it. */
export const inListOrder = <T extends Pick<Prospect, 'firstName' | 'lastName' | 'isSample'>>(
  prospects: readonly T[]
): T[] =>
  [...prospects].sort(
    (a, b) =>
      Number(a.isSample) - Number(b.isSample) ||
      compare(a.lastName, b.lastName) ||
      compare(a.firstName, b.firstName)
  )
