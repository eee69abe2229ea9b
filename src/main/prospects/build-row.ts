import {
  contactChannels,
  type FactSource,
  type LabelledNumber,
  type Preparation,
  type ProspectDraft,
  prospectDraft,
  prospectStatuses,
  relationships,
  unlisted,
  unprepared,
  unsettled
} from '../../shared/prospect.ts'
import type { ImportTarget } from '../../shared/prospect-import.ts'
import { factFrom } from './guess-columns.ts'

type Caller = Pick<ProspectDraft, 'repName' | 'repCompany' | 'callbackNumber' | 'calledFrom' | 'lineReturns'>
export const noCaller: Caller = {
  repName: '',
  repCompany: '',
  callbackNumber: '',
  calledFrom: null,
  lineReturns: null
}

/** What a row says: each part of a card only where it says something. */
export type RowValues = {
  fields: Partial<Omit<ProspectDraft, 'id' | 'preparation'>>
  preparation: Partial<Preparation>
}

export type BuiltRow = { ok: true; draft: ProspectDraft; values: RowValues } | { ok: false; reason: string }

const longestFact = 400

/** The words that stand for yes in exports. */
const yes = /^(yes|y|true|1|x)$/i
const no = /^(no|n|false|0)$/i
const yesOrNo = (text: string): boolean | undefined =>
  yes.test(text) ? true : no.test(text) ? false : undefined

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined => {
  const wanted = text.toLowerCase().replace(/[\s-]+/g, '')
  return values.find((value) => value.replace('-', '') === wanted)
}

const relationshipOf = (text: string) =>
  oneOf(relationships, text) ?? (/customer|client/i.test(text) ? 'customer' : undefined)

/** "Raman, Priya" and "Priya Raman", without titles before and letters after the name. */
export const splitName = (text: string): { firstName: string; lastName: string } => {
  const whole = text.trim().replace(/\s+/g, ' ')
  const [before = '', after] = whole.split(/,\s*/, 2)
  const isTurned = after !== undefined && !/^(jr|sr|ii|iii|iv|phd|ph\.d|md|mba|esq|cpa)\.?$/i.test(after)
  const name = (isTurned ? `${after} ${before}` : before).replace(
    /^(mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|mme|m)\.?\s+(?=\S)/i,
    ''
  )
  const [firstName = '', ...rest] = name.split(' ')
  return { firstName, lastName: rest.join(' ') }
}

/** A text in pieces that a fact may hold, cut between words. */
const inFacts = (text: string): string[] => {
  const pieces: string[] = []
  let rest = text
  while (rest.length > longestFact) {
    const cut = rest.lastIndexOf(' ', longestFact)
    const at = cut > longestFact / 2 ? cut : longestFact
    pieces.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return [...pieces, rest].filter((piece) => piece !== '')
}

/** The apostrophe that keeps a spreadsheet from reckoning with a text: taken off again. */
export const plainCell = (cell: string): string =>
  (/^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).toWellFormed().replaceAll('\0', '')

/** A row while its cells are read; a source or a label belongs to what stands in the columns before it. */
type Draught = RowValues & {
  facts: string[]
  factSources: FactSource[]
  pains: string[]
  numbers: LabelledNumber[]
  repNumbers: LabelledNumber[]
}
type Lists = 'facts' | 'factSources' | 'pains' | 'numbers' | 'repNumbers'
type OneLine = Exclude<keyof RowValues['fields'], Lists>

/** `header` is null where the column's name says nothing. */
type Writer = (draught: Draught, text: string, header: string | null) => void

const field =
  <Name extends OneLine>(name: Name, read: (text: string) => ProspectDraft[Name] | undefined): Writer =>
  ({ fields }, text) => {
    const value = read(text)
    if (value !== undefined) fields[name] = value
  }
const prepared =
  <Name extends keyof Preparation>(
    name: Name,
    read: (text: string) => Preparation[Name] | undefined
  ): Writer =>
  ({ preparation }, text) => {
    const value = read(text)
    if (value !== undefined) preparation[name] = value
  }
const numberIn =
  (list: 'numbers' | 'repNumbers'): Writer =>
  (draught, number, header) => {
    const label = header === null || isNumbered(header) ? '' : header.trim().slice(0, longestLabel)
    draught[list].push({ label, number })
  }
const labelIn =
  (list: 'numbers' | 'repNumbers'): Writer =>
  (draught, label) => {
    const number = draught[list].at(-1)
    if (number !== undefined) number.label = label
  }
const asIs = (text: string): string => text
const isDay = /^\d{4}-\d\d-\d\d$/
const dayIn = (text: string): string | undefined => (isDay.test(text) ? text : undefined)

/** "Phone" and "Number 2" say no more of a number than that it is one. */
const isNumbered = (header: string): boolean =>
  /^\s*(your )?(phone|number|tel|telephone)( number)?\s*\d*\s*$/i.test(header)
const longestLabel = 200

const writers: Record<Exclude<ImportTarget, 'skip' | 'fullName'>, Writer> = {
  firstName: field('firstName', asIs),
  lastName: field('lastName', asIs),
  company: field('company', asIs),
  industry: field('industry', asIs),
  phone: numberIn('numbers'),
  phoneLabel: labelIn('numbers'),
  fact: ({ facts, factSources }, text, header) => {
    for (const piece of inFacts(factFrom(header, text))) {
      facts.push(piece)
      factSources.push({ source: '', readOn: null })
    }
  },
  factSource: ({ factSources }, source) => {
    const last = factSources.at(-1)
    if (last !== undefined) last.source = source
  },
  factReadOn: ({ factSources }, text) => {
    const last = factSources.at(-1)
    if (last !== undefined) last.readOn = dayIn(text) ?? null
  },
  pain: ({ pains }, text) => {
    pains.push(...inFacts(text))
  },
  relationship: field('relationship', relationshipOf),
  pronunciation: field('pronunciation', asIs),
  easyName: field('easyName', yesOrNo),
  prefers: field('prefers', (text) => oneOf(contactChannels, text)),
  refusesEmail: field('refusesEmail', yesOrNo),
  rightFit: prepared('rightFit', (text) => oneOf(['yes', 'unsure', 'no'] as const, text)),
  say: prepared('say', (text) => oneOf(['decides', 'influences'] as const, text)),
  whyCall: prepared('whyCall', asIs),
  whatTriggers: prepared('whatTriggers', asIs),
  whatCompels: prepared('whatCompels', asIs),
  greetingHeard: prepared('greetingHeard', yesOrNo),
  calm: prepared('calm', yesOrNo),
  script: field('script', asIs),
  status: field('status', (text) => oneOf(prospectStatuses, text)),
  repName: field('repName', asIs),
  repCompany: field('repCompany', asIs),
  callbackNumber: field('callbackNumber', asIs),
  calledFrom: field('calledFrom', asIs),
  lineReturns: field('lineReturns', yesOrNo),
  lineCheckedOn: field('lineCheckedOn', dayIn),
  repNumber: numberIn('repNumbers'),
  repNumberLabel: labelIn('repNumbers')
}

/** Sources up to the last fact that has one. */
const sourcesNoted = (sources: readonly FactSource[]): FactSource[] =>
  sources.slice(0, sources.findLastIndex(({ source, readOn }) => source !== '' || readOn !== null) + 1)

const valuesOf = (
  cells: readonly string[],
  targets: readonly ImportTarget[],
  header: readonly string[] | null
): RowValues => {
  const draught: Draught = {
    fields: {},
    preparation: {},
    facts: [],
    factSources: [],
    pains: [],
    numbers: [],
    repNumbers: []
  }
  let hadContent = true
  targets.forEach((target, index) => {
    const cell = plainCell(cells[index] ?? '')
    const text = target === 'script' ? cell : cell.trim()
    const isSecond = target === 'phoneLabel' || target === 'repNumberLabel' || /^fact./.test(target)
    if (!isSecond) hadContent = text !== ''
    if (target === 'skip' || text === '' || (isSecond && !hadContent)) return
    if (target === 'fullName') {
      const { firstName, lastName } = splitName(text)
      draught.fields.firstName ??= firstName
      if (lastName !== '') draught.fields.lastName ??= lastName
    } else writers[target](draught, text, header?.[index] ?? null)
  })
  const { fields, preparation, facts, factSources, pains, numbers, repNumbers } = draught
  if (facts.length > 0) Object.assign(fields, { facts, factSources: sourcesNoted(factSources) })
  if (pains.length > 0) fields.pains = pains
  if (numbers.length > 0) fields.numbers = numbers
  if (repNumbers.length > 0) fields.repNumbers = repNumbers
  return { fields, preparation }
}

/** How a failed part is named, and what its size is counted in. */
const partNames: Partial<Record<string, { name: string; unit?: string }>> = {
  firstName: { name: 'The first name' },
  lastName: { name: 'The last name' },
  company: { name: 'The company' },
  industry: { name: 'The industry' },
  pronunciation: { name: 'The pronunciation' },
  repName: { name: 'Your name' },
  repCompany: { name: 'Your company' },
  callbackNumber: { name: 'Your call-back number' },
  calledFrom: { name: 'The number they see' },
  script: { name: 'The message' },
  preparation: { name: 'An answer of the preparation' },
  facts: { name: 'The row', unit: 'facts' },
  pains: { name: 'The row', unit: 'pains' },
  numbers: { name: 'The row', unit: 'numbers' },
  repNumbers: { name: 'The row', unit: 'numbers of yours' }
}

const reasonOf = (
  issue: { code?: string; path: readonly PropertyKey[]; maximum?: unknown } | undefined
): string => {
  const { name, unit } = partNames[String(issue?.path[0])] ?? { name: 'A part' }
  if (issue?.code !== 'too_big') return `${name} cannot be used as it is.`
  const isList = unit !== undefined && issue.path.length === 1
  if (unit !== undefined && !isList) return `One of its ${unit} has more than ${issue.maximum} characters.`
  return `${name} has more than ${issue.maximum} ${unit ?? 'characters'}.`
}

/** A card from a row, or one sentence why it cannot be one. */
export const buildRow = (
  { cells, isBroken }: { cells: readonly string[]; isBroken: boolean },
  targets: readonly ImportTarget[],
  header: readonly string[] | null,
  caller: Caller = noCaller
): BuiltRow => {
  if (isBroken) return { ok: false, reason: 'A quotation mark is not closed, or one stands inside a cell.' }
  const more = cells.slice(targets.length).some((cell) => cell.trim() !== '')
  if (more)
    return {
      ok: false,
      reason: `It has ${cells.length} cells where the file has ${targets.length} columns.`
    }
  const values = valuesOf(cells, targets, header)
  if ((values.fields.firstName ?? '') === '')
    return { ok: false, reason: 'There is no first name: a message begins with it.' }
  const parsed = prospectDraft.safeParse({
    lastName: '',
    company: '',
    industry: '',
    facts: [],
    relationship: 'cold',
    pronunciation: '',
    ...unsettled,
    ...unlisted,
    status: 'open',
    script: '',
    ...caller,
    ...values.fields,
    preparation: { ...unprepared, ...values.preparation }
  })
  return parsed.success
    ? { ok: true, draft: parsed.data, values }
    : { ok: false, reason: reasonOf(parsed.error.issues[0]) }
}
