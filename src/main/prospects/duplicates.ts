import { fullName, type ProspectDraft } from '../../shared/prospect.ts'
import { phoneKey } from './phone.ts'

/** Who is compared: somebody in the library, or a row of the file. */
export type Known = {
  /** The card of the library; null for a row of the file. */
  id: string | null
  row: number | null
  name: string
  company: string
}
export type Match = { by: 'name' | 'number'; with: Known }
export type Compared = Pick<ProspectDraft, 'firstName' | 'lastName' | 'company' | 'numbers'>

const legalForms =
  /\b(inc|incorporated|llc|ltd|limited|plc|gmbh|ag|corp|corporation|company|co|bv|sa|srl|sarl|oy|ab|as|kg)\b/g

/** Accents, case, signs and spaces aside. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** What two cards of one person have in common; null where the name or the company is missing. */
const nameKey = ({ firstName, lastName, company }: Compared): string | null => {
  const name = folded(fullName({ firstName, lastName }))
  const where = folded(company)
  if (name === '' || where === '') return null
  return `${name}\n${where.replace(legalForms, '').replace(/\s+/g, ' ').trim() || where}`
}

/** Finds who is there already: by name and company, else by number. */
export const createDuplicates = () => {
  const byName = new Map<string, Known>()
  const byNumber = new Map<string, Known>()
  const remember = (given: Compared, known: Known): void => {
    const name = nameKey(given)
    if (name !== null && !byName.has(name)) byName.set(name, known)
    for (const { number: spelled } of given.numbers) {
      const number = phoneKey(spelled)
      if (number !== null && !byNumber.has(number)) byNumber.set(number, known)
    }
  }
  const find = (given: Compared): Match | null => {
    const name = nameKey(given)
    const named = name === null ? undefined : byName.get(name)
    if (named) return { by: 'name', with: named }
    for (const { number: spelled } of given.numbers) {
      const number = phoneKey(spelled)
      const known = number === null ? undefined : byNumber.get(number)
      if (known) return { by: 'number', with: known }
    }
    return null
  }
  return { remember, find }
}
