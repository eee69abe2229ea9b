import type { ImportTarget } from '../../shared/prospect-import.ts'
import { looksLikePhone } from './phone.ts'

/** Letters and digits of a header, in lower case. */
const plain = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Headers as the exports of Salesforce, HubSpot, Pipedrive, Zoho and Outlook spell them (their export help pages), and
 * Ringback's own; without spaces and signs.
 */
const spellings: Partial<Record<ImportTarget, readonly string[]>> = {
  firstName: [
    'firstname',
    'first',
    'givenname',
    'forename',
    'contactfirstname',
    'personfirstname',
    'leadfirstname'
  ],
  lastName: [
    'lastname',
    'last',
    'surname',
    'familyname',
    'contactlastname',
    'personlastname',
    'leadlastname'
  ],
  fullName: [
    'name',
    'fullname',
    'contact',
    'contactname',
    'personname',
    'leadname',
    'displayname',
    'contactperson',
    'prospect',
    'prospectname'
  ],
  company: [
    'company',
    'companyname',
    'account',
    'accountname',
    'companyaccount',
    'associatedcompany',
    'primaryassociatedcompany',
    'organization',
    'organisation',
    'organizationname',
    'personorganization',
    'leadorganization',
    'employer',
    'business'
  ],
  industry: ['industry', 'companyindustry', 'sector', 'organizationindustry'],
  phone: [
    'phone',
    'phonenumber',
    'mobile',
    'mobilephone',
    'mobilephonenumber',
    'mobilenumber',
    'cell',
    'cellphone',
    'telephone',
    'telephonenumber',
    'tel',
    'number',
    'directphone',
    'directdial',
    'workphone',
    'businessphone',
    'businessphone2',
    'companymainphone',
    'primaryphone',
    'homephone',
    'homephone2',
    'otherphone',
    'assistantphone',
    'asstphone',
    'phonework',
    'phonemobile',
    'phonehome',
    'phoneother',
    'personphone',
    'personphonework',
    'personphonemobile',
    'contactphone'
  ],
  fact: [
    'fact',
    'notes',
    'note',
    'description',
    'about',
    'comments',
    'title',
    'jobtitle',
    'position',
    'role',
    'department',
    'employees',
    'noofemployees',
    'numberofemployees',
    'companysize',
    'annualrevenue'
  ],
  phoneLabel: ['numberis'],
  factSource: ['factsource'],
  factReadOn: ['factreadon'],
  pain: ['pain', 'pains', 'painpoint', 'painpoints'],
  relationship: ['relationship', 'lifecyclestage'],
  pronunciation: ['pronunciation'],
  easyName: ['easyname'],
  prefers: ['prefers', 'preferredchannel'],
  refusesEmail: ['refusesemail', 'emailoptout', 'unsubscribedfromallemail', 'hasoptedoutofemail'],
  rightFit: ['rightfit'],
  say: ['say'],
  whyCall: ['whytheywouldcall'],
  whatTriggers: ['whattriggersit'],
  whatCompels: ['whatcompels'],
  greetingHeard: ['greetingheard'],
  calm: ['calm'],
  script: ['message'],
  status: ['series'],
  repName: ['yourname'],
  repCompany: ['yourcompany'],
  callbackNumber: ['yourcallbacknumber'],
  calledFrom: ['numbertheysee'],
  lineReturns: ['itringsback'],
  lineCheckedOn: ['lasttried'],
  repNumber: ['yournumber'],
  repNumberLabel: ['yournumberis']
}

const byHeader = new Map<string, ImportTarget>(
  Object.entries(spellings).flatMap(([target, names]) =>
    names.map((name): [string, ImportTarget] => [name, target as ImportTarget])
  )
)

/** What is written in such columns needs its header no more to be understood. */
const speakForThemselves = /^(fact|notes?|description|about|comments?)\d*$/

/** A column's text as a fact: with its header before it where the text alone says too little. */
export const factFrom = (header: string | null, text: string): string =>
  header === null || speakForThemselves.test(plain(header)) ? text : `${header.trim()}: ${text}`

const targetOfHeader = (header: string): ImportTarget | null => {
  const name = plain(header)
  return (
    byHeader.get(name) ??
    byHeader.get(name.replace(/\d+/g, '')) ??
    (/e?mail|url|website|linkedin|(^|contact|record)id$/.test(name) ? 'skip' : null)
  )
}

/** Whether a cell is the name of a column that some export has. */
export const isHeader = (cell: string): boolean => targetOfHeader(cell) !== null

const companyWords =
  /\b(inc|llc|ltd|limited|gmbh|ag|corp|corporation|co|company|plc|group|holdings?|partners|s\.?a|bv|oy|ab|as|kg|srl|sarl|logistics|services|solutions|systems)\b\.?/i

const isName = (text: string): boolean => /^\p{L}[\p{L}\p{M}.'’-]*$/u.test(text) && text.length <= 30
const isFullName = (text: string): boolean => {
  const words = text.split(/\s+/)
  return words.length >= 2 && words.length <= 4 && words.every(isName) && !companyWords.test(text)
}

const isMostly = (samples: readonly string[], test: (text: string) => boolean, share = 0.6): boolean =>
  samples.length > 0 && samples.filter(test).length >= samples.length * share

/** What a column without a telling header holds, by its content alone. */
const targetOfContent = (samples: readonly string[], taken: ReadonlySet<ImportTarget>): ImportTarget => {
  if (isMostly(samples, (text) => text.includes('@') || /^https?:|^www\./.test(text))) return 'skip'
  if (isMostly(samples, looksLikePhone)) return 'phone'
  if (isMostly(samples, (text) => /^[\d\W]+$/.test(text))) return 'skip'
  const noName = !taken.has('fullName') && !taken.has('firstName')
  if (!taken.has('company') && isMostly(samples, (text) => companyWords.test(text), 0.3)) return 'company'
  if (noName && isMostly(samples, isFullName)) return 'fullName'
  if (noName && isMostly(samples, isName)) return 'firstName'
  if (taken.has('firstName') && !taken.has('lastName') && isMostly(samples, isName)) return 'lastName'
  return taken.has('company') || noName ? 'skip' : 'company'
}

/** Only these may stand in several columns. */
const severalTimes: ReadonlySet<ImportTarget> = new Set([
  'skip',
  'phone',
  'phoneLabel',
  'fact',
  'factSource',
  'factReadOn',
  'pain',
  'repNumber',
  'repNumberLabel'
])

/** What each column most likely holds: by its header, and by its content where no header tells. */
export const guessTargets = (
  header: readonly string[] | null,
  samples: readonly (readonly string[])[]
): ImportTarget[] => {
  const taken = new Set<ImportTarget>()
  const take = (target: ImportTarget): ImportTarget => {
    if (severalTimes.has(target)) return target
    if (taken.has(target)) return 'skip'
    taken.add(target)
    return target
  }
  const named = samples.map((_, index) => {
    const target = targetOfHeader(header?.[index] ?? '')
    return target === null ? null : take(target)
  })
  // A whole name beside its parts says the same twice.
  const hasParts = taken.has('firstName')
  return named.map((target, index) => {
    if (target === 'fullName' && hasParts) return 'skip'
    if (target !== null) return target
    const isForeign =
      (header?.[index] ?? '').trim() !== '' && (hasParts || taken.has('fullName')) && taken.has('company')
    const guessed = targetOfContent(samples[index] ?? [], taken)
    return isForeign && guessed !== 'phone' ? 'skip' : take(guessed)
  })
}
