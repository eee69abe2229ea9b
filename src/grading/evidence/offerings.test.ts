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
    ['We do gates. And our gates last: we do gates for yards.', ['gates']],
    ['we do the timers and um we do tank cleaning as well', ['timers', 'tank cleaning']],
    [
      'We supply probes, and we’ve a full range of slides and inflatables.',
      ['probes', 'range of slides', 'inflatables']
    ],
    [
      'a proudly local company offering printers scanners and archiving',
      ['printers', 'scanners', 'archiving']
    ],
    ['we’ve got the van wraps going now and the neon', ['van wraps', 'neon']],
    ['We do felt, and we do stage paint too.', ['felt', 'stage paint']],
    ['we do web, we do social, we do print, and we also do video', ['web', 'social', 'print', 'video']],
    [
      'we are doing contracts for all make of chillers, also installation, also gas filling',
      ['contracts', 'installation', 'gas filling']
    ],
    ['We clean gutters, install guards and paint fascias.', ['gutters', 'guards', 'fascias']],
    ['What we do is payroll, pensions and HR.', ['payroll', 'pensions', 'HR']],
    ['Our services include payroll, bookkeeping and VAT returns.', ['payroll', 'bookkeeping', 'VAT returns']],
    ['for all your printing, signage and embroidery needs', ['printing', 'signage', 'embroidery needs']],
    ['Whether it’s gutters, fascias or soffits, we’ve got you covered.', ['gutters', 'fascias', 'soffits']],
    ['We’re your one stop shop for uniforms, boots and gloves.', ['uniforms', 'boots', 'gloves']],
    [
      'We do window cleaning, floor cleaning and carpet cleaning.',
      ['window cleaning', 'floor cleaning', 'carpet cleaning']
    ],
    ['We look after lifts, escalators and hoists.', ['lifts', 'escalators', 'hoists']],
    ['we do your hedges your lawns and your patios', ['hedges', 'lawns', 'patios']],
    ['My company is into fertilizer, seed and sprayers.', ['fertilizer', 'seed', 'sprayers']],
    ['We’re suppliers of feed, fencing and bedding.', ['feed', 'fencing', 'bedding']],
    ['I’m calling about our pumps, our valves and our seals.', ['pumps', 'valves', 'seals']],
    ['Signage, wraps, window film, you name it.', ['Signage', 'wraps', 'window film']]
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
    'We don’t do floors, walls or ceilings.',
    'We have vans in Leeds and Bradford.',
    'We do apologise, and we do understand.',
    'We’re offering five percent till the end of the month.',
    'We make sure the belt runs true.',
    'We cover Leeds, York and Hull.',
    'We print the date, the batch and the line on each lid.',
    'We have seen three of these this year.',
    'We’ve worked with six bakeries and two mills.',
    'Call me for the part number and the price.',
    'We found three things: the belt, the motor and the fuse.',
    'Do you need the north gate or the south one open?',
    'You’re in the business of bread, cakes and pies.',
    'Everything from the belt to the bin was wet.'
  ])('nothing: %s', (text) => {
    expect(onSale(text)).toEqual([])
  })
})

it.each([
  'We do pond liners as well.',
  'We also do greenhouse fabric.',
  'On top of that we do a laundry service.',
  'As well as lifts we do escalators.',
  'We do also the pool pumps, by the way.'
])('knows a thing beside another: %s', (text) => {
  expect(offeringsIn(deriveText(text)).map(({ additional }) => additional)).toEqual([true])
})
