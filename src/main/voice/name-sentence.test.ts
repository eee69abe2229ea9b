import { describe, expect, it } from 'vitest'
import type { NamedCard } from './name-sentence.ts'
import { nameSentence } from './name-sentence.ts'

const template = "You've reached {first} {last}[ at {company}]."
const priya: NamedCard = {
  firstName: 'Priya',
  lastName: 'Raman',
  company: 'Northgate Haulage',
  pronunciation: ''
}

describe('nameSentence', () => {
  it('puts name and company into the sentence', () => {
    const said = "You've reached Priya Raman at Northgate Haulage."
    expect(nameSentence(template, priya)).toEqual({ shown: said, spoken: said })
  })

  it('shows the name as written and says it as the engine can', () => {
    expect(nameSentence(template, { ...priya, firstName: 'Zoë', company: 'Marks & Spencer' })).toEqual({
      shown: "You've reached Zoë Raman at Marks & Spencer.",
      spoken: "You've reached Zoe Raman at Marks and Spencer."
    })
  })

  it.each([
    ['PREE-ya RAH-mun', "You've reached pree-ya rah-mun at Northgate Haulage."],
    ['PREE-ya', "You've reached pree-ya Raman at Northgate Haulage."]
  ])('says the respelling %s for the words it stands for', (pronunciation, spoken) => {
    expect(nameSentence(template, { ...priya, pronunciation })?.spoken).toBe(spoken)
  })

  it('leaves a company out that is missing or cannot be said', () => {
    for (const company of ['', '山田']) {
      const said = "You've reached Priya Raman."
      expect(nameSentence(template, { ...priya, company })).toEqual({ shown: said, spoken: said })
    }
    expect(nameSentence('{first} at {company}.', { ...priya, company: '山田' })).toBeNull()
  })

  it('does not end in two full stops', () => {
    expect(nameSentence(template, { ...priya, company: 'Acme Inc.' })?.shown).toBe(
      "You've reached Priya Raman at Acme Inc."
    )
  })

  it('needs no last name, but one that cannot be said is not dropped', () => {
    expect(nameSentence(template, { ...priya, lastName: '' })?.spoken).toBe(
      "You've reached Priya at Northgate Haulage."
    )
    expect(nameSentence(template, { ...priya, lastName: 'عبد' })).toBeNull()
    expect(nameSentence(template, { ...priya, firstName: 'محمد' })).toBeNull()
  })

  it('takes a name literally, even one with signs of its own', () => {
    expect(nameSentence(template, { ...priya, firstName: '$& {last}' })?.shown).toContain('$&')
  })
})
