import { type Card, fullName } from '../../../shared/prospect.ts'

/** A name as it is written and as the rep respelled it. */
export type Hint = { written: string; said: string }

/** The name on the card as the rep respelled it, part by part. */
export const hintsOf = (card: Pick<Card, 'firstName' | 'lastName' | 'pronunciation'>): Hint[] => {
  const parts = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '')
  const said = parts(card.pronunciation)
  return parts(fullName(card)).flatMap((written, at) => {
    const part = said[at]
    return part === undefined ? [] : [{ written, said: part.replaceAll('-', ' ') }]
  })
}
