import { describe, expect, it } from 'vitest'
import { offeringsIn } from './offerings.ts'
import { deriveText } from './text.ts'

const onSale = (text: string): string[] =>
  offeringsIn(deriveText(text)).map(({ start, end }) => text.slice(start, end))

describe('what is on sale', () => {
  it.each([
    ['We do heaters, we do fans and we also do service contracts.', ['heaters', 'fans', 'service contracts']],
    ['we got gloves we got hard hats we do uniforms', ['gloves', 'hard hats', 'uniforms']],
    ['We build websites and we print leaflets.', ['websites', 'leaflets']],
    ['I do van wraps and I do shop signs, best finish in Yorkshire.', ['van wraps', 'shop signs']],
    ['We provide payroll, pensions and holiday cover.', ['payroll', 'pensions', 'holiday cover']],
    ['And we just added a recycling program, and we have an app.', ['recycling program', 'app']],
    ['We do gates. And our gates last: we do gates for yards.', ['gates']]
  ])('%s', (text, expected) => {
    expect(onSale(text)).toEqual(expected)
  })

  it.each([
    'I have the two page form that the county wants.',
    'We moved a foundry in Dayton and it took fourteen percent off.',
    'Two packers do it at the bin tip, and it saves the second pass.',
    'We do it the same way every time.',
    'You do gates, doors and barriers.',
    'We have a good reputation and competitive prices.',
    'We don’t do floors, walls or ceilings.'
  ])('nothing: %s', (text) => {
    expect(onSale(text)).toEqual([])
  })
})
