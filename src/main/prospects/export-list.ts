import type { Prospect } from '../../shared/prospect.ts'
import { csvText } from '../csv-text.ts'

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no')

/** Columns of which a card fills one each; the headers are those that `guess-columns.ts` knows. */
const single: readonly { header: string; cell: (card: Prospect) => string }[] = [
  { header: 'First name', cell: ({ firstName }) => firstName },
  { header: 'Last name', cell: ({ lastName }) => lastName },
  { header: 'Company', cell: ({ company }) => company },
  { header: 'Industry', cell: ({ industry }) => industry },
  { header: 'Relationship', cell: ({ relationship }) => relationship },
  { header: 'Pronunciation', cell: ({ pronunciation }) => pronunciation },
  { header: 'Easy name', cell: ({ easyName }) => yesNo(easyName) },
  { header: 'Prefers', cell: ({ prefers }) => prefers ?? '' },
  { header: 'Refuses e-mail', cell: ({ refusesEmail }) => yesNo(refusesEmail) },
  { header: 'Right fit', cell: ({ preparation }) => preparation.rightFit ?? '' },
  { header: 'Say', cell: ({ preparation }) => preparation.say ?? '' },
  { header: 'Why they would call', cell: ({ preparation }) => preparation.whyCall },
  { header: 'What triggers it', cell: ({ preparation }) => preparation.whatTriggers },
  { header: 'What compels', cell: ({ preparation }) => preparation.whatCompels },
  { header: 'Greeting heard', cell: ({ preparation }) => yesNo(preparation.greetingHeard) },
  { header: 'Calm', cell: ({ preparation }) => yesNo(preparation.calm) },
  { header: 'Series', cell: ({ status }) => status },
  { header: 'Message', cell: ({ script }) => script },
  { header: 'Your name', cell: ({ repName }) => repName },
  { header: 'Your company', cell: ({ repCompany }) => repCompany },
  { header: 'Your call-back number', cell: ({ callbackNumber }) => callbackNumber },
  { header: 'Number they see', cell: ({ calledFrom }) => calledFrom ?? '' },
  { header: 'It rings back', cell: ({ lineReturns }) => yesNo(lineReturns) },
  { header: 'Last tried', cell: ({ lineCheckedOn }) => lineCheckedOn ?? '' }
]

/** Columns that come as often as the card with the most of them needs. */
const repeated: readonly {
  headers: (at: number) => string[]
  count: (card: Prospect) => number
  cells: (card: Prospect, at: number) => string[]
}[] = [
  {
    headers: (at) => [`Number ${at}`, `Number ${at} is`],
    count: ({ numbers }) => numbers.length,
    cells: ({ numbers }, at) => [numbers[at]?.number ?? '', numbers[at]?.label ?? '']
  },
  {
    headers: (at) => [`Fact ${at}`, `Fact ${at} source`, `Fact ${at} read on`],
    count: ({ facts }) => facts.length,
    cells: ({ facts, factSources }, at) => [
      facts[at] ?? '',
      factSources[at]?.source ?? '',
      factSources[at]?.readOn ?? ''
    ]
  },
  {
    headers: (at) => [`Pain ${at}`],
    count: ({ pains }) => pains.length,
    cells: ({ pains }, at) => [pains[at] ?? '']
  },
  {
    headers: (at) => [`Your number ${at}`, `Your number ${at} is`],
    count: ({ repNumbers }) => repNumbers.length,
    cells: ({ repNumbers }, at) => [repNumbers[at]?.number ?? '', repNumbers[at]?.label ?? '']
  }
]

/** Cards as CSV, to be imported again without loss. */
export const prospectsCsv = (cards: readonly Prospect[], withMark: boolean): string => {
  const lists = repeated.map((column) => ({
    ...column,
    most: cards.reduce((most, card) => Math.max(most, column.count(card)), 0)
  }))
  const inTurn = (most: number): number[] => Array.from({ length: most }, (_, at) => at)
  const header = [
    ...single.map((column) => column.header),
    ...lists.flatMap(({ most, headers }) => inTurn(most).flatMap((at) => headers(at + 1)))
  ]
  const rows = cards.map((card) => [
    ...single.map(({ cell }) => cell(card)),
    ...lists.flatMap(({ most, cells }) => inTurn(most).flatMap((at) => cells(card, at)))
  ])
  return csvText([header, ...rows], withMark)
}
