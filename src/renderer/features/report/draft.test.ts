import { describe, expect, it } from 'vitest'
import type { ReportOffer } from '../../../shared/report-plan.ts'
import { type Draft, daysOf, firstDraft, planOf, problemsOf, ruledOut } from './draft.ts'

const offer: ReportOffer = {
  scenarios: [
    { id: 'airport', name: 'Airport', takes: 3 },
    { id: 'car', name: 'In the car', takes: 1 }
  ],
  drills: [],
  prospects: [{ id: 'p1', name: 'Priya Raman', takes: 4 }],
  rep: 'Dan',
  today: '2026-03-10',
  firstDay: '2026-01-05',
  lastPlan: null
}
const draftWith = (choices: Partial<Draft['choices']> = {}, change: Partial<Draft> = {}): Draft => {
  const first = firstDraft(offer, 'A4')
  return { ...first, ...change, choices: { ...first.choices, ...choices } }
}

describe('a period', () => {
  it.each([
    ['this-month', '2026-03-10', '2026-03-01', '2026-03-10'],
    ['last-month', '2026-03-10', '2026-02-01', '2026-02-28'],
    ['last-month', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['last-month', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['four-weeks', '2026-03-10', '2026-02-11', '2026-03-10']
  ] as const)('%s on %s is %s to %s', (period, today, from, to) => {
    expect(daysOf(period, today)).toEqual({ from, to })
  })
})

describe('a first draft', () => {
  it('tells of scores and trends alone', () => {
    const plan = planOf(firstDraft(offer, 'Letter'))
    expect(plan).toMatchObject({ format: 'pdf', paper: 'Letter', period: 'four-weeks' })
    expect(plan?.choices).toMatchObject({
      from: '2026-02-11',
      includeQuotes: false,
      includeTakes: false,
      includeTranscripts: false,
      includeAudio: false
    })
  })

  it('is what was chosen last, with the days of today, and without what is no longer there', () => {
    const lastPlan = draftWith(
      { scenarioIds: ['car', 'gone'], prospectIds: ['gone'], from: '2020-01-01', to: '2020-01-31' },
      { period: 'this-month', format: 'json' }
    )
    expect(firstDraft({ ...offer, lastPlan }, 'A4')).toMatchObject({
      format: 'json',
      choices: { from: '2026-03-01', to: '2026-03-10', scenarioIds: ['car'], prospectIds: null }
    })
    const own = { ...lastPlan, period: 'own' as const }
    expect(firstDraft({ ...offer, lastPlan: own }, 'A4').choices.from).toBe('2020-01-01')
  })
})

describe('a draft that cannot be', () => {
  it('says what to choose', () => {
    expect(problemsOf(draftWith())).toEqual({})
    expect(problemsOf(draftWith({ from: '2026-03-02', to: '2026-03-01' })).days).toMatch(/later one/)
    expect(problemsOf(draftWith({ from: '' })).days).toMatch(/first and a last day/)
    expect(problemsOf(draftWith({ scenarioIds: [] })).scenarios).toMatch(/one scenario/)
    expect(planOf(draftWith({ scenarioIds: [] }))).toBeNull()
  })

  it('leaves out what is ruled out, and keeps it ticked for when it is not', () => {
    const ticked = {
      includeQuotes: true,
      includeTakes: true,
      includeTranscripts: true,
      includeAudio: true
    }
    const anonymous = draftWith({ ...ticked, anonymise: true }, { format: 'json' })
    expect(planOf(anonymous)?.choices).toMatchObject({
      includeQuotes: false,
      includeTakes: true,
      includeTranscripts: false,
      includeAudio: false
    })
    expect(planOf(draftWith(ticked, { format: 'json' }))?.choices).toMatchObject(ticked)
    expect(planOf(draftWith(ticked))?.choices.includeAudio).toBe(false)
    expect(planOf(draftWith(ticked, { format: 'csv' }))?.choices.includeTranscripts).toBe(false)
    expect(ruledOut(draftWith()).transcripts).toMatch(/single takes first/)
  })

  it('has a row for each take only with single takes', () => {
    const csv = { rows: 'take', by: 'whole', withMark: false } as const
    expect(planOf(draftWith({}, { format: 'csv', csv }))?.csv.rows).toBe('scenario')
    expect(planOf(draftWith({ includeTakes: true }, { format: 'csv', csv }))?.csv.rows).toBe('take')
  })
})
